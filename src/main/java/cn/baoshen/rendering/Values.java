package cn.baoshen.rendering;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one report as they are printed: formatted by type, and cut where too long. */
final class Values {
  private final Form form;
  private final Report report;

  Values(Form form, Report report) {
    this.form = form;
    this.report = report;
  }

  /** A plain field, by id. */
  String shown(String id) {
    return form.field(id).map(field -> shown(field, report.at(id))).orElse("");
  }

  /** The rows of a table, each by the keys of its columns; not more than can be printed. */
  List<Map<String, String>> rows(String table) {
    Field field = form.fields().get(table);
    return Caps.rows(report.rows(table).stream().map(row -> row(field, row)));
  }

  /** What the reader is told when rows of the table are missing; null when none are. */
  String note(String table) {
    return Caps.rowsNote(report.rows(table).size(), rows(table).size());
  }

  /** True for a field that is filled, and a table that has a row. */
  boolean isFilled(String id) {
    return form.fields().get(id).type() == FieldType.TABLE
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

  private static Map<String, String> row(Field table, Map<String, Object> row) {
    Map<String, String> shown = new LinkedHashMap<>();
    table.columns().forEach(column -> shown.put(column.id(), shown(column, row.get(column.id()))));
    return shown;
  }

  private static String shown(Field field, Object value) {
    return Caps.text(Shown.of(field.type(), value));
  }
}
