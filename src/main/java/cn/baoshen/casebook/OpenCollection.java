package cn.baoshen.casebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The collection that is open: which year's reports are asked for, and when.
 *
 * @param year the reporting year
 * @param opens first day on which reports are asked for
 * @param due last day on which a report is in time
 * @param firstForm id of the form that comes first; null for the first there is
 */
public record OpenCollection(int year, LocalDate opens, LocalDate due, @Nullable String firstForm) {
  /** A collection whose first form is the first there is. */
  public OpenCollection(int year, LocalDate opens, LocalDate due) {
    this(year, opens, due, null);
  }
}
