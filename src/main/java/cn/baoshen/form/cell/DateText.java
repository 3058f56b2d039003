package cn.baoshen.form.cell;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as a report holds it: an ISO day, {@code 2025-03-01}, or an ISO month, {@code 2025-03}.
 */
public final class DateText {
  private static final int LENGTH_OF_MONTH = "2025-03".length();

  private DateText() {}

  /** True for a date whose day is not told. */
  public static boolean isMonth(String iso) {
    return iso.length() == LENGTH_OF_MONTH;
  }

  /**
   * The day with which it is compared; of a month the first, so that the month under way is past.
   */
  public static LocalDate day(String iso) {
    return isMonth(iso) ? YearMonth.parse(iso).atDay(1) : LocalDate.parse(iso);
  }
}
