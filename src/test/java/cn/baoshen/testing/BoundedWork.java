package cn.baoshen.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Work that must not grow with what a stranger sends: measured in CPU time of the thread that does
 * it, which other load on the machine hardly changes. Only work without an end is interrupted: an
 * interrupt also breaks the classes that are being loaded, and every later test that uses them.
 */
public final class BoundedWork {
  private static final Duration WITHOUT_END = Duration.ofMinutes(10);

  private BoundedWork() {}

  /** What came of the work, which took no more CPU time than this. */
  public static <T> T within(Duration most, Callable<T> work) {
    return assertTimeoutPreemptively(
        WITHOUT_END,
        () -> {
          long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          T result = work.call();
          long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
          assertThat(Duration.ofNanos(taken)).as("CPU time").isLessThan(most);
          return result;
        });
  }

  /** Does work that yields nothing, within so much CPU time. */
  public static void within(Duration most, Runnable work) {
    within(
        most,
        () -> {
          work.run();
          return null;
        });
  }
}
