package cn.baoshen.console.units;

import cn.baoshen.collection.UnitStatus;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.asked.ReportKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A unit and where one of its reports stands.
 *
 * @param which which report; {@link ReportKey#NONE} for a unit that owes none and handed in none
 * @param caseId its newest case; null when nothing is in
 * @param tier the tier that is asked, or that decided; null before
 * @param due the unit's own last day
 * @param daysLeft until that day; negative after it
 * @param misfiled whether all that came in is another unit's or of another year
 * @param owes whether a report, or a corrected one, is still to come
 */
record UnitLine(
    Unit unit,
    ReportKey which,
    @Nullable String caseId,
    Stand stand,
    @Nullable Tier tier,
    LocalDate due,
    boolean extended,
    long daysLeft,
    boolean misfiled,
    boolean owes) {
  static UnitLine of(UnitStatus status, LocalDate today) {
    return new UnitLine(
        status.unit(),
        status.which(),
        status.filing() == null ? null : status.filing().caseId(),
        Stand.of(status),
        status.filing() == null ? null : status.filing().tier(),
        status.due(),
        status.extended(),
        ChronoUnit.DAYS.between(today, status.due()),
        status.misfiled(),
        status.owes());
  }

  /** A unit of which nothing is wanted. */
  static UnitLine ofNothing(Unit unit, LocalDate due) {
    return new UnitLine(
        unit, ReportKey.NONE, null, Stand.NOTHING_OWED, null, due, false, 0, false, false);
  }

  /** True when a list of this stand has it: what was misfiled is both sent back and not in. */
  boolean isAt(Stand asked) {
    return stand == asked || asked == Stand.NOT_YET_IN && misfiled;
  }

  /** True when it owes something and its last day is past. */
  public boolean isLate() {
    return daysLeft < 0 && owes;
  }
}
