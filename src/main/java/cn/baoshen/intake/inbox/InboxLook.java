package cn.baoshen.intake.inbox;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import cn.baoshen.intake.file.ShownNames;
import java.io.File;
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
import org.jspecify.annotations.Nullable;

/** A bounded look into the inbox, which changes nothing there. */
public class InboxLook {
  private static final int MOST_ENTRIES = 100_000;
  private static final int MOST_ODDITIES = 100;
  private static final int MOST_LISTED = 50;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);
  private static final Duration TOO_LONG = Duration.ofMinutes(10);
  private static final Duration TOO_LONG_UNFINISHED = Duration.ofHours(1);

  private final Path inbox;
  private final IgnoredNames ignored;
  private final Clock clock;

  /** Folders in which nothing was, by when that changed last: what is so again is not opened. */
  private final Map<Path, FileTime> empty = new ConcurrentHashMap<>();

  public InboxLook(Path inbox, IgnoredNames ignored, Clock clock) {
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
   * @param refused things in the folders of units that are no files, to be moved away and answered
   * @param whole false when there was more than a look takes in
   */
  public record Seen(
      boolean there,
      int waiting,
      List<Oddity> odd,
      List<Oddity> alone,
      int leftAlone,
      List<File> refused,
      boolean whole) {}

  /** Looks now. */
  public Seen look() {
    Round round = new Round();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(inbox)) {
      for (Path entry : entries) {
        round.look(entry);
      }
    } catch (IOException | DirectoryIteratorException e) {
      return new Seen(false, 0, List.of(), List.of(), 0, List.of(), true);
    }
    boolean there = Files.isDirectory(inbox) && Files.isReadable(inbox);
    return round.seen(there);
  }

  /** One walk; links are not followed. */
  private final class Round extends SimpleFileVisitor<Path> {
    private final List<Oddity> odd = new ArrayList<>();
    private final List<Oddity> alone = new ArrayList<>();
    private final List<File> refused = new ArrayList<>();
    private int leftAlone;
    private int entries;
    private int begun;
    private @Nullable FileTime changed;
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
      return new Seen(
          there,
          waiting,
          List.copyOf(odd),
          List.copyOf(alone),
          leftAlone,
          List.copyOf(refused),
          whole());
    }

    boolean whole() {
      return entries < MOST_ENTRIES && odd.size() < MOST_ODDITIES;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
      entries++;
      if (ignored.isOwn(folder)) {
        return skipped();
      }
      if (ignored.isReportName(folder)) {
        refused.add(folder.toFile());
        add(folder, Oddity.Kind.NO_FILE);
        return skipped();
      }
      if (ignored.isIgnoredFolder(folder)) {
        leaveAlone(folder);
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
        leaveAlone(file);
      } else {
        refuse(file, kind);
        add(file, kind);
      }
      return whole() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      entries++;
      if (Files.exists(file)) {
        add(file, Oddity.Kind.UNREADABLE);
      }
      return whole() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /** Only the first are listed, so that they crowd out nothing that somebody must look at. */
    private void leaveAlone(Path path) {
      if (alone.size() < MOST_LISTED) {
        alone.add(new Oddity(shown(path), Oddity.Kind.IGNORED, since(path, Oddity.Kind.IGNORED)));
      }
      leftAlone++;
    }

    private void add(Path path, Oddity.Kind kind) {
      odd.add(new Oddity(shown(path), kind, since(path, kind)));
    }

    // A link in the inbox itself may be somebody's way to arrange the folders of units.
    private void refuse(Path file, Oddity.Kind kind) {
      boolean link = kind == Oddity.Kind.NO_FILE && Files.isSymbolicLink(file);
      if (link && Spelling.isText(file) && !inbox.equals(file.getParent())) {
        refused.add(file.toFile());
      }
    }
  }

  private String shown(Path path) {
    return ShownNames.shown(Spelling.readable(inbox.relativize(path)));
  }

  private Oddity.@Nullable Kind kind(Path file, BasicFileAttributes seen) {
    if (ignored.isUnfinished(file) && isOlder(seen, TOO_LONG_UNFINISHED)) {
      return Oddity.Kind.UNFINISHED;
    }
    if (ignored.isIgnoredFile(file)) {
      return ignored.isHiddenReport(file) ? Oddity.Kind.HIDDEN : Oddity.Kind.IGNORED;
    }
    if (!seen.isRegularFile()) {
      return Oddity.Kind.NO_FILE;
    }
    if (!Files.isReadable(file)) {
      return Oddity.Kind.UNREADABLE;
    }
    return stands(file) ? Oddity.Kind.STANDING : null;
  }

  private boolean stands(Path file) {
    Instant since = since(file, Oddity.Kind.STANDING);
    return since != null && since.isBefore(clock.instant().minus(TOO_LONG));
  }

  /** What could be taken stands since its entry was made: a copy brings an old time along. */
  private static @Nullable Instant since(Path path, Oddity.Kind kind) {
    try {
      Snapshot seen = Snapshot.of(path);
      boolean entry = kind == Oddity.Kind.STANDING;
      return (entry ? seen.changed() : seen.modified()).toInstant();
    } catch (IOException gone) {
      return null;
    }
  }

  private boolean isOlder(BasicFileAttributes seen, Duration age) {
    Instant limit = clock.instant().minus(age);
    return seen.lastModifiedTime().toInstant().isBefore(limit);
  }
}
