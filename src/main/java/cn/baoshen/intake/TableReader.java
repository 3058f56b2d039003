package cn.baoshen.intake;

import cn.baoshen.form.CellText;
import cn.baoshen.form.CellValue;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One table of a document read row by row; filler rows are left out, their places are not. */
final class TableReader {
  private final Field table;
  private final Spot spot;
  private final Integer year;
  private final Map<String, String> places;
  private final Troubles troubles;
  private final List<Map<String, Object>> rows = new ArrayList<>();

  TableReader(Field table, Spot spot, Integer year, Map<String, String> places, Troubles troubles) {
    this.table = table;
    this.spot = spot;
    this.year = year;
    this.places = places;
    this.troubles = troubles;
  }

  /** The rows, or null when there is none. */
  List<Map<String, Object>> read(Object json) {
    places.put(table.id(), spot.pointer());
    if (table.keyed()) {
      readNamedRows(json);
    } else {
      readRows(json);
    }
    return rows.isEmpty() ? null : rows;
  }

  private void readRows(Object json) {
    if (json instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        String label = Words.of("row", table.label(year), i + 1);
        readRow(new Spot(table.id(), label, spot.pointer() + "/" + i), list.get(i));
      }
    } else if (isSomething(json)) {
      troubles.unreadable(spot, json, "not-rows");
    }
  }

  private void readRow(Spot row, Object json) {
    Map<String, Object> values = cells(row, json);
    if (!isFiller(values, json)) {
      keep(row, values);
    }
  }

  private void readNamedRows(Object json) {
    if (isSomething(json) && !(json instanceof Map)) {
      troubles.unreadable(spot, json, "not-named-rows");
    }
    Map<String, Object> named = Json.object(json);
    for (Field.NamedRow row : table.rows()) {
      readNamedRow(row.key(), row.name(), named.get(row.key()), true);
    }
    named.forEach(
        (key, value) -> {
          if (table.rows().stream().noneMatch(row -> row.key().equals(key))) {
            readNamedRow(key, CellText.clean(key), value, false);
          }
        });
  }

  private void readNamedRow(String key, String name, Object json, boolean always) {
    Spot row = new Spot(table.id(), table.label(year) + " " + name, spot.pointer(key));
    Map<String, Object> values = cells(row, json);
    if (always || !isFiller(values, json)) {
      values.put(Report.ROW_KEY, key);
      values.putIfAbsent("name", name);
      keep(row, values);
    }
  }

  private Map<String, Object> cells(Spot row, Object json) {
    if (isSomething(json) && !(json instanceof Map)) {
      troubles.unreadable(row, json, "not-a-row");
    }
    Map<String, Object> given = Json.object(json);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field column : table.columns()) {
      Spot cell = row.child(column.id()).labelled(row.label() + " " + column.label(year));
      Object value = new CellReader(troubles).read(cell, column, given.get(column.id()));
      if (value != null) {
        values.put(column.id(), value);
      }
    }
    reportUnknown(row, given);
    return values;
  }

  private void reportUnknown(Spot row, Map<String, Object> given) {
    given.forEach(
        (key, value) -> {
          if (table.column(key).isEmpty()) {
            troubles.unknownKey(row.child(key), value);
          }
        });
  }

  private void keep(Spot row, Map<String, Object> values) {
    String path = table.id() + "[" + rows.size() + "]";
    places.put(path, row.pointer());
    for (Field column : table.columns()) {
      places.put(path + "." + column.id(), row.pointer(column.id()));
    }
    rows.add(values);
  }

  /** A cell that is filled and cannot be read makes a row as real as one that can. */
  private boolean isFiller(Map<String, Object> values, Object json) {
    Map<String, Object> given = Json.object(json);
    return table.columns().stream()
        .filter(column -> table.fillers().isEmpty() || table.fillers().contains(column.id()))
        .noneMatch(
            column -> values.containsKey(column.id()) || isSomething(given.get(column.id())));
  }

  private static boolean isSomething(Object json) {
    return json instanceof String text
        ? !(CellText.read(text, FieldType.TEXT) instanceof CellValue.Blank)
        : json != null;
  }
}
