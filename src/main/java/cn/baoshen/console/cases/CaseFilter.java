package cn.baoshen.console.cases;

import cn.baoshen.report.CaseState;
import cn.baoshen.report.Tier;

/**
 * Which cases are asked for, and in which order; what is null or empty is left open.
 *
 * @param unit code of a unit, or part of a name
 * @param newest only each unit's newest revision of the year
 * @param oldest the oldest receipt first instead of the newest
 * @param after id of the case that the page before ended with
 */
record CaseFilter(
    CaseState state,
    Tier tier,
    String unit,
    Integer year,
    Boolean newest,
    Boolean oldest,
    String after) {
  CaseFilter {
    unit = unit == null ? "" : unit.strip();
    newest = Boolean.TRUE.equals(newest);
    oldest = Boolean.TRUE.equals(oldest);
    after = after == null ? "" : after.strip();
  }
}
