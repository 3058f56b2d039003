package cn.baoshen.collection;

import cn.baoshen.model.CannotStart;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * When people are reminded.
 *
 * @param remindBefore days before its last day on which a unit that owes a report is reminded
 * @param remindAfter days after it; the day itself always counts
 * @param catchUp how many days late a missed reminder is still worth sending
 * @param reviewerDays working days a reviewer may take before being reminded, and between reminders
 * @param escalateDays working days a reviewer may take before the administrator is told
 * @param holidays {@code file:} or {@code classpath:} location of a CSV {@code date,kind,name}
 * @param lettersPerHour how many of the letters of the calendar go in an hour at most
 * @param at local time of day from which the day's letters go
 */
@Validated
@ConfigurationProperties("baoshen.collection")
public record CollectionSettings(
    @DefaultValue({"7", "1"}) @NotNull List<@Min(1) @Max(365) Integer> remindBefore,
    @DefaultValue({"1", "7", "14"}) @NotNull List<@Min(1) @Max(365) Integer> remindAfter,
    @DefaultValue("14") @Min(0) @Max(365) int catchUp,
    @DefaultValue("3") @Min(1) @Max(365) int reviewerDays,
    @DefaultValue("5") @Min(1) @Max(365) int escalateDays,
    @DefaultValue("classpath:/calendar/holidays.csv") @NotNull Resource holidays,
    @DefaultValue("6000") @Min(1) int lettersPerHour,
    @DefaultValue("09:00") @NotNull LocalTime at) {
  public CollectionSettings {
    if (escalateDays <= reviewerDays) {
      throw new CannotStart(
          "baoshen.collection.escalate-days: "
              + escalateDays
              + " must be more than reviewer-days, which is "
              + reviewerDays);
    }
  }
}
