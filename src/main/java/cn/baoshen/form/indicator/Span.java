package cn.baoshen.form.indicator;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that a date may mean, as far as it is written: 3月 is all of March.
 *
 * @param vague whether it says no day after all: 每月10日前, 2024年6月起
 */
record Span(LocalDate earliest, LocalDate latest, boolean vague) {
  static Span unknown() {
    return new Span(LocalDate.MIN, LocalDate.MAX, true);
  }

  static Span months(int year, int first, int last) {
    return new Span(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), false);
  }

  /** A day of a month; a day that no such month has is its last. */
  static Span days(int year, int month, int first, int last) {
    YearMonth of = YearMonth.of(year, month);
    return new Span(
        of.atDay(Math.min(first, of.lengthOfMonth())),
        of.atDay(Math.min(last, of.lengthOfMonth())),
        false);
  }
}
