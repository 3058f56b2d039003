package cn.baoshen.integrity;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.chain.DailySeals;
import cn.baoshen.casebook.store.NodeLeases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks each night, and when somebody asks, at everything that is kept; seals the day, and raises
 * an alarm for each thing that was not broken the last time.
 */
public class IntegrityLook {
  private static final Logger LOG = LoggerFactory.getLogger(IntegrityLook.class);
  private static final String LEASE = "integrity";

  /** A disk that is gone is one alarm, not thousands. */
  private static final int ALARMS = 10;

  private final Verification verification;
  private final Looks looks;
  private final Alarms alarms;
  private final Seals seals;
  private final NodeLeases leases;
  private final IntegritySettings settings;
  private final Executor worker;
  private final Clock clock;
  private final AtomicBoolean running = new AtomicBoolean();

  IntegrityLook(
      Verification verification,
      Looks looks,
      Alarms alarms,
      Seals seals,
      NodeLeases leases,
      IntegritySettings settings,
      Executor worker,
      Clock clock) {
    this.verification = verification;
    this.looks = looks;
    this.alarms = alarms;
    this.seals = seals;
    this.leases = leases;
    this.settings = settings;
    this.worker = worker;
    this.clock = clock;
  }

  /** The daily heads, in the database and in their files. */
  record Seals(DailySeals book, SealFiles files) {
    void seal(LocalDate day) {
      files.write(book.seal(day));
    }
  }

  /** Looks when the night's look is due. */
  public void look() {
    if (isDue() && leases.isOurs(LEASE)) {
      start(CaseBook.SYSTEM);
    }
  }

  /** True once the time of day has come and no look has begun since. */
  private boolean isDue() {
    Instant due = LocalDate.now(clock).atTime(settings.at()).atZone(clock.getZone()).toInstant();
    return !clock.instant().isBefore(due) && looks.lastBegun().isBefore(due);
  }

  /** True while everything is being looked at. */
  public boolean isRunning() {
    return running.get();
  }

  /**
   * Begins to look, unless it is being looked already.
   *
   * @param by who asked
   */
  public void start(String by) {
    if (running.compareAndSet(false, true)) {
      worker.execute(() -> tried(by));
    }
  }

  private void tried(String by) {
    try {
      look(by);
    } catch (RuntimeException e) {
      LOG.error("what is kept cannot be looked at to the end", e);
      alarms.raise("integrity-broken-off", LocalDate.now(clock) + " " + e.getMessage());
    } finally {
      running.set(false);
    }
  }

  private void look(String by) {
    Set<Broken> before =
        new HashSet<>(looks.last().map(last -> looks.found(last.id())).orElse(List.of()));
    long id = looks.begin(by);
    List<Broken> found = new ArrayList<>();
    Verification.Extent extent =
        verification.read(
            broken -> {
              found.add(broken);
              looks.add(id, found.size(), broken);
            },
            true);
    looks.end(id, extent, found.size());
    LOG.info("everything that is kept was looked at: {}, broken: {}", extent, found.size());
    tell(found.stream().filter(broken -> !before.contains(broken)).toList());
    seals.seal(LocalDate.now(clock));
  }

  private void tell(List<Broken> fresh) {
    String day = LocalDate.now(clock).toString();
    fresh.stream()
        .limit(ALARMS)
        .forEach(broken -> alarms.raise(broken.kind(), broken.subject() + " · " + day));
    if (fresh.size() > ALARMS) {
      alarms.raise("integrity-more", fresh.size() - ALARMS + " · " + day);
    }
  }
}
