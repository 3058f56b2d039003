package cn.baoshen.console.api;

import java.util.List;

/**
 * Some of the units, in the registry's order.
 *
 * @param total how many there are in all
 */
record UnitPage(List<UnitLine> units, int page, int total) {}
