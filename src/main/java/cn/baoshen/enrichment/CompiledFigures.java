package cn.baoshen.enrichment;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Derived;
import cn.baoshen.form.FigureFormat;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Years;
import cn.baoshen.form.feel.CheckedText;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.KnownNames;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The derived figures of one form, compiled. */
record CompiledFigures(Form form, List<CompiledFigure> figures) {
  private static final Logger LOG = LoggerFactory.getLogger(CompiledFigures.class);

  /** One of them. */
  record CompiledFigure(Derived derived, Expression value) {}

  static CompiledFigures of(Form form) {
    return new CompiledFigures(form, form.derived().stream().map(d -> compile(d, form)).toList());
  }

  private static CompiledFigure compile(Derived derived, Form form) {
    FormMistakes mistakes = new FormMistakes();
    Origin origin = form.origins().of("derived/" + derived.id() + "/value");
    CheckedText text = new CheckedText("value", derived.value(), origin, derived.id());
    Expression value = text.compile(KnownNames.of(form), mistakes);
    mistakes.requireNone();
    return new CompiledFigure(derived, requireNonNull(value));
  }

  /**
   * The figures of one report.
   *
   * @param unread where something stands that could not be read, which is no blank that counts as
   *     nothing
   */
  List<ComputedFigure> of(Report report, Set<String> unread) {
    ReportValues values = ReportValues.of(form, report, Map.of());
    List<ComputedFigure> all = new ArrayList<>();
    for (CompiledFigure figure : figures) {
      if (figure.value().inputs(values).stream().noneMatch(input -> isLacking(input, unread))) {
        all.add(figure(figure, report, values));
      }
    }
    return List.copyOf(all);
  }

  private static boolean isLacking(Input input, Set<String> unread) {
    Place place = input.place();
    return input.isMissing()
        || !place.isFilled()
            && (unread.contains(place.path()) || unread.contains(place.position()));
  }

  private ComputedFigure figure(CompiledFigure figure, Report report, ReportValues values) {
    Derived derived = figure.derived();
    String label = Years.fill(derived.label(), year(report));
    String stated = FigureFormat.stated(report.at(derived.id()), derived.type());
    return new ComputedFigure(derived.id(), label, stated, computed(figure, values));
  }

  /** A figure of the house's own is never worth a report: one that fails is not applicable. */
  private static @Nullable String computed(CompiledFigure figure, ReportValues values) {
    try {
      return figure.value().dividesByZero(values)
          ? null
          : FigureFormat.computed(figure.value().answer(values), figure.derived().type());
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be computed: {}", figure.derived().id(), e.getMessage());
      return null;
    }
  }

  private @Nullable Integer year(Report report) {
    String field = form.identity().year();
    return field != null && report.at(field) instanceof BigDecimal year ? year.intValue() : null;
  }
}
