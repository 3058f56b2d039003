package cn.baoshen.console.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the registry and where it stands in the open collection.
 *
 * @param reports what it owes and what it handed in, form by form
 * @param caseId its newest case, of whatever form; null when nothing is in
 * @param state of that case; null when nothing is in
 * @param tier the tier that is asked, or that decided
 */
record UnitLine(
    String code,
    String name,
    String email,
    String category,
    boolean confidential,
    @Nullable String caseId,
    @Nullable String state,
    @Nullable String tier,
    List<ReportLine> reports) {
  /**
   * One report of a unit.
   *
   * @param form id of the form
   * @param key the project or period; null for none
   * @param owed whether the unit has to hand it in
   * @param due the unit's own last day
   * @param zero whether the unit has declared that there is nothing to report
   * @param caseId its newest case; null when nothing is in
   * @param state of that case; null when nothing is in
   * @param tier the tier that is asked, or that decided
   */
  record ReportLine(
      String form,
      @Nullable String key,
      boolean owed,
      LocalDate due,
      boolean zero,
      @Nullable String caseId,
      @Nullable String state,
      @Nullable String tier) {}
}
