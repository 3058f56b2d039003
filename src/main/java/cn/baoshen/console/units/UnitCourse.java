package cn.baoshen.console.units;

import cn.baoshen.casebook.calendar.Extension;
import cn.baoshen.model.ledger.LedgerSheet;
import java.util.List;

/**
 * What has happened between a unit and the house.
 *
 * @param refused files of it that are no report
 * @param extensions of the open collection, as are the reminders
 * @param ledgers of its newest reports in the open collection that have any
 */
record UnitCourse(
    List<RosterQueries.Revision> revisions,
    List<RefusedFiles.Line> refused,
    List<Extension> extensions,
    List<RosterQueries.Reminded> reminders,
    List<RosterQueries.Sent> letters,
    List<Ledger> ledgers) {
  /**
   * What the unit has to mend in one report.
   *
   * @param report what people call it
   * @param caseId its newest revision
   */
  record Ledger(String report, String caseId, LedgerSheet sheet) {}
}
