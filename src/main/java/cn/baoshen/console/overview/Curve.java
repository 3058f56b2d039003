package cn.baoshen.console.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How receipts and approvals grew, day by day.
 *
 * @param received the units that had handed something in by the end of each day
 * @param approved the units that were approved by then
 */
record Curve(
    LocalDate opens,
    LocalDate due,
    int expected,
    List<DayCount> received,
    List<DayCount> approved) {
  /** Counts of single days, in order, as a growing sum. */
  static List<DayCount> growing(List<DayCount> days) {
    List<DayCount> sums = new ArrayList<>();
    int sum = 0;
    for (DayCount day : days) {
      sum += day.count();
      sums.add(new DayCount(day.day(), sum));
    }
    return sums;
  }
}
