package cn.baoshen.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The running clock, set forward by a test; its zone is that of the service, not the machine's. */
public class ShiftedClock extends Clock {
  private static final ZoneId SERVICE = ZoneId.of("Asia/Shanghai");

  private volatile Duration forward = Duration.ZERO;

  public void forward(Duration by) {
    forward = forward.plus(by);
  }

  /** Back to the time it is, for the tests that share the service. */
  public void back() {
    forward = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(forward);
  }

  @Override
  public ZoneId getZone() {
    return SERVICE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }
}
