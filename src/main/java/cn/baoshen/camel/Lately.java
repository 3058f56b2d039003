package cn.baoshen.camel;

import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;

/** Finds what arrived lately; the beginning of that time goes with the clock. */
final class Lately {
  private Lately() {}

  static ReceivedDateTerm of(Duration lately, Clock clock) {
    return new ReceivedDateTerm(ComparisonTerm.GE, new Ago(lately, clock));
  }

  /** The term is final and asks its date for the time at each search. */
  private static final class Ago extends Date {
    private final transient Duration ago;
    private final transient Clock clock;

    Ago(Duration ago, Clock clock) {
      this.ago = ago;
      this.clock = clock;
    }

    @Override
    public long getTime() {
      return clock.instant().minus(ago).toEpochMilli();
    }
  }
}
