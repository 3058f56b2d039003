package cn.baoshen.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bounded look into the inbox, which changes nothing there. */
public class InboxLook {
  private static final int MOST_ENTRIES = 100_000;
  private static final int MOST_ODDITIES = 100;
  private static final int MOST_LISTED = 50;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);
  private static final Duration TOO_LONG = Duration.ofMinutes(10);
  private static final Duration TOO_LONG_UNFINISHED = Duration.ofHours(24);

  private final Path inbox;
  private final IgnoredNames ignored;
  private final Clock clock;

  /** Folders in which nothing was, by when that changed last: what is so again is not opened. */
  private final Map<Path, FileTime> empty = new ConcurrentHashMap<>();

  InboxLook(Path inbox, IgnoredNames ignored, Clock clock) {
    this.inbox = inbox;
    this.ignored = ignored;
    this.clock = clock;
  }

  /**
   * What was seen.
   *
   * @param there false when the inbox itself cannot be read
   * @param waiting files that will be taken
   * @param odd the first oddities met
   * @param alone the first of what is left alone by its name
   * @param leftAlone how many there are of these
   * @param whole false when there was more than a look takes in
   */
  public record Seen(
      boolean there,
      int waiting,
      List<Oddity> odd,
      List<Oddity> alone,
      int leftAlone,
      boolean whole) {}

  /** Looks now. */
  public Seen look() {
    Round round = new Round();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(inbox)) {
      for (Path entry : entries) {
        round.look(entry);
      }
    } catch (IOException | DirectoryIteratorException e) {
      return new Seen(false, 0, List.of(), List.of(), 0, true);
    }
    boolean there = Files.isDirectory(inbox) && Files.isReadable(inbox);
    return round.seen(there);
  }

  /** One walk; links are not followed. */
  private final class Round extends SimpleFileVisitor<Path> {
    private final List<Oddity> odd = new ArrayList<>();
    private final List<Oddity> alone = new ArrayList<>();
    private int leftAlone;
    private int entries;
    private int begun;
    private FileTime changed;
    private int waiting;

    /** A walk opens each folder before it asks whether to: an empty one is known by its time. */
    void look(Path entry) throws IOException {
      if (whole() && !isKnownEmpty(entry)) {
        Files.walkFileTree(entry, this);
      }
    }

    private boolean isKnownEmpty(Path entry) {
      FileTime known = empty.get(entry);
      try {
        return known != null && known.equals(Files.getLastModifiedTime(entry, NOFOLLOW_LINKS));
      } catch (IOException gone) {
        return false;
      }
    }

    Seen seen(boolean there) {
      return new Seen(there, waiting, List.copyOf(odd), List.copyOf(alone), leftAlone, whole());
    }

    boolean whole() {
      return entries < MOST_ENTRIES && odd.size() < MOST_ODDITIES;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
      entries++;
      if (ignored.isReportName(folder)) {
        add(folder, Oddity.Kind.NO_FILE, seen);
        return skipped();
      }
      if (ignored.isIgnoredFolder(folder)) {
        leaveAlone(folder, seen);
        return skipped();
      }
      begun = entries;
      changed = isOlder(seen, LONG_ENOUGH) ? seen.lastModifiedTime() : null;
      return whole() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    // A folder that changed just now may change again without its time telling so.
    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failed) {
      empty.remove(folder);
      if (failed == null && begun == entries && changed != null) {
        empty.put(folder, changed);
      }
      changed = null;
      return FileVisitResult.CONTINUE;
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
      } else if (kind == Oddity.Kind.IGNORED) {
        leaveAlone(file, seen);
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

    /** Only the first are listed, so that they crowd out nothing that somebody must look at. */
    private void leaveAlone(Path path, BasicFileAttributes seen) {
      if (alone.size() < MOST_LISTED) {
        alone.add(
            new Oddity(shown(path), Oddity.Kind.IGNORED, seen.lastModifiedTime().toInstant()));
      }
      leftAlone++;
    }

    private void add(Path path, Oddity.Kind kind, BasicFileAttributes seen) {
      odd.add(new Oddity(shown(path), kind, seen.lastModifiedTime().toInstant()));
    }
  }

  private String shown(Path path) {
    return Names.shown(inbox.relativize(path).toString());
  }

  private Oddity.Kind kind(Path file, BasicFileAttributes seen) {
    if (ignored.isUnfinished(file) && isOlder(seen, TOO_LONG_UNFINISHED)) {
      return Oddity.Kind.UNFINISHED;
    }
    if (ignored.isIgnoredFile(file)) {
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
