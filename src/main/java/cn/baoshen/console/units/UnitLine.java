package cn.baoshen.console.units;

import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import java.time.LocalDate;

/**
 * A unit and where it stands.
 *
 * @param tier the tier that is asked, or that decided; null before
 * @param due its own last day
 * @param daysLeft until that day; negative after it
 */
record UnitLine(Unit unit, Stand stand, Tier tier, LocalDate due, boolean extended, long daysLeft) {
  /** True when it owes something and its last day is past. */
  public boolean isLate() {
    return daysLeft < 0 && stand.owes();
  }
}
