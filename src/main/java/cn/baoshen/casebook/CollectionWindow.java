package cn.baoshen.casebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the reports of one year are asked for.
 *
 * @param year the reporting year
 * @param opens first day on which reports are asked for
 * @param due last day on which a report is in time
 * @param lateUntil last day on which a report of this year is still taken once another year is
 *     open; null for none
 */
public record CollectionWindow(
    int year, LocalDate opens, LocalDate due, @Nullable LocalDate lateUntil) {
  /** True when it ends after it begins, and takes what is late after that. */
  public boolean isInOrder() {
    return !due.isBefore(opens) && (lateUntil == null || !lateUntil.isBefore(due));
  }

  /** True when a late report of this year, which is closed, is still taken on that day. */
  public boolean takesLate(LocalDate day) {
    return lateUntil != null && !day.isAfter(lateUntil);
  }
}
