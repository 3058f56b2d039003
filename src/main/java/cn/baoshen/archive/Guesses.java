package cn.baoshen.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many codes that were none each address has asked for within the minute. */
final class Guesses {
  private static final int MOST = 30;
  private static final int ADDRESSES = 10_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<String, Minute> minutes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
          return size() > ADDRESSES;
        }
      };

  Guesses(Clock clock) {
    this.clock = clock;
  }

  private record Minute(Instant since, int wrong) {}

  /** Whether this address has guessed so often that it is not answered. */
  synchronized boolean isTooMany(String address) {
    return running(address).wrong() >= MOST;
  }

  /** Counts one that was none. */
  synchronized void wrong(String address) {
    Minute minute = running(address);
    minutes.put(address, new Minute(minute.since(), minute.wrong() + 1));
  }

  private Minute running(String address) {
    Instant now = clock.instant();
    Minute minute = minutes.get(address);
    return minute == null || !now.isBefore(minute.since().plus(MINUTE))
        ? new Minute(now, 0)
        : minute;
  }
}
