package cn.baoshen.form.feel;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import java.util.Map;

/**
 * The names that an expression may use: the fields and parameters of a form, the variables its
 * caller gives, and what a check quantifies over.
 *
 * @param variables the caller's variables as a tree; only its keys matter
 * @param row the table whose rows are put under {@code row} one by one; null when there is none
 * @param value whether the value of one field is put under {@code value}
 */
public record KnownNames(Form form, Map<String, Object> variables, Field row, boolean value) {
  /** The names of a form alone. */
  public static KnownNames of(Form form) {
    return new KnownNames(form, Map.of(), null, false);
  }

  /** These names and the rows of a table. */
  public KnownNames withRow(Field table) {
    return new KnownNames(form, variables, table, value);
  }

  /** These names and the value of one field. */
  public KnownNames withValue() {
    return new KnownNames(form, variables, row, true);
  }
}
