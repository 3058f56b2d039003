package cn.baoshen.rollup;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Derived;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.feel.CheckedText;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.KnownNames;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures by which a form compares units of one category, compiled. */
final class Measures {
  private final Form form;
  private final List<Compiled> compiled;

  private record Compiled(Derived figure, Expression value) {}

  Measures(Form form) {
    this.form = form;
    this.compiled = form.rollUp().outliers().stream().map(this::compile).toList();
  }

  private Compiled compile(Derived figure) {
    FormMistakes mistakes = new FormMistakes();
    CheckedText text =
        new CheckedText("value", figure.value(), form.origins().of("rollUp"), figure.label());
    Expression value = text.compile(KnownNames.of(form), mistakes);
    mistakes.requireNone();
    return new Compiled(figure, requireNonNull(value));
  }

  /** The figures. */
  List<Derived> figures() {
    return compiled.stream().map(Compiled::figure).toList();
  }

  /** Those of a report by their label, as far as what they need is there. */
  Map<String, BigDecimal> of(Report report) {
    ReportValues values = ReportValues.of(form, report, Map.of());
    Map<String, BigDecimal> found = new LinkedHashMap<>();
    for (Compiled one : compiled) {
      BigDecimal figure = figure(one.value(), values);
      if (figure != null) {
        found.put(one.figure().label(), figure);
      }
    }
    return found;
  }

  private static @Nullable BigDecimal figure(Expression value, ReportValues values) {
    boolean known =
        value.inputs(values).stream().noneMatch(in -> in.isMissing() || isWord(in))
            && !value.dividesByZero(values);
    return known && value.answer(values) instanceof BigDecimal figure ? figure : null;
  }

  private static boolean isWord(Input input) {
    return input.isInapplicable();
  }
}
