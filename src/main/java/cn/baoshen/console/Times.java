package cn.baoshen.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as the pages show them, in the house's own zone. */
public class Times {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Clock clock;

  Times(Clock clock) {
    this.clock = clock;
  }

  /** Date and time to the minute; empty for none. */
  public String at(@Nullable Instant moment) {
    return moment == null ? "" : MOMENT.format(moment.atZone(clock.getZone()));
  }

  /** Date and time to the second; empty for none. */
  public String exactly(@Nullable Instant moment) {
    return moment == null ? "" : SECOND.format(moment.atZone(clock.getZone()));
  }

  /** How many days ago; 0 for today. */
  public long daysSince(Instant moment) {
    return ChronoUnit.DAYS.between(moment.atZone(clock.getZone()).toLocalDate(), today());
  }

  /** The day it is. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
