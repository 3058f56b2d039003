package cn.baoshen.collection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.Resource;

/** The days on which offices work; a year that the file does not know has its weekdays alone. */
public final class WorkingDays {
  private final Map<LocalDate, Boolean> known;
  private final Set<Integer> years;

  private WorkingDays(Map<LocalDate, Boolean> known) {
    this.known = known;
    this.years = known.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
  }

  /**
   * The days of this file.
   *
   * @throws cn.baoshen.model.CannotStart when anything is wrong with it, naming every bad line
   */
  public static WorkingDays read(Resource csv) {
    return new WorkingDays(HolidayFile.read(csv));
  }

  public boolean isWorkingDay(LocalDate day) {
    boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    return known.getOrDefault(day, weekday);
  }

  /** How many working days lie after the first day, up to and with the last. */
  public int between(LocalDate first, LocalDate last) {
    return first.isBefore(last)
        ? (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count()
        : 0;
  }

  /** The day on which so many working days have gone by since this one. */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate later = day;
    for (int left = workingDays; left > 0; left -= isWorkingDay(later) ? 1 : 0) {
      later = later.plusDays(1);
    }
    return later;
  }

  /** The years between these days whose holidays are not known. */
  public List<Integer> unknown(LocalDate first, LocalDate last) {
    return IntStream.rangeClosed(first.getYear(), last.getYear())
        .filter(year -> !years.contains(year))
        .boxed()
        .toList();
  }
}
