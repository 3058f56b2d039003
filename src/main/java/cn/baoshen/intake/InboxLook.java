package cn.baoshen.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A bounded look into the inbox, which changes nothing there. */
public class InboxLook {
  private static final int MOST_ENTRIES = 20_000;
  private static final int MOST_ODDITIES = 100;
  private static final Duration TOO_LONG = Duration.ofMinutes(10);
  private static final Duration TOO_LONG_UNFINISHED = Duration.ofHours(24);

  private final Path inbox;
  private final Clock clock;

  InboxLook(Path inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * What was seen.
   *
   * @param there false when the inbox itself cannot be read
   * @param waiting files that will be taken
   * @param odd the first oddities met
   * @param whole false when there was more than a look takes in
   */
  public record Seen(boolean there, int waiting, List<Oddity> odd, boolean whole) {}

  /** Looks now. */
  public Seen look() {
    Round round = new Round();
    try {
      Files.walkFileTree(inbox, round);
    } catch (IOException e) {
      return new Seen(false, 0, List.of(), true);
    }
    boolean there = Files.isDirectory(inbox) && Files.isReadable(inbox);
    return new Seen(there, round.waiting, List.copyOf(round.odd), round.whole());
  }

  /** One walk; links are not followed. */
  private final class Round extends SimpleFileVisitor<Path> {
    private final List<Oddity> odd = new ArrayList<>();
    private int entries;
    private int waiting;

    boolean whole() {
      return entries < MOST_ENTRIES && odd.size() < MOST_ODDITIES;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
      entries++;
      if (folder.equals(inbox)) {
        return FileVisitResult.CONTINUE;
      }
      if (Inspector.isReportName(folder)) {
        add(folder, Oddity.Kind.NO_FILE, seen);
        return skipped();
      }
      if (IgnoredNames.isIgnored(folder.getFileName().toString())) {
        add(folder, Oddity.Kind.IGNORED, seen);
        return skipped();
      }
      return whole() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    private FileVisitResult skipped() {
      return whole() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
      entries++;
      Oddity.Kind kind = kind(file, seen);
      if (kind == null) {
        waiting++;
      } else {
        add(file, kind, seen);
      }
      return whole() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      entries++;
      if (Files.exists(file)) {
        odd.add(new Oddity(shown(file), Oddity.Kind.UNREADABLE, null));
      }
      return whole() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    private void add(Path path, Oddity.Kind kind, BasicFileAttributes seen) {
      odd.add(new Oddity(shown(path), kind, seen.lastModifiedTime().toInstant()));
    }
  }

  private String shown(Path path) {
    return Names.shown(inbox.relativize(path).toString());
  }

  private Oddity.Kind kind(Path file, BasicFileAttributes seen) {
    String name = file.getFileName().toString();
    if (IgnoredNames.isUnfinished(name) && isOlder(seen, TOO_LONG_UNFINISHED)) {
      return Oddity.Kind.UNFINISHED;
    }
    if (IgnoredNames.isIgnored(name) || IgnoredNames.isUnfinished(name)) {
      return Oddity.Kind.IGNORED;
    }
    if (!seen.isRegularFile()) {
      return Oddity.Kind.NO_FILE;
    }
    if (!Files.isReadable(file)) {
      return Oddity.Kind.UNREADABLE;
    }
    return stands(file) ? Oddity.Kind.STANDING : null;
  }

  /** By the time of its entry: a copy may bring an old time of change along. */
  private boolean stands(Path file) {
    try {
      Instant since = Snapshot.of(file).changed().toInstant();
      return since.isBefore(clock.instant().minus(TOO_LONG));
    } catch (IOException gone) {
      return false;
    }
  }

  private boolean isOlder(BasicFileAttributes seen, Duration age) {
    Instant limit = clock.instant().minus(age);
    return seen.lastModifiedTime().toInstant().isBefore(limit);
  }
}
