package cn.baoshen.console;

import java.time.Clock;

/** The pages' times by a test's clock. */
public final class TestTimes {
  private TestTimes() {}

  public static Times of(Clock clock) {
    return new Times(clock);
  }
}
