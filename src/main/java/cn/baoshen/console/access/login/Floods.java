package cn.baoshen.console.access.login;

import cn.baoshen.console.access.account.TooManyLogins;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How many wrong passwords each address sent within the minute, and how many it sends at once: what
 * they cost is bounded, and none of them fills the room for all.
 */
public class Floods {
  private static final int ADDRESSES = 10_000;
  private static final int AT_ONCE = 2;
  private static final int WAITING = 18;
  private static final long PATIENCE = 2;
  private static final int GATES = 256;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** One for each address, or for a few of them that share it by chance. */
  private final List<Semaphore> gates =
      Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(GATES).toList();

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

  public Floods(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  private record Minute(Instant since, int wrong) {}

  /** Looks at a password of this address after those that it sent before. */
  <T> T oneOfFew(String place, Supplier<T> look) {
    Semaphore gate = gates.get(Math.floorMod(place.hashCode(), GATES));
    if (isFlooding(place) || !isEntered(gate)) {
      throw TooManyLogins.fromThere();
    }
    try {
      return look.get();
    } finally {
      gate.release();
    }
  }

  private static boolean isEntered(Semaphore gate) {
    try {
      return gate.getQueueLength() < WAITING && gate.tryAcquire(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
    return minute == null || !now.isBefore(minute.since().plus(MINUTE))
        ? new Minute(now, 0)
        : minute;
  }
}
