package cn.baoshen.console.units;

/**
 * A unit that was picked out of the list.
 *
 * @param owes whether a report, or a corrected one, is still to come
 */
public record UnitChoice(String code, String name, boolean owes) {}
