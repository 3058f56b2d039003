package cn.baoshen.form.feel;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.cell.DateText;
import cn.baoshen.form.feel.value.FeelContext;
import cn.baoshen.form.feel.value.FeelValues;
import cn.baoshen.model.Report;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.jspecify.annotations.Nullable;

/**
 * The values of one report as expressions see them, made once a report: every field of the form is
 * there, with null for what is not filled.
 */
public final class ReportValues {
  static final String ROW = "row";
  static final String VALUE = "value";

  /** As many forms as are commonly in use at once. */
  private static final int FORMS = 16;

  private static volatile List<Parameters> lastAsked = List.of();

  private final Map<String, Object> filled;
  private final Map<String, List<TableRow>> tables;
  private final FeelContext context;
  private final @Nullable TableRow row;
  private final @Nullable Place place;

  /** What expressions were found to read here; null until one is asked. */
  private @Nullable Map<Expression, List<Input>> traced;

  private ReportValues(
      Map<String, Object> filled,
      Map<String, List<TableRow>> tables,
      FeelContext context,
      @Nullable TableRow row,
      @Nullable Place place) {
    this.filled = filled;
    this.tables = tables;
    this.context = context;
    this.row = row;
    this.place = place;
  }

  /** The parameters of one form as expressions see them. */
  private record Parameters(Form form, Map<String, Val> values) {}

  /** The values of a report beside the form's parameters and the caller's variables. */
  public static ReportValues of(Form form, Report report, Map<String, Object> variables) {
    Map<String, Object> filled = new LinkedHashMap<>();
    Map<String, List<TableRow>> tables = new LinkedHashMap<>();
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Field field : form.fields().values()) {
      if (field.type() == FieldType.TABLE) {
        tables.put(field.id(), TableRow.of(field, report));
        FieldTree.put(tree, field.id(), FeelValues.listOf(vals(tables.get(field.id()))));
      } else {
        Object value = report.at(field.id());
        filled.put(field.id(), value);
        FieldTree.put(tree, field.id(), feel(field, value));
      }
    }
    return new ReportValues(filled, tables, context(form, tree, variables), null, null);
  }

  private static FeelContext context(
      Form form, Map<String, Object> tree, Map<String, Object> variables) {
    Map<String, Val> values = new LinkedHashMap<>(parameters(form));
    variables.forEach((name, value) -> values.put(name, FeelValues.toFeel(value)));
    tree.forEach((name, value) -> values.put(name, group(value)));
    return new FeelContext(values, null);
  }

  /** Those of a form are the same for every report, and some are long lists. */
  private static Map<String, Val> parameters(Form form) {
    for (Parameters known : lastAsked) {
      if (known.form() == form) {
        return known.values();
      }
    }
    Map<String, Val> values = new LinkedHashMap<>();
    form.parameters().forEach((name, value) -> values.put(name, FeelValues.toFeel(value)));
    Stream<Parameters> fresh = Stream.of(new Parameters(form, values));
    // Whoever makes them at the same time makes the same.
    lastAsked = Stream.concat(fresh, lastAsked.stream()).limit(FORMS).toList();
    return values;
  }

  private static Val group(Object node) {
    if (node instanceof Map<?, ?> group) {
      Map<String, Val> values = new LinkedHashMap<>();
      group.forEach((key, value) -> values.put(key.toString(), group(value)));
      return new ValContext(new FeelContext(values, null));
    }
    return (Val) node;
  }

  private static List<Val> vals(List<TableRow> rows) {
    return rows.stream().map(TableRow::val).toList();
  }

  static Val feel(Field field, @Nullable Object value) {
    return FeelValues.toFeel(typed(field, value));
  }

  /** A date is a date and no text; what does not apply is no figure. */
  static @Nullable Object typed(Field field, @Nullable Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    return switch (field.type()) {
      case DATE -> DateText.day(text);
      case TEXT, LONG_TEXT, PHONE, TABLE -> text;
      default -> null;
    };
  }

  /** What stands in a field of its own, or null. */
  public @Nullable Object at(Field field) {
    return filled.get(field.id());
  }

  /** The rows of a table. */
  public List<TableRow> rows(Field table) {
    return tables.getOrDefault(table.id(), List.of());
  }

  /** These values with one row under {@code row}. */
  public ReportValues withRow(TableRow row) {
    FeelContext inner = new FeelContext(Map.of(ROW, row.val()), context);
    return new ReportValues(filled, tables, inner, row, place);
  }

  /** These values with what stands in one place under {@code value}. */
  public ReportValues withValue(Place place) {
    FeelContext inner = new FeelContext(Map.of(VALUE, feel(place.field(), place.value())), context);
    return new ReportValues(filled, tables, inner, row, place);
  }

  /** One field of its own, or a table as a whole. */
  public Place place(Field field) {
    boolean table = field.type() == FieldType.TABLE;
    Object value = table ? (rows(field).isEmpty() ? null : rows(field)) : at(field);
    return new Place(field.id(), field, null, value);
  }

  /** What an expression reads here, found once; for one thread at a time, as a judgement is. */
  List<Input> traced(Expression expression, Function<ReportValues, List<Input>> trace) {
    if (traced == null) {
      traced = new IdentityHashMap<>();
    }
    List<Input> known = traced.get(expression);
    if (known == null) {
      known = trace.apply(this);
      traced.put(expression, known);
    }
    return known;
  }

  FeelContext context() {
    return context;
  }

  /** The row that a check is put to; null when it is put to the report. */
  public @Nullable TableRow row() {
    return row;
  }

  /** The place that a check quantifies over; null when it does not. */
  public @Nullable Place place() {
    return place;
  }
}
