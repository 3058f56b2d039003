package cn.baoshen.intake;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.intake.inbox.IgnoredNames;
import cn.baoshen.intake.inbox.OpenWriters;
import cn.baoshen.intake.inbox.Replaced;
import cn.baoshen.intake.inbox.Snapshot;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where files of the inbox go once they are admitted, by a rename and for a while: a program that
 * still had one open goes on writing into it, and what it wrote is put back as the next file.
 *
 * <p>Each lies in a folder of its own that is called by what was admitted, under the path that it
 * had in the inbox; so nothing else has to be remembered, and a kill leaves nothing half done.
 */
class SetAside {
  /** Within the inbox, where the state lies on another file system. */
  static final String FOLDER = IgnoredNames.LEAVING;

  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  private final Path inbox;
  private final List<Path> places;
  private final OpenWriters writers;
  private final Duration hold;
  private final Clock clock;

  /**
   * @param hold how long a file is kept in case that somebody still writes into it
   */
  SetAside(Path inbox, KeptFiles kept, OpenWriters writers, Duration hold, Clock clock) {
    this.inbox = inbox;
    this.places = List.of(kept.path("leaving"), inbox.resolve(FOLDER));
    this.writers = writers;
    this.hold = hold;
    this.clock = clock;
  }

  /** Takes a file out of sight; one that turns out to be another than was admitted comes back. */
  synchronized void take(Path file, String path, String fingerprint, Original admitted)
      throws IOException {
    for (Path place : places) {
      Path folder = place.resolve(name(admitted));
      if (isMoved(file, folder, path)) {
        check(folder, path, fingerprint);
        return;
      }
    }
    Files.delete(file);
  }

  private void check(Path folder, String path, String fingerprint) throws IOException {
    Path away = folder.resolve(path);
    if (!Snapshot.of(away).fingerprint().equals(fingerprint)) {
      putBack(folder, away);
    }
  }

  private static String name(Original admitted) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    return admitted.sha256() + "-" + admitted.bytes() + "-" + number;
  }

  /** False where the place is on another file system than the file. */
  private static boolean isMoved(Path file, Path folder, String path) throws IOException {
    Path target = folder.resolve(path);
    try {
      Files.createDirectories(target.getParent());
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (AtomicMoveNotSupportedException elsewhere) {
      removeEmpty(target.getParent(), folder.getParent());
      return false;
    } catch (IOException e) {
      removeEmpty(target.getParent(), folder.getParent());
      throw e;
    }
  }

  /** Looks at what lies aside: what grew is put back, what did not for long enough is deleted. */
  synchronized void look() throws IOException {
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        for (Path folder : list(place)) {
          look(folder);
        }
        removeEmpty(place, place.getParent());
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private void look(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> files = inside.filter(entry -> !isFolder(entry)).toList();
      for (Path file : files) {
        look(folder, file);
      }
      if (files.isEmpty() && isOver(folder, FORGOTTEN)) {
        removeAll(folder);
      }
    } catch (NoSuchFileException gone) {
      LOG.debug("somebody else saw to it: {}", folder);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("cannot be looked at: {} ({})", folder, e.toString());
    }
  }

  private static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private void look(Path folder, Path file) throws IOException {
    String[] admitted = folder.getFileName().toString().split("-");
    if (Files.size(file) != Long.parseLong(admitted[1])) {
      putBack(folder, file);
    } else if (isOver(requireNonNull(file.getParent()), hold) && !writers.isWritten(file)) {
      leave(folder, file, admitted[0]);
    }
  }

  private void leave(Path folder, Path file, String hash) throws IOException {
    if (Sha256.of(Originals.read(file)).equals(hash)) {
      Files.delete(file);
      removeEmpty(file.getParent(), folder.getParent());
    } else {
      putBack(folder, file);
    }
  }

  /** By the time at which the entry was made: it is no matter of the file. */
  private boolean isOver(Path folder, Duration wait) throws IOException {
    FileTime made = Files.getLastModifiedTime(folder);
    Instant now = clock.instant();
    return !now.isBefore(made.toInstant().plus(wait));
  }

  private void putBack(Path folder, Path file) throws IOException {
    Path was = inbox.resolve(folder.relativize(file).toString());
    Path free = Replaced.at(file, was);
    LOG.info(
        "written to after it was admitted, taken as a new file: {}",
        ShownNames.shown(inbox.relativize(free).toString()));
    removeEmpty(file.getParent(), folder.getParent());
  }

  private static void removeAll(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path entry : inside.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(entry);
      }
    }
  }

  /** Removes this folder and those above it up to the end, as far as they are empty. */
  private static void removeEmpty(@Nullable Path folder, @Nullable Path end) {
    try {
      for (Path at = folder; at != null && !at.equals(end); at = at.getParent()) {
        Files.delete(at);
      }
    } catch (IOException inUse) {
      LOG.debug("not empty: {}", inUse.toString());
    }
  }
}
