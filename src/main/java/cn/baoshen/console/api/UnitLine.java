package cn.baoshen.console.api;

/**
 * A unit of the registry and where it stands in the open collection.
 *
 * @param caseId its newest case; null when nothing is in
 * @param state of that case; null when nothing is in
 * @param tier the tier that is asked, or that decided
 */
record UnitLine(
    String code,
    String name,
    String email,
    String category,
    boolean confidential,
    String caseId,
    String state,
    String tier) {}
