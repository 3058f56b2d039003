package cn.baoshen.enrichment;

import cn.baoshen.form.Derived;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FigureFormat;
import cn.baoshen.form.Form;
import cn.baoshen.form.Years;
import cn.baoshen.model.Case;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.FigureComputation.Compared;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures that a form wants beside last year's, of two reports of it. */
final class YearOnYear {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Form form;
  private final int year;
  private final Function<Report, List<ComputedFigure>> computation;

  YearOnYear(Form form, Case subject, Function<Report, List<ComputedFigure>> computation) {
    this.form = form;
    this.year = subject.year();
    this.computation = computation;
  }

  /** One report with what is computed of it. */
  private record Side(Report report, Map<String, String> computed) {}

  List<Compared> of(Report now, Report before) {
    Side one = side(now);
    Side other = side(before);
    return form.rollUp().compared().stream()
        .flatMap(id -> compared(id, one, other).stream())
        .toList();
  }

  private Side side(Report report) {
    Map<String, String> computed =
        computation.apply(report).stream()
            .filter(figure -> figure.computed() != null)
            .collect(
                Collectors.toMap(ComputedFigure::id, ComputedFigure::computed, (one, two) -> one));
    return new Side(report, computed);
  }

  private Optional<Compared> compared(String id, Side now, Side before) {
    BigDecimal one = figure(id, now);
    BigDecimal other = figure(id, before);
    if (one == null || other == null) {
      return Optional.empty();
    }
    FieldType type = type(id);
    return Optional.of(
        new Compared(id, label(id), shown(one, type), shown(other, type), change(one, other)));
  }

  /** What the unit states; what only the house computes as it computes it. */
  private @Nullable BigDecimal figure(String id, Side side) {
    if (form.field(id).isPresent()) {
      return side.report().at(id) instanceof BigDecimal stated ? stated : null;
    }
    String computed = side.computed().get(id);
    try {
      return computed == null ? null : new BigDecimal(computed.replace("%", ""));
    } catch (NumberFormatException word) {
      return null;
    }
  }

  private static String shown(BigDecimal figure, FieldType type) {
    String shown = FigureFormat.stated(figure, type);
    return shown == null ? figure.toPlainString() : shown;
  }

  private FieldType type(String id) {
    return form.field(id).map(Field::type).orElseGet(() -> derived(id).type());
  }

  private String label(String id) {
    return form.field(id)
        .map(field -> field.label(year))
        .orElseGet(() -> Years.fill(derived(id).label(), year));
  }

  private Derived derived(String id) {
    return form.derived().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  /** Such as {@code +12.5%}. */
  private static @Nullable String change(BigDecimal now, BigDecimal before) {
    if (before.signum() == 0) {
      return null;
    }
    BigDecimal change =
        now.subtract(before).multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP);
    return (change.signum() > 0 ? "+" : "") + change.toPlainString() + "%";
  }
}
