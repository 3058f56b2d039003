package cn.baoshen.form.feel;

import cn.baoshen.form.feel.value.FeelContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.jspecify.annotations.Nullable;

/** One walk along everything that an expression reads in one report. */
final class Trace {
  private final ReportValues values;
  private final Map<String, TableRow> bound = new HashMap<>();
  private final List<Input> inputs = new ArrayList<>();
  private boolean tolerant;
  private boolean condition;

  Trace(ReportValues values) {
    this.values = values;
    if (values.row() != null) {
      bound.put(ReportValues.ROW, values.row());
    }
  }

  ReportValues values() {
    return values;
  }

  List<Input> inputs() {
    return inputs;
  }

  void note(Place place) {
    inputs.add(new Input(place, tolerant, condition));
  }

  @Nullable TableRow bound(String name) {
    return bound.get(name);
  }

  void tolerating(Runnable walk) {
    boolean before = tolerant;
    tolerant = true;
    walk.run();
    tolerant = before;
  }

  /**
   * Walks a filter's condition with one row under the name of the filter's item; false when the
   * condition has no answer, because something it reads is missing.
   */
  boolean deciding(String item, TableRow row, Reads reads) {
    boolean before = condition;
    int from = inputs.size();
    condition = true;
    binding(item, row, () -> reads.trace(this));
    condition = before;
    return inputs.subList(from, inputs.size()).stream().noneMatch(Input::isMissing);
  }

  void binding(String name, TableRow row, Runnable walk) {
    TableRow before = bound.put(name, row);
    walk.run();
    bound.put(name, before);
  }

  /** Whether a filter keeps the row; loop variables around the filter are seen as it sees them. */
  boolean holds(ParsedExpression filter, TableRow row) {
    Map<String, Val> names = new HashMap<>();
    bound.forEach(
        (name, other) -> {
          if (other != null) {
            names.put(name, other.val());
          }
        });
    names.put("item", row.val());
    FeelContext outer = new FeelContext(names, values.context());
    FeelContext inner = new FeelContext(row.columns(), outer);
    return Boolean.TRUE.equals(Feel.evaluate(filter, inner));
  }
}
