package cn.baoshen.rollup;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Derived;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.RollUp;
import cn.baoshen.form.Years;
import cn.baoshen.form.feel.CheckedText;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.KnownNames;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.FigureComputation.Compared;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns that a form wants in its roll-up, compiled. */
public final class FormColumns {
  /** What is known of one report. */
  private record Known(
      Report report,
      ReportValues values,
      Map<String, ComputedFigure> computed,
      Map<String, Compared> compared) {}

  /** One column, with the way to its value: a number, a text, or null. */
  private record Column(Head head, Function<Known, @Nullable Object> value) {}

  private final Form form;
  private final int year;
  private final RollUpTexts texts;
  private final List<Column> columns = new ArrayList<>();
  private final int own;

  FormColumns(Form form, int year, RollUpTexts texts) {
    this(form, form.rollUp().columns(), year, texts);
    form.rollUp().compared().forEach(this::addLastYear);
  }

  /** Some of them, and nothing of last year. */
  public FormColumns(Form form, List<RollUp.Column> some, int year, RollUpTexts texts) {
    this.form = form;
    this.year = year;
    this.texts = texts;
    some.forEach(this::add);
    this.own = columns.size();
  }

  /** How many of the last columns speak of last year. */
  int ofLastYear() {
    return columns.size() - own;
  }

  private void addLastYear(String id) {
    Derived derived = derived(id);
    FieldType type =
        form.field(id).map(Field::type).orElseGet(() -> requireNonNull(derived).type());
    if (!type.isNumeric()) {
      return;
    }
    String label =
        form.field(id)
            .map(field -> field.label(year))
            .orElseGet(() -> Years.fill(requireNonNull(derived).label(), year));
    add(texts.text("before", label), type, known -> before(known, id));
    add(texts.text("change", label), FieldType.RATE, known -> change(known, id));
  }

  private static @Nullable Object before(Known known, String id) {
    Compared figure = known.compared().get(id);
    return figure == null ? null : number(figure.before());
  }

  private static @Nullable Object change(Known known, String id) {
    Compared figure = known.compared().get(id);
    String change = figure == null ? null : figure.change();
    return change == null ? null : number(change);
  }

  private void add(RollUp.Column column) {
    Derived own = column.own();
    if (own != null) {
      addOwn(own);
      return;
    }
    String id = column.id();
    Derived derived = derived(id);
    form.field(id)
        .ifPresent(
            field -> {
              String label = field.label(year);
              String shown = derived == null ? label : texts.stated(label);
              add(shown, field.type(), known -> known.report().at(id));
            });
    if (derived != null) {
      String label = Years.fill(derived.label(), year);
      boolean beside = form.field(id).isPresent();
      add(
          beside ? texts.computed(label) : label,
          derived.type(),
          known -> computed(known.computed().get(id)));
    }
  }

  private @Nullable Derived derived(String id) {
    return form.derived().stream().filter(d -> d.id().equals(id)).findFirst().orElse(null);
  }

  private void add(String label, FieldType type, Function<Known, @Nullable Object> value) {
    columns.add(new Column(Head.figure(label, type), value));
  }

  private void addOwn(Derived own) {
    FormMistakes mistakes = new FormMistakes();
    CheckedText text =
        new CheckedText("value", own.value(), form.origins().of("rollUp"), own.label());
    Expression compiled = text.compile(KnownNames.of(form), mistakes);
    mistakes.requireNone();
    Expression value = requireNonNull(compiled);
    add(Years.fill(own.label(), year), own.type(), known -> evaluated(value, known.values()));
  }

  private static @Nullable Object evaluated(Expression value, ReportValues values) {
    boolean applies =
        value.inputs(values).stream().noneMatch(Input::isMissing) && !value.dividesByZero(values);
    return applies ? value.answer(values) : null;
  }

  /** The figure as everybody is shown it, a number again. */
  private static @Nullable Object computed(@Nullable ComputedFigure figure) {
    String shown = figure == null ? null : figure.computed();
    return shown == null ? null : number(shown);
  }

  /** The number that is shown; what is none as it is. */
  private static Object number(String shown) {
    try {
      return new BigDecimal(shown.endsWith("%") ? shown.substring(0, shown.length() - 1) : shown);
    } catch (NumberFormatException e) {
      return shown;
    }
  }

  /** The heads, in the form's order. */
  public List<Head> heads() {
    return columns.stream().map(Column::head).toList();
  }

  /** The values of one report, one for each head. */
  public List<@Nullable Object> values(Report report, List<ComputedFigure> figures) {
    return values(report, figures, List.of());
  }

  List<@Nullable Object> values(
      Report report, List<ComputedFigure> figures, List<Compared> compared) {
    Known known = known(report, figures, compared);
    List<@Nullable Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(column.value().apply(known)));
    return values;
  }

  /** The value of one figure, the computed one where there is one. */
  public @Nullable Object value(@Nullable String id, Report report, List<ComputedFigure> figures) {
    if (id == null) {
      return null;
    }
    return derived(id) == null ? report.at(id) : computed(byId(figures).get(id));
  }

  private Known known(Report report, List<ComputedFigure> figures, List<Compared> compared) {
    Map<String, Compared> before =
        compared.stream()
            .collect(Collectors.toMap(Compared::id, Function.identity(), (one, two) -> one));
    return new Known(report, ReportValues.of(form, report, Map.of()), byId(figures), before);
  }

  private static Map<String, ComputedFigure> byId(List<ComputedFigure> figures) {
    return figures.stream()
        .filter(figure -> Objects.nonNull(figure.computed()))
        .collect(Collectors.toMap(ComputedFigure::id, Function.identity(), (one, two) -> one));
  }
}
