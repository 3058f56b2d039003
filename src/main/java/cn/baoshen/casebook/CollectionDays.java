package cn.baoshen.casebook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The collection as settings name it; what they leave open follows from the day of the first start,
 * so that nobody who tries the service is late. It is the open one until another is opened on the
 * console.
 *
 * @param year the reporting year
 * @param opens first day on which reports are asked for; null when it is not said
 * @param due last day on which a report is in time; null when it is not said
 * @param firstForm id of the form that comes first; null for the first there is
 */
@Validated
@ConfigurationProperties("baoshen")
public record CollectionDays(
    @DefaultValue("2024") @Min(2000) @Max(2999) int year,
    @Nullable LocalDate opens,
    @Nullable LocalDate due,
    @Nullable String firstForm) {
  private static final int DAYS = 90;

  /** The window of a house that was started for the first time on this day. */
  public CollectionWindow since(LocalDate firstStart) {
    LocalDate first = opens == null ? opening(firstStart) : opens;
    return new CollectionWindow(year, first, due == null ? first.plusDays(DAYS) : due, null);
  }

  private LocalDate opening(LocalDate firstStart) {
    return due == null ? firstStart : MonthDay.of(1, 1).atYear(due.getYear());
  }
}
