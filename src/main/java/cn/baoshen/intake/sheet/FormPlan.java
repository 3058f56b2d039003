package cn.baoshen.intake.sheet;

import cn.baoshen.form.Form;
import java.util.List;

/** A form with the plans of its sheets, made once. */
record FormPlan(Form form, List<SheetPlan> sheets) {
  static FormPlan of(Form form) {
    return new FormPlan(
        form, form.sheets().stream().map(sheet -> SheetPlan.of(sheet, form)).toList());
  }

  /**
   * Each form has one plan; to compare all that is in two of them would take as long as reading.
   */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
