package cn.baoshen.camel.station;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time that durable work goes by: set by the clock when the service starts, or by that of a
 * database that several nodes share, and never moved by the machine's again. Whoever sets the clock
 * of the machine neither kills leases nor lets work wait.
 */
public class SteadyTime implements Clock {
  private final java.time.Clock clock;
  private final LongSupplier nanos;
  private volatile Mark mark;

  /** What time it was when so many nanoseconds were counted. */
  private record Mark(Instant time, long nanos) {}

  /**
   * @param nanos counts nanoseconds from anywhere, whatever the clock says
   */
  public SteadyTime(java.time.Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.mark = new Mark(clock.instant(), nanos.getAsLong());
  }

  @Override
  public Instant now() {
    Mark from = mark;
    return from.time().plusNanos(nanos.getAsLong() - from.nanos());
  }

  /** From now on it is this late: the database's clock is the one that all nodes have in common. */
  public void set(Instant now) {
    mark = new Mark(now, nanos.getAsLong());
  }

  Instant in(Duration wait) {
    return now().plus(wait);
  }

  /** When something is due that the clock says is due then; at once for null. */
  Instant at(@Nullable Instant due) {
    return due == null ? now() : in(Duration.between(clock.instant(), due));
  }
}
