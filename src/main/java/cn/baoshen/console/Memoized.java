package cn.baoshen.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A value that costs a little to find out and may be a little old; however many ask, it is found
 * out once in a while.
 */
public final class Memoized<T> implements Supplier<T> {
  private final Supplier<T> source;
  private final Duration age;
  private final Clock clock;
  private T known;
  private Instant found;

  /**
   * @param age how old it may be
   */
  public Memoized(Supplier<T> source, Duration age, Clock clock) {
    this.source = source;
    this.age = age;
    this.clock = clock;
  }

  @Override
  public synchronized T get() {
    Instant now = clock.instant();
    if (found == null || !now.isBefore(found.plus(age)) || now.isBefore(found)) {
      known = source.get();
      found = now;
    }
    return known;
  }
}
