package cn.baoshen.spotcheck;

import cn.baoshen.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which units stand on the roster of a draw, and which are left out, each with the reason. */
record Sorting(List<String> roster, List<LeftOut> leftOut) {
  private static final int EACH = 2;

  /**
   * Sorts them.
   *
   * @param before codes of those drawn in this year already
   */
  static Sorting of(List<Unit> units, Announcement wish, Set<String> before) {
    List<String> roster = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Unit unit : units) {
      String reason = reason(unit, wish, before);
      if (reason.isEmpty()) {
        roster.add(unit.code());
      } else {
        leftOut.add(new LeftOut(unit.code(), reason, detail(unit.code(), reason, wish)));
      }
    }
    roster.sort(null);
    return new Sorting(List.copyOf(roster), List.copyOf(leftOut));
  }

  private static String reason(Unit unit, Announcement wish, Set<String> before) {
    if (unit.confidential()) {
      return "confidential";
    }
    if (wish.own().contains(unit.code())) {
      return "own";
    }
    if (before.contains(unit.code())) {
      return "drawn";
    }
    long free = wish.inspectors().stream().filter(i -> i.mayLookAt(unit.code())).count();
    return free < EACH ? "conflict" : "";
  }

  private static String detail(String code, String reason, Announcement wish) {
    return reason.equals("conflict")
        ? String.join(
            "、",
            wish.inspectors().stream()
                .filter(i -> !i.mayLookAt(code))
                .map(Inspector::name)
                .toList())
        : "";
  }
}
