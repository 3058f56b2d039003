package cn.baoshen.rendering.words;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.model.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one report as they are printed: formatted by type, and cut where too long. */
public final class PrintedValues {
  private final Form form;
  private final Report report;
  private final double share;

  public PrintedValues(Form form, Report report) {
    this.form = form;
    this.report = report;
    this.share = share(form, report);
  }

  /** What each text may have of its most, so that all together are not too much. */
  private static double share(Form form, Report report) {
    double all = form.fields().values().stream().mapToDouble(f -> length(f, report)).sum();
    return Math.min(1, PrintLimits.CHARACTERS_OF_REPORT / Math.max(1, all));
  }

  private static double length(Field field, Report report) {
    if (field.type() == FieldType.TABLE) {
      double all =
          report.rows(field.id()).stream()
              .flatMap(row -> field.columns().stream().map(c -> length(c, row.get(c.id()))))
              .mapToDouble(Double::doubleValue)
              .sum();
      return Math.min(all, PrintLimits.CHARACTERS_OF_TABLE);
    }
    return length(field, report.at(field.id()));
  }

  private static double length(Field field, @Nullable Object value) {
    return value instanceof String text ? Math.min(text.length(), most(field)) : 0;
  }

  private static int most(Field field) {
    return field.type() == FieldType.LONG_TEXT
        ? PrintLimits.CHARACTERS
        : PrintLimits.CHARACTERS_OF_WORDS;
  }

  /** A plain field, by id. */
  public String shown(String id) {
    return form.field(id).map(field -> shown(field, report.at(id))).orElse("");
  }

  /** The rows of a table, each by the keys of its columns; not more than can be printed. */
  public List<Map<String, String>> rows(String table) {
    Field field = requireNonNull(form.fields().get(table));
    return PrintLimits.rows(report.rows(table).stream().map(row -> row(field, row)), share);
  }

  /** What the reader is told when rows of the table are missing; null when none are. */
  public @Nullable String note(String table) {
    return PrintLimits.rowsNote(report.rows(table).size(), rows(table).size());
  }

  /** True for a field that is filled, and a table that has a row. */
  public boolean isFilled(String id) {
    return requireNonNull(form.fields().get(id)).type() == FieldType.TABLE
        ? !rows(id).isEmpty()
        : !shown(id).isEmpty();
  }

  /** Every printed value of every field, in the form's order. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    for (Field field : form.fields().values()) {
      if (field.type() == FieldType.TABLE) {
        rows(field.id()).forEach(row -> all.addAll(row.values()));
      } else {
        all.add(shown(field.id()));
      }
    }
    return all;
  }

  private Map<String, String> row(Field table, Map<String, Object> row) {
    Map<String, String> shown = new LinkedHashMap<>();
    table.columns().forEach(column -> shown.put(column.id(), shown(column, row.get(column.id()))));
    return shown;
  }

  private String shown(Field field, @Nullable Object value) {
    return PrintLimits.text(Shown.of(field, value), (int) (share * most(field)));
  }
}
