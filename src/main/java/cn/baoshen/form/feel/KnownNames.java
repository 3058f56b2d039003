package cn.baoshen.form.feel;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that an expression may use: the fields and parameters of a form, the variables its
 * caller gives, and what a check quantifies over.
 *
 * @param variables the caller's variables as a tree; only its keys matter
 * @param row the table whose rows are put under {@code row} one by one; null when there is none
 * @param values the types of the fields that are put under {@code value} one by one; null when none
 *     are
 */
public record KnownNames(
    Form form,
    Map<String, Object> variables,
    @Nullable Field row,
    @Nullable Set<FieldType> values) {
  /** The names of a form alone. */
  public static KnownNames of(Form form) {
    return new KnownNames(form, Map.of(), null, null);
  }

  /** These names and the rows of a table. */
  public KnownNames withRow(Field table) {
    return new KnownNames(form, variables, table, values);
  }

  /** These names and the value of one field of these types. */
  public KnownNames withValue(Set<FieldType> types) {
    return new KnownNames(form, variables, row, types);
  }
}
