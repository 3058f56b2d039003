package cn.baoshen.console.api;

import cn.baoshen.report.CaseState;
import cn.baoshen.report.Tier;

/**
 * Which cases are asked for; what is null is left open.
 *
 * @param after id of the case that the page before ended with
 * @param size how many at most
 */
record CaseFilter(CaseState state, Tier tier, String unit, Integer year, String after, int size) {}
