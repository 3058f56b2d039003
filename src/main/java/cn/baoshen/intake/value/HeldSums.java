package cn.baoshen.intake.value;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that the rules of a form hold to the sum of a column: {@code sum(items.amount)}. */
public final class HeldSums {
  private static final Pattern SUM = Pattern.compile("\\s*sum\\(\\s*([\\w.]+)\\s*\\)\\s*");

  private HeldSums() {}

  /** The id of such a field by the id of the column. */
  public static Map<String, String> of(Form form, Field table) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.rules().stream()
        .flatMap(rule -> rule.checks().stream())
        .filter(check -> "=".equals(check.operator()))
        .forEach(check -> put(fields, check, form, table));
    return fields;
  }

  private static void put(Map<String, String> fields, Rule.Check check, Form form, Field table) {
    column(check.left(), table).ifPresent(c -> putIf(fields, c, check.right(), form));
    column(check.right(), table).ifPresent(c -> putIf(fields, c, check.left(), form));
  }

  private static void putIf(
      Map<String, String> fields, String column, @Nullable String side, Form form) {
    if (side != null && form.fields().containsKey(side.strip())) {
      fields.put(column, side.strip());
    }
  }

  private static Optional<String> column(@Nullable String side, Field table) {
    Matcher sum = SUM.matcher(side == null ? "" : side);
    return sum.matches()
        ? table.columns().stream()
            .map(Field::id)
            .filter(column -> sum.group(1).equals(table.id() + "." + column))
            .findFirst()
        : Optional.empty();
  }
}
