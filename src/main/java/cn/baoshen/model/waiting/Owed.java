package cn.baoshen.model.waiting;

import cn.baoshen.model.Case;
import cn.baoshen.model.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one unit still owes, as a reminder tells it.
 *
 * @param id fixed by unit, year, due day and milestone
 * @param year the collection
 * @param due the unit's own last day
 * @param extended whether that day is later than everybody's
 * @param on the day of the reminder
 * @param daysLeft until the due day; negative after it
 * @param returned the case that was sent back and is to be mended; null when nothing came in
 */
public record Owed(
    String id,
    Unit unit,
    int year,
    LocalDate due,
    boolean extended,
    LocalDate on,
    int daysLeft,
    @Nullable Case returned) {}
