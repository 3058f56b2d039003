package cn.baoshen.form.feel;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that are known at one spot of an expression, and what each reads. */
final class Scope {
  /** What can be asked of a date. */
  static final Set<String> DATE_PARTS = Set.of("year", "month", "day", "weekday");

  private final KnownNames names;
  private final Map<String, Reads> local;

  private Scope(KnownNames names, Map<String, Reads> local) {
    this.names = names;
    this.local = local;
  }

  /** The names around an expression as a whole. */
  static Scope of(KnownNames names) {
    Map<String, Reads> local = new HashMap<>();
    if (names.row() != null) {
      local.put(ReportValues.ROW, new RowsPart.Bound(ReportValues.ROW, names.row()));
    }
    if (names.values() != null) {
      local.put(ReportValues.VALUE, new Reads.AnyValue());
    }
    return new Scope(names, local);
  }

  /** These names and those of a loop or a filter inside. */
  Scope with(Map<String, Reads> inner) {
    Map<String, Reads> all = new HashMap<>(local);
    all.putAll(inner);
    return new Scope(names, all);
  }

  /** A number that no scope around this one has. */
  int depth() {
    return local.size();
  }

  /** One name further: a column of rows, or an entry of a parameter. */
  static Reads step(Reads of, String key) {
    if (of instanceof RowsPart rows) {
      return new Reads.Column(rows, column(rows.table(), key));
    }
    if (of instanceof Reads.Constant constant) {
      return constant.entry(key);
    }
    if (of.type() == FieldType.DATE && DATE_PARTS.contains(key)) {
      return new Reads.Whole(List.of(of));
    }
    throw new BadExpression("unknown-name", key);
  }

  /** What a name with its steps stands for. */
  Reads name(List<String> steps) {
    Reads head = local.get(steps.get(0));
    if (head == null) {
      head = constant(steps.get(0));
    }
    if (head == null) {
      return field(steps);
    }
    return along(head, steps.subList(1, steps.size()));
  }

  private static Reads along(Reads head, List<String> steps) {
    Reads here = head;
    for (String step : steps) {
      here = step(here, step);
    }
    return here;
  }

  private @Nullable Reads constant(String name) {
    Map<String, Object> variables = names.variables();
    Map<String, Object> parameters = names.form().parameters();
    if (variables.containsKey(name)) {
      return new Reads.Constant(variables.get(name), null);
    }
    return parameters.containsKey(name) ? new Reads.Constant(parameters.get(name), null) : null;
  }

  private Reads field(List<String> steps) {
    Map<String, Field> fields = names.form().fields();
    for (int length = steps.size(); length > 0; length--) {
      Field field = fields.get(String.join(".", steps.subList(0, length)));
      if (field != null) {
        return along(whole(field), steps.subList(length, steps.size()));
      }
    }
    throw new BadExpression("unknown-name", String.join(".", steps));
  }

  private static Reads whole(Field field) {
    return field.type() == FieldType.TABLE ? new RowsPart.All(field) : new Reads.Single(field);
  }

  private static Field column(Field table, String key) {
    return table.columns().stream()
        .filter(column -> column.id().equals(key))
        .findFirst()
        .orElseThrow(() -> new BadExpression("unknown-name", table.id() + "." + key));
  }
}
