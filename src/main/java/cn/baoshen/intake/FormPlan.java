package cn.baoshen.intake;

import cn.baoshen.form.Form;
import java.util.List;

/** A form with the plans of its sheets, made once. */
record FormPlan(Form form, List<SheetPlan> sheets) {
  static FormPlan of(Form form) {
    return new FormPlan(
        form, form.sheets().stream().map(sheet -> SheetPlan.of(sheet, form)).toList());
  }
}
