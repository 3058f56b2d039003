package cn.baoshen.console.access.login;

import cn.baoshen.console.access.account.TooManyLogins;
import cn.baoshen.model.work.WrongTries;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How many wrong passwords each address sent within the minute, and how many it sends at once: what
 * they cost is bounded, and none of them fills the room for all.
 */
public class Floods {
  private static final int AT_ONCE = 2;
  private static final int WAITING = 18;
  private static final long PATIENCE = 2;
  private static final int GATES = 256;

  /** One for each address, or for a few of them that share it by chance. */
  private final List<Semaphore> gates =
      Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(GATES).toList();

  private final int most;
  private final WrongTries tries;

  public Floods(int most, Clock clock) {
    this.most = most;
    this.tries = new WrongTries(most, clock);
  }

  /** Looks at a password of this address after those that it sent before. */
  <T> T oneOfFew(String place, Supplier<T> look) {
    Semaphore gate = gates.get(Math.floorMod(place.hashCode(), GATES));
    if (tries.isTooMany(place) || !isEntered(gate)) {
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

  /**
   * Counts a wrong password.
   *
   * @return true when it was the last one of this minute that is looked at
   */
  boolean failed(String place) {
    return tries.wrong(place) == most;
  }
}
