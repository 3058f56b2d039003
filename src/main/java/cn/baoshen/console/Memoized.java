package cn.baoshen.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that costs a little to find out and may be a little old; however many ask, it is found
 * out once in a while.
 */
public final class Memoized<T> implements Supplier<T> {
  private record Found<T>(T what, Instant at) {}

  private final Supplier<T> source;
  private final Duration age;
  private final Clock clock;
  private @Nullable Found<T> known;

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
    Found<T> last = known;
    if (last == null || !now.isBefore(last.at().plus(age)) || now.isBefore(last.at())) {
      last = new Found<>(source.get(), now);
      known = last;
    }
    return last.what();
  }
}
