package cn.baoshen.camel.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How often the connection broke while one mail was fetched. Lines break by chance; the mail is to
 * blame when others go through meanwhile, or when it goes on for long.
 */
class Breaks {
  private static final int BY_CHANCE = 2;
  private static final int MOST_DOUBLINGS = 2;
  private static final Duration LONG = Duration.ofMinutes(15);

  private final Clock clock;
  private final Instant since;
  private int times;
  private boolean othersWent;
  private Instant until;

  Breaks(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
    this.until = since;
  }

  /** Counts one more; true when the mail is to blame. */
  boolean again() {
    times++;
    until = clock.instant().plus(Duration.ofSeconds(1L << Math.min(times - 1, MOST_DOUBLINGS)));
    boolean forLong = Duration.between(since, clock.instant()).compareTo(LONG) >= 0;
    return times > BY_CHANCE && (othersWent || forLong);
  }

  void othersGoThrough() {
    othersWent = true;
  }

  /** Until when it is not tried again. */
  Instant until() {
    return until;
  }
}
