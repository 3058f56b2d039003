package cn.baoshen.console.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * How many wrong passwords each address sent within the minute, and how many it sends at once: what
 * they cost is bounded, and none of them fills the room for all.
 */
class Floods {
  private static final int ADDRESSES = 10_000;
  private static final int AT_ONCE = 4;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ConcurrentMap<String, Integer> within = new ConcurrentHashMap<>();
  private final int most;
  private final Clock clock;
  private final Map<String, Minute> minutes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
          return size() > ADDRESSES;
        }
      };

  Floods(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  private record Minute(Instant since, int wrong) {}

  /** Looks at a password of this address, when it has not too many looked at already. */
  <T> T oneOfFew(String place, Supplier<T> look) {
    try {
      if (within.merge(place, 1, Integer::sum) > AT_ONCE || isFlooding(place)) {
        throw TooManyLogins.fromThere();
      }
      return look.get();
    } finally {
      within.computeIfPresent(place, (known, count) -> count == 1 ? null : count - 1);
    }
  }

  private synchronized boolean isFlooding(String place) {
    return running(place).wrong() >= most;
  }

  /**
   * Counts a wrong password.
   *
   * @return true when it was the last one of this minute that is looked at
   */
  synchronized boolean failed(String place) {
    Minute minute = running(place);
    minutes.put(place, new Minute(minute.since(), minute.wrong() + 1));
    return minute.wrong() + 1 == most;
  }

  private Minute running(String place) {
    Instant now = clock.instant();
    Minute minute = minutes.get(place);
    boolean over = minute == null || !now.isBefore(minute.since().plus(MINUTE));
    return over ? new Minute(now, 0) : minute;
  }
}
