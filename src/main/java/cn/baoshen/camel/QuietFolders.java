package cn.baoshen.camel;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The folders of the inbox in which lies nothing to be taken, known by the times of themselves and
 * of the folders in them. Looking at the times of 20,000 costs a fraction of a round through them.
 */
class QuietFolders {
  /** A folder that changed just now may change again without its time telling so. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

  /** A file system that tells no times is found out, without all being looked into at once. */
  private static final Duration TRUSTED = Duration.ofMinutes(5);

  private final Predicate<Path> ignored;
  private final LongSupplier nanos;
  private final Map<Path, Quiet> known = new HashMap<>();

  /** When each folder of a tree had changed last, and until when that is believed. */
  private record Quiet(Map<Path, FileTime> changed, long until) {
    boolean isStill() {
      return changed.entrySet().stream()
          .allMatch(folder -> folder.getValue().equals(QuietFolders.changed(folder.getKey())));
    }
  }

  /**
   * @param ignored true for a file that is never taken, as which it lies there for good
   */
  QuietFolders(Predicate<Path> ignored, LongSupplier nanos) {
    this.ignored = ignored;
    this.nanos = nanos;
  }

  static @Nullable FileTime changed(Path folder) {
    try {
      return Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException gone) {
      return null;
    }
  }

  static boolean isLongAgo(@Nullable FileTime changed) {
    return changed != null && changed.toInstant().isBefore(Instant.now().minus(LONG_ENOUGH));
  }

  /**
   * Nothing to be taken was in this folder.
   *
   * @param changed when it and the folders in it had changed last, seen before it was looked into
   * @return true when its times can tell of what comes
   */
  boolean remember(Path folder, Map<Path, FileTime> changed) {
    boolean telling = changed.values().stream().allMatch(QuietFolders::isLongAgo);
    if (telling) {
      known.put(folder, new Quiet(changed, until(folder)));
    }
    return telling;
  }

  private long until(Path folder) {
    long jitter = Math.floorMod(folder.hashCode(), TRUSTED.toMillis()) * 1_000_000L;
    return nanos.getAsLong() + TRUSTED.toNanos() + jitter;
  }

  /** True while nothing has come into a folder; it is forgotten otherwise. */
  boolean isStill(Path folder) {
    Quiet quiet = known.get(folder);
    boolean still = quiet != null && isBelieved(quiet) && quiet.isStill();
    if (quiet != null && !still) {
      known.remove(folder);
    }
    return still;
  }

  private boolean isBelieved(Quiet quiet) {
    return nanos.getAsLong() < quiet.until();
  }

  /** True while nothing has come into any; those too long believed are looked into. */
  boolean areStill() {
    Iterator<Map.Entry<Path, Quiet>> all = known.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Path, Quiet> one = all.next();
      if (!one.getValue().isStill() || !isRenewed(one)) {
        all.remove();
        return false;
      }
    }
    return true;
  }

  private boolean isRenewed(Map.Entry<Path, Quiet> one) {
    boolean believed = isBelieved(one.getValue());
    if (!believed && isStillSo(one.getKey(), one.getValue().changed())) {
      one.setValue(new Quiet(one.getValue().changed(), until(one.getKey())));
      believed = true;
    }
    return believed;
  }

  private boolean isStillSo(Path folder, Map<Path, FileTime> known) {
    Unknown look = new Unknown(known);
    try {
      Files.walkFileTree(folder, look);
    } catch (IOException gone) {
      return false;
    }
    return !look.found;
  }

  /** Looks for what is neither a folder that is known nor a file that is never taken. */
  private final class Unknown extends SimpleFileVisitor<Path> {
    private final Map<Path, FileTime> known;
    private boolean found;

    Unknown(Map<Path, FileTime> known) {
      this.known = known;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
      return go(!known.containsKey(folder));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
      return go(!ignored.test(file));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return go(true);
    }

    private FileVisitResult go(boolean unknown) {
      found |= unknown;
      return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
