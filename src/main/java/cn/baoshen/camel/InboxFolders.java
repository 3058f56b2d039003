package cn.baoshen.camel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which folders of the inbox one round looks into: not those in which nothing was and that have not
 * changed since, and of the others so many that the first file is taken before the last is seen.
 * Every other round begins further on, so that none waits behind those that are never done.
 */
class InboxFolders {
  private static final int MOST = 300;

  /** A folder that changed just now may change again without its time telling so. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

  /** A file system that tells no times is found out, without all being looked into at once. */
  private static final Duration TRUSTED = Duration.ofMinutes(5);

  /** Idle rounds take no more than this share of the time. */
  private static final int SHARE = 50;

  private static final Duration LONGEST_REST = Duration.ofSeconds(8);

  private final Path inbox;
  private final LongSupplier nanos;
  private final Map<Path, Quiet> quiet = new HashMap<>();
  private final Map<Path, FileTime> entered = new HashMap<>();
  private boolean further;
  private int offset;
  private int met;
  private int files;
  private long begun;
  private long restUntil;

  /** A folder in which nothing was, when it had changed last, and until when that is believed. */
  private record Quiet(FileTime changed, long until) {}

  InboxFolders(Path inbox, LongSupplier nanos) {
    this.inbox = inbox;
    this.nanos = nanos;
    this.restUntil = nanos.getAsLong();
  }

  /** True while a round would find nothing new, and cost more than it may. */
  synchronized boolean isResting() {
    return nanos.getAsLong() < restUntil;
  }

  synchronized void begin() {
    further = !further;
    met = 0;
    files = 0;
    entered.clear();
    begun = nanos.getAsLong();
  }

  /** True when this folder is looked into in this round. */
  synchronized boolean isDue(Path seen) {
    Path folder = plain(seen);
    if (!inbox.equals(folder.getParent())) {
      met(folder);
      return true;
    }
    @Nullable FileTime changed = changed(folder);
    if (changed == null || isQuiet(folder, changed)) {
      return false;
    }
    int place = met++ - (further ? offset : 0);
    boolean due = place >= 0 && place < MOST;
    if (due) {
      entered.put(folder, changed);
    }
    return due;
  }

  /** A file or folder was met, so that where it lies is not empty. */
  synchronized void met(Path entry) {
    files++;
    entered.remove(plain(entry).getParent());
  }

  /**
   * Camel names files as the inbox was named to it, which may be from where the process started.
   */
  private static Path plain(Path seen) {
    return seen.toAbsolutePath().normalize();
  }

  /** The round is over: what it found empty is known, and if it found nothing there is a rest. */
  synchronized void end() {
    long now = nanos.getAsLong();
    entered.forEach((folder, changed) -> remember(folder, changed, now));
    if (further) {
      offset = offset + MOST < met ? offset + MOST : 0;
    }
    boolean idle = files == 0 && met <= MOST;
    long rest = Math.min((now - begun) * SHARE, LONGEST_REST.toNanos());
    restUntil = idle ? now + rest : now;
  }

  private void remember(Path folder, FileTime changed, long now) {
    if (changed.toInstant().isBefore(Instant.now().minus(LONG_ENOUGH))) {
      long jitter = Math.floorMod(folder.hashCode(), TRUSTED.toMillis()) * 1_000_000L;
      quiet.put(folder, new Quiet(changed, now + TRUSTED.toNanos() + jitter));
    }
  }

  private boolean isQuiet(Path folder, FileTime changed) {
    Quiet known = quiet.get(folder);
    boolean same =
        known != null && known.changed().equals(changed) && nanos.getAsLong() < known.until();
    if (known != null && !same) {
      quiet.remove(folder);
    }
    return same;
  }

  private static @Nullable FileTime changed(Path folder) {
    try {
      return Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException gone) {
      return null;
    }
  }
}
