package cn.baoshen.intake.xlsx;

import cn.baoshen.intake.file.OutsideFormula;
import java.util.HashSet;
import java.util.Set;

/** The formulas of one sheet as they pass by: which of them look into another workbook. */
final class SheetFormulas {
  private final OutsideFormula outside;
  private final Set<String> shared = new HashSet<>();

  private String group;

  SheetFormulas(OutsideFormula outside) {
    this.outside = outside;
  }

  /** A formula begins; one that is shared is written once and then only referred to. */
  void begin(String type, String index) {
    group = "shared".equals(type) ? index : null;
  }

  /** True when the formula whose text this is takes its figure from another workbook. */
  boolean isOutside(String text) {
    boolean looks = outside.looksOutside(text) || text.isBlank() && shared.contains(group);
    if (looks && group != null) {
      shared.add(group);
    }
    return looks;
  }
}
