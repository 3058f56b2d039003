package cn.baoshen.intake;

import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.model.Case;
import cn.baoshen.model.Unit;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By whose turn the files of the inbox are taken: by that of the unit whose folder they lie in,
 * however deep, or that they name. All folders that are no unit's have one turn together.
 */
class Senders {
  /** The sender of what has to be read first, as it lies in the inbox itself. */
  static final String UNSAID = "";

  private static final int MOST_REMEMBERED = 20_000;

  private final Path inbox;
  private final RegisteredOwner owner;
  private final Map<String, String> read = new Remembered();

  Senders(Path inbox, RegisteredOwner owner) {
    this.inbox = inbox;
    this.owner = owner;
  }

  /** The units that files name which have been read and did not have their turn yet. */
  private static final class Remembered extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }

  /** Whose turn it is when this file is taken. */
  String of(Path file) {
    String path = inbox.relativize(file.toAbsolutePath().normalize()).toString();
    String folder = ShownNames.folder(path);
    return folder.isEmpty()
        ? said(path)
        : owner.byFolder(folder).map(Unit::code).orElse(Case.UNKNOWN_UNIT);
  }

  private synchronized String said(String path) {
    return read.getOrDefault(path, UNSAID);
  }

  /** Notes whose the file is that has been read; empty when that was known. */
  synchronized Optional<String> learn(String path, @Nullable Unit unit) {
    if (!ShownNames.folder(path).isEmpty()) {
      return Optional.empty();
    }
    String sender = unit == null ? Case.UNKNOWN_UNIT : unit.code();
    return Optional.of(sender).filter(news -> !news.equals(read.put(path, news)));
  }

  synchronized void forget(String path) {
    read.remove(path);
  }
}
