package cn.baoshen.form;

import cn.baoshen.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;

/**
 * The values of one report as expressions see them, made once a report: every field of the form is
 * there, with null for what is not filled.
 */
public final class Values {
  static final String ROW = "row";
  static final String VALUE = "value";

  private final Map<String, Object> filled;
  private final Map<String, List<Row>> tables;
  private final FeelContext context;
  private final Row row;
  private final Cell cell;

  private Values(
      Map<String, Object> filled,
      Map<String, List<Row>> tables,
      FeelContext context,
      Row row,
      Cell cell) {
    this.filled = filled;
    this.tables = tables;
    this.context = context;
    this.row = row;
    this.cell = cell;
  }

  /** The values of a report beside the form's parameters and the caller's variables. */
  public static Values of(Form form, Report report, Map<String, Object> variables) {
    Map<String, Object> filled = new LinkedHashMap<>();
    Map<String, List<Row>> tables = new LinkedHashMap<>();
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Field field : form.fields().values()) {
      if (field.type() == FieldType.TABLE) {
        tables.put(field.id(), Row.of(field, report));
        put(tree, field.id(), FeelValues.listOf(vals(tables.get(field.id()))));
      } else {
        Object value = report.at(field.id());
        filled.put(field.id(), value);
        put(tree, field.id(), feel(field, value));
      }
    }
    return new Values(filled, tables, context(form, tree, variables), null, null);
  }

  private static FeelContext context(
      Form form, Map<String, Object> tree, Map<String, Object> variables) {
    Map<String, Val> values = new LinkedHashMap<>();
    form.parameters().forEach((name, value) -> values.put(name, FeelValues.toFeel(value)));
    variables.forEach((name, value) -> values.put(name, FeelValues.toFeel(value)));
    tree.forEach((name, value) -> values.put(name, group(value)));
    return new FeelContext(values, null);
  }

  private static Val group(Object node) {
    if (node instanceof Map<?, ?> group) {
      Map<String, Val> values = new LinkedHashMap<>();
      group.forEach((key, value) -> values.put(key.toString(), group(value)));
      return new ValContext(new FeelContext(values, null));
    }
    return (Val) node;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> tree, String id, Val value) {
    String[] steps = id.split("\\.");
    Map<String, Object> here = tree;
    for (int i = 0; i < steps.length - 1; i++) {
      here =
          (Map<String, Object>)
              here.computeIfAbsent(steps[i], k -> new LinkedHashMap<String, Object>());
    }
    here.put(steps[steps.length - 1], value);
  }

  private static List<Val> vals(List<Row> rows) {
    return rows.stream().map(Row::val).toList();
  }

  private static Val feel(Field field, Object value) {
    return value instanceof String text && field.type() == FieldType.DATE
        ? FeelValues.toFeel(LocalDate.parse(text))
        : FeelValues.toFeel(value);
  }

  /** What stands in a field of its own, or null. */
  public Object at(Field field) {
    return filled.get(field.id());
  }

  /** The rows of a table. */
  public List<Row> rows(Field table) {
    return tables.getOrDefault(table.id(), List.of());
  }

  /** These values with one row under {@code row}. */
  public Values withRow(Row row) {
    FeelContext inner = new FeelContext(Map.of(ROW, row.val()), context);
    return new Values(filled, tables, inner, row, cell);
  }

  /** These values with what stands in one place under {@code value}. */
  public Values withValue(Cell cell) {
    FeelContext inner = new FeelContext(Map.of(VALUE, feel(cell.field(), cell.value())), context);
    return new Values(filled, tables, inner, row, cell);
  }

  /** One field of its own, or a table as a whole. */
  public Cell cell(Field field) {
    boolean table = field.type() == FieldType.TABLE;
    Object value = table ? (rows(field).isEmpty() ? null : rows(field)) : at(field);
    return new Cell(field.id(), field, null, value);
  }

  FeelContext context() {
    return context;
  }

  Row row() {
    return row;
  }

  /** The place that a check quantifies over; null when it does not. */
  public Cell cell() {
    return cell;
  }

  /**
   * One row of a table.
   *
   * @param number from 0
   * @param path {@code special.items[0]}, or {@code baseData.special.business} of a keyed table
   */
  public record Row(
      Field table, int number, String path, Map<String, Object> filled, Map<String, Val> columns) {
    private static List<Row> of(Field table, Report report) {
      List<Row> rows = new ArrayList<>();
      for (Map<String, Object> cells : report.rows(table.id())) {
        rows.add(
            new Row(
                table, rows.size(), path(table, rows.size(), cells), cells, columns(table, cells)));
      }
      return List.copyOf(rows);
    }

    private static String path(Field table, int number, Map<String, Object> cells) {
      Object key = cells.get(Report.ROW_KEY);
      return table.keyed() && key != null
          ? table.id() + "." + key
          : table.id() + "[" + number + "]";
    }

    private static Map<String, Val> columns(Field table, Map<String, Object> cells) {
      Map<String, Val> values = new LinkedHashMap<>();
      for (Field column : table.columns()) {
        values.put(column.id(), feel(column, cells.get(column.id())));
      }
      return values;
    }

    Val val() {
      return new ValContext(new FeelContext(columns, null));
    }

    /** The place of one column. */
    public Cell cell(Field column) {
      return new Cell(path + "." + column.id(), column, this, filled.get(column.id()));
    }
  }

  /**
   * One place of a report and what stands there.
   *
   * @param row the row it belongs to; null for a field of its own
   * @param value null when it is not filled
   */
  public record Cell(String path, Field field, Row row, Object value) {
    /** The path with the row's number, as a report's places have it. */
    public String position() {
      return row == null ? path : row.table().id() + "[" + row.number() + "]." + field.id();
    }

    /** True when anything stands there. */
    public boolean isFilled() {
      return value != null;
    }
  }
}
