package cn.baoshen.collection;

import cn.baoshen.casebook.entry.Filings.Filing;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Unit;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How one expected unit stands in the open collection.
 *
 * @param due its own last day
 * @param dueSince the day on which that day was set by an extension; null without one
 * @param extended whether an extension is in force
 * @param filing what it handed in; null for nothing
 * @param firstAt when its first report or declaration came in; null for none
 * @param zero whether it has declared, by a file or by the registry, that it has nothing to report
 */
public record UnitStatus(
    Unit unit,
    LocalDate due,
    LocalDate dueSince,
    boolean extended,
    Filing filing,
    Instant firstAt,
    boolean zero) {
  /** True when a report, or a corrected one, is still to come. */
  public boolean owes() {
    return !zero && (filing == null || isReturned());
  }

  /** True when the unit has said anything: by a report, or that there is none. */
  public boolean answered() {
    return zero || firstAt != null;
  }

  /** True when its newest report was sent back. */
  public boolean isReturned() {
    return filing != null && filing.state() == CaseState.RETURNED;
  }
}
