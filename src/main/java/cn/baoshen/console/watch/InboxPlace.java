package cn.baoshen.console.watch;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.store.KeptFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Whether the inbox lies where it always lay: where a share is not mounted, its mount point is an
 * empty folder of another file system, in which no file ever arrives and all seems well.
 *
 * <p>The kind of file system is written down beside the state when the inbox is first seen, and
 * whether it is another one than that of the machine. Somebody who moves the inbox on purpose
 * deletes that note.
 */
class InboxPlace {
  static final String NOTE = "inbox-place.txt";

  private final Path inbox;
  private final String note;
  private final KeptFiles notes;
  private final Alarms alarms;
  private final Clock clock;

  /**
   * @param note name of the note, of each node its own where several share the state
   * @param notes files in which the place is written down
   */
  InboxPlace(Path inbox, String note, KeptFiles notes, Alarms alarms, Clock clock) {
    this.note = note;
    this.inbox = inbox.toAbsolutePath().normalize();
    this.notes = notes;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** True where the file system is such a one as was written down; the first one is. */
  synchronized boolean isFamiliar() {
    try {
      return now().equals(known());
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  // Not by the name of the device, which may be another one after the machine has started again.
  private String now() throws IOException {
    FileStore store = Files.getFileStore(inbox);
    boolean apart = !store.equals(Files.getFileStore(inbox.getRoot()));
    return inbox + "\n" + store.type() + (apart ? " mounted" : " on the root") + "\n";
  }

  private String known() throws IOException {
    String known = noted();
    if (!known.startsWith(inbox + "\n")) {
      known = now();
      notes.write(note, known.getBytes(StandardCharsets.UTF_8));
    }
    return known;
  }

  private String noted() {
    boolean noted = Files.exists(notes.path(note));
    return noted ? new String(notes.read(note), StandardCharsets.UTF_8) : "";
  }

  /** Tells the administrator once a day while the inbox is not where it was. */
  void raise() {
    if (!isFamiliar()) {
      alarms.raise("inbox-missing", inbox.getFileName() + " " + LocalDate.now(clock));
    }
  }
}
