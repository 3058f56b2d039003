package cn.baoshen.camel.station;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time that durable work goes by: set by the clock when the service starts, and never moved by
 * it again. Whoever sets the clock of the machine neither kills leases nor lets work wait.
 */
public class SteadyTime implements Clock {
  private final java.time.Clock clock;
  private final LongSupplier nanos;
  private final Instant start;
  private final long origin;

  /**
   * @param nanos counts nanoseconds from anywhere, whatever the clock says
   */
  public SteadyTime(java.time.Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.start = clock.instant();
    this.origin = nanos.getAsLong();
  }

  @Override
  public Instant now() {
    return start.plusNanos(nanos.getAsLong() - origin);
  }

  Instant in(Duration wait) {
    return now().plus(wait);
  }

  /** When something is due that the clock says is due then; at once for null. */
  Instant at(@Nullable Instant due) {
    return due == null ? now() : in(Duration.between(clock.instant(), due));
  }
}
