package cn.baoshen.camel;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which folders of the inbox one round looks into: not those in which nothing was to be taken and
 * that have not changed since, and of the others so many that the first file is taken before the
 * last is seen. Every other round begins further on, so that none waits behind those that are never
 * done. Where a round left nothing to be done, the times of the folders say when the next is due.
 */
class InboxFolders {
  private static final int MOST = 300;

  /** Looks while nothing happens take no more than this share of the time. */
  private static final int SHARE = 100;

  private static final Duration LONGEST_REST = Duration.ofSeconds(8);

  private final Path inbox;
  private final QuietFolders quiet;
  private final LongSupplier nanos;
  private final Map<Path, Map<Path, FileTime>> entered = new HashMap<>();
  private final Set<Path> busy = new HashSet<>();
  private @Nullable FileTime changed;
  private boolean further;
  private int offset;
  private int met;
  private int passedBy;
  private int waiting;
  private long begun;
  private long restUntil;

  /** Nothing is to be done before a time changes. */
  private boolean over;

  /**
   * @param ignored true for a file that is never taken
   */
  InboxFolders(Path inbox, Predicate<Path> ignored, LongSupplier nanos) {
    this.inbox = inbox;
    this.quiet = new QuietFolders(ignored, nanos);
    this.nanos = nanos;
    this.restUntil = nanos.getAsLong();
  }

  /** True while a round would find nothing new, or cost more than it may. */
  synchronized boolean isResting() {
    long now = nanos.getAsLong();
    if (now - restUntil < 0) {
      return true;
    }
    over = over && isUnchanged();
    if (over) {
      rest(now);
    }
    return over;
  }

  private boolean isUnchanged() {
    return changed != null && changed.equals(QuietFolders.changed(inbox)) && quiet.areStill();
  }

  private void rest(long since) {
    long now = nanos.getAsLong();
    restUntil = now + Math.min((now - since) * SHARE, LONGEST_REST.toNanos());
  }

  synchronized void begin() {
    further = !further;
    met = 0;
    passedBy = 0;
    waiting = 0;
    entered.clear();
    busy.clear();
    changed = QuietFolders.changed(inbox);
    begun = nanos.getAsLong();
  }

  /** True when this folder is looked into in this round. */
  synchronized boolean isDue(Path seen) {
    Path folder = plain(seen);
    FileTime time = QuietFolders.changed(folder);
    if (time == null) {
      return false;
    }
    if (!inbox.equals(folder.getParent())) {
      whole(folder).put(folder, time);
      return true;
    }
    return !quiet.isStill(folder) && isEntered(folder, time);
  }

  private boolean isEntered(Path folder, FileTime time) {
    int place = met++ - (further ? offset : 0);
    boolean due = place >= 0 && place < MOST;
    if (due) {
      whole(folder).put(folder, time);
    } else {
      passedBy++;
    }
    return due;
  }

  /** The times of the folder of a unit and of those in it. */
  private Map<Path, FileTime> whole(Path inIt) {
    return entered.computeIfAbsent(first(inIt), none -> new HashMap<>());
  }

  private Path first(Path inIt) {
    return inbox.resolve(inbox.relativize(inIt).getName(0));
  }

  /** A file that is to be taken sooner or later: where it lies is looked into again. */
  synchronized void lies(Path file) {
    busy.add(first(plain(file)));
  }

  /** Something may be done about a file within moments, so the next round comes soon. */
  synchronized void waits() {
    waiting++;
  }

  /**
   * Camel names files as the inbox was named to it, which may be from where the process started.
   */
  private static Path plain(Path seen) {
    return seen.toAbsolutePath().normalize();
  }

  /** The round is over: what it found quiet is known, and if nothing waits there is a rest. */
  synchronized void end() {
    if (further) {
      offset = offset + MOST < met ? offset + MOST : 0;
    }
    entered.keySet().removeAll(busy);
    long telling = entered.entrySet().stream().filter(this::isRemembered).count();
    boolean idle = waiting == 0 && passedBy == 0;
    over = idle && busy.isEmpty() && telling == entered.size() && QuietFolders.isLongAgo(changed);
    restUntil = nanos.getAsLong();
    if (idle) {
      rest(begun);
    }
  }

  private boolean isRemembered(Map.Entry<Path, Map<Path, FileTime>> one) {
    return quiet.remember(one.getKey(), Map.copyOf(one.getValue()));
  }
}
