package cn.baoshen.intake.value;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.intake.file.SheetCell;

/**
 * The fields of a form for which nothing divided by nothing is an answer, the answer that they do
 * not apply: those that may be blank, and that the house works out itself or that are a rate.
 */
record Quotients(Form form) {
  private static final String DIVIDED_BY_ZERO = "#DIV/0!";

  /** True when a cell of this field says so. */
  boolean isNothing(String field, SheetCell cell) {
    return cell.text().strip().equals(DIVIDED_BY_ZERO)
        && form.field(field).filter(this::isOne).isPresent();
  }

  private boolean isOne(Field field) {
    return !field.required() && (field.type() == FieldType.RATE || isDerived(field));
  }

  private boolean isDerived(Field field) {
    return form.derived().stream().anyMatch(figure -> figure.id().equals(field.id()));
  }
}
