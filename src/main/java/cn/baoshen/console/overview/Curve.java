package cn.baoshen.console.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How receipts, returns and approvals grew, day by day.
 *
 * @param received the reports of which something was handed in by the end of each day
 * @param approved those that were approved by then
 * @param returned how many revisions had been sent back by then
 */
record Curve(
    LocalDate opens,
    LocalDate due,
    int expected,
    List<DayCount> received,
    List<DayCount> approved,
    List<DayCount> returned) {
  /** All sums at the end of one day. */
  record Sums(LocalDate day, int received, int returned, int approved) {}

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

  /** The same in words: a line for each day on which anything changed, the newest first. */
  List<Sums> table() {
    TreeSet<LocalDate> days = new TreeSet<>();
    Stream.of(received, returned, approved)
        .flatMap(List::stream)
        .forEach(count -> days.add(count.day()));
    return days.descendingSet().stream()
        .map(day -> new Sums(day, by(received, day), by(returned, day), by(approved, day)))
        .toList();
  }

  private static int by(List<DayCount> sums, LocalDate day) {
    return sums.stream()
        .filter(count -> !count.day().isAfter(day))
        .mapToInt(DayCount::count)
        .max()
        .orElse(0);
  }
}
