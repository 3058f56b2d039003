package cn.baoshen.model.waiting;

import cn.baoshen.model.Case;
import cn.baoshen.model.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit still owes, as a reminder tells it.
 *
 * @param id fixed by unit, year, due day and milestone
 * @param year the collection
 * @param on the day of the reminder
 * @param reports what is owed, at least one
 */
public record Owed(String id, Unit unit, int year, LocalDate on, List<Line> reports) {
  public Owed {
    reports = List.copyOf(reports);
  }

  /**
   * One report that is owed.
   *
   * @param name what people call it: the form's title, and the project or period
   * @param due the unit's own last day
   * @param extended whether that day is later than everybody's
   * @param daysLeft until that day; negative after it
   * @param returned the case that was sent back and is to be mended; null when nothing came in
   */
  public record Line(
      String name, LocalDate due, boolean extended, int daysLeft, @Nullable Case returned) {}

  /** The earliest last day. */
  public LocalDate due() {
    return reports.stream().map(Line::due).min(LocalDate::compareTo).orElseThrow();
  }

  /** The first of them, which is the only one of most units. */
  public Line first() {
    return reports.get(0);
  }

  /**
   * The case that the letter is about; null when it is about none, or about more than one report.
   */
  public @Nullable Case returned() {
    return reports.size() == 1 ? first().returned() : null;
  }

  public boolean isOfSeveral() {
    return reports.size() > 1;
  }
}
