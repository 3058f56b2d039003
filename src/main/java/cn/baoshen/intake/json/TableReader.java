package cn.baoshen.intake.json;

import static cn.baoshen.intake.value.RowKind.NAME;
import static java.util.stream.Collectors.toMap;

import cn.baoshen.form.Aliases;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.intake.file.Json;
import cn.baoshen.intake.file.JsonDocument.Literal;
import cn.baoshen.intake.value.CellReader;
import cn.baoshen.intake.value.Dittos;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.PlaceTexts;
import cn.baoshen.intake.value.ReadProblems;
import cn.baoshen.intake.value.RowKind;
import cn.baoshen.intake.value.StatedTotals;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table of a document read row by row; rows that are none of the report are left out. */
final class TableReader {
  private static final int MOST_ROWS = 2_000;

  private final Field table;
  private final Aliases aliases;
  private final FieldLocation spot;
  private final @Nullable Integer year;
  private final Map<String, String> places;
  private final ReadProblems troubles;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final StatedTotals totals;

  /** Rows that count only when there is no other: one that says so, or those it was to have. */
  private final List<Runnable> none = new ArrayList<>();

  private final List<Runnable> unused = new ArrayList<>();

  TableReader(
      Field table,
      Aliases aliases,
      FieldLocation spot,
      @Nullable Integer year,
      Map<String, String> places,
      ReadProblems troubles) {
    this.table = table;
    this.aliases = aliases;
    this.spot = spot;
    this.year = year;
    this.places = places;
    this.troubles = troubles;
    this.totals = new StatedTotals(table, year);
  }

  /** The rows, or null when there is none. */
  @Nullable List<Map<String, Object>> read(@Nullable Object json) {
    places.put(table.id(), spot.pointer());
    if (json instanceof String text && CellText.saysNone(text) && !needsText()) {
      readRow(spot, Map.of(table.columns().get(0).id(), text));
    } else if (table.keyed()) {
      readNamedRows(json);
    } else {
      readRows(json);
    }
    tellTotals();
    if (rows.isEmpty()) {
      none.stream().findFirst().ifPresentOrElse(Runnable::run, () -> unused.forEach(Runnable::run));
    }
    return rows.isEmpty() ? null : rows;
  }

  /** Where a row is words behind its name, a word in place of the rows is none of them. */
  private boolean needsText() {
    return table.columns().stream()
        .skip(1)
        .anyMatch(column -> column.required() && column.type() == FieldType.LONG_TEXT);
  }

  private void readRows(@Nullable Object json) {
    if (json instanceof List<?> list && list.size() > MOST_ROWS) {
      troubles.tooManyRows(spot, MOST_ROWS);
    } else if (json instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        String label = PlaceTexts.of("row", table.label(year), i + 1);
        readRow(new FieldLocation(table.id(), label, spot.pointer() + "/" + i), list.get(i));
      }
    } else if (json != null && isSomething(json)) {
      troubles.unreadable(spot, json, "not-rows");
    }
  }

  private void readRow(FieldLocation row, Object json) {
    note(row, json, texts(json));
    switch (kind(json, texts(json))) {
      case ROW -> keep(row, cells(row, json));
      case NONE -> none.add(() -> keepNone(row, cells(row, json)));
      case TOTAL, PART -> aside(kind(json, texts(json)), () -> keep(row, cells(row, json)));
      case ASIDE -> reportUnknown(row, Json.object(json));
    }
  }

  /** Notes a row for the totals that stand among them, and a total to be held to the rows. */
  private void note(FieldLocation row, Object json, Map<String, String> texts) {
    RowKind kind = kind(json, texts);
    if (kind == RowKind.ROW && !(table.keyed() && RowKind.isUnused(table, texts))) {
      totals.row(texts);
    } else if (RowKind.isSum(table, texts)) {
      Map<String, String> pointers = new LinkedHashMap<>();
      table.columns().forEach(column -> pointers.put(column.id(), row.pointer(column.id())));
      totals.total(texts, pointers);
    }
  }

  /** A total of points may count some that stand outside the table. */
  private void tellTotals() {
    boolean points =
        table.columns().stream()
            .anyMatch(c -> c.type() == FieldType.NUMBER || c.type() == FieldType.SCORE);
    if (!rows.isEmpty() && !points) {
      totals.tell(troubles, Set.of());
    }
  }

  /** What is no row at all is told where it stands. */
  private RowKind kind(Object json, Map<String, String> texts) {
    return isSomething(json) && !(json instanceof Map) ? RowKind.ROW : RowKind.of(table, texts);
  }

  private void readNamedRows(@Nullable Object json) {
    if (json != null && isSomething(json) && !(json instanceof Map)) {
      troubles.unreadable(spot, json, "not-named-rows");
    }
    Map<String, Object> named = new LinkedHashMap<>(Json.object(json));
    if (named.size() > MOST_ROWS) {
      troubles.tooManyRows(spot, MOST_ROWS);
      return;
    }
    for (Field.NamedRow usual : table.rows()) {
      String key = named.containsKey(usual.key()) ? usual.key() : renamed(usual, named);
      readNamedRow(key, usual, named.remove(key));
    }
    named.forEach(
        (key, value) -> readNamedRow(key, new Field.NamedRow(key, PlainText.clean(key)), value));
  }

  /** The key of a suggested row that goes by its name, and not by the form's key for it. */
  private String renamed(Field.NamedRow usual, Map<String, Object> named) {
    return named.keySet().stream()
        .filter(key -> RowKind.usual(table, aliases, key).filter(usual::equals).isPresent())
        .findFirst()
        .orElse(usual.key());
  }

  private void readNamedRow(String key, Field.NamedRow row, Object json) {
    FieldLocation here =
        new FieldLocation(table.id(), table.label(year) + " " + row.name(), spot.pointer(key));
    Map<String, String> texts = texts(json);
    boolean isNamed = !CellText.isBlank(texts.getOrDefault(NAME, ""));
    if (!isNamed) {
      texts.put(NAME, row.name());
    }
    note(here, json, texts);
    switch (kind(json, texts)) {
      case ROW -> readUsed(here, row, json, isNamed);
      case NONE -> none.add(() -> keepNone(here, named(row, cells(here, json))));
      case TOTAL, PART -> {
        RowKind kind = table.rows().contains(row) ? RowKind.ROW : kind(json, texts);
        aside(kind, () -> readUsed(here, row, json, isNamed));
      }
      case ASIDE -> reportUnknown(here, Json.object(json));
    }
  }

  /** A sum waits until it is seen that there is no other row; a part belongs to the one above. */
  private void aside(RowKind kind, Runnable keep) {
    if (kind == RowKind.TOTAL || kind == RowKind.PART && !rows.isEmpty()) {
      unused.add(keep);
    } else {
      keep.run();
    }
  }

  /** A row without figures counts if there is no other and it says its name, or is suggested. */
  private void readUsed(FieldLocation here, Field.NamedRow row, Object json, boolean isNamed) {
    boolean isUnused = !isSomething(json) || json instanceof Map && isUnused(json);
    if (isUnused && (isNamed || table.rows().contains(row))) {
      unused.add(() -> keepNamed(here, row, json));
    } else if (!isUnused) {
      keepNamed(here, row, json);
    }
  }

  private boolean isUnused(Object json) {
    return RowKind.isUnused(table, texts(json));
  }

  private void keepNamed(FieldLocation here, Field.NamedRow row, Object json) {
    keep(here, named(row, cells(here, json)));
  }

  private static Map<String, Object> named(Field.NamedRow row, Map<String, Object> values) {
    values.put(Report.ROW_KEY, row.key());
    values.putIfAbsent(NAME, row.name());
    return values;
  }

  private void keepNone(FieldLocation row, Map<String, Object> values) {
    RowKind.fillWithNone(table, values);
    keep(row, values);
  }

  private Map<String, String> texts(Object json) {
    Map<String, Object> given = Json.object(json);
    Map<String, String> texts = new LinkedHashMap<>();
    table.columns().forEach(column -> texts.put(column.id(), text(given.get(column.id()))));
    return texts;
  }

  private static String text(@Nullable Object json) {
    if (json instanceof Literal literal) {
      return literal.number() ? literal.text() : RowKind.SOMETHING;
    }
    return json == null ? "" : json instanceof String text ? text : RowKind.SOMETHING;
  }

  private Map<String, Object> cells(FieldLocation row, Object json) {
    if (isSomething(json) && !(json instanceof Map)) {
      troubles.unreadable(row, json, "not-a-row");
    }
    Map<String, Object> given = Json.object(json);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field column : table.columns()) {
      FieldLocation cell = row.child(column.id()).labelled(row.label() + " " + column.label(year));
      Object value = new CellReader(troubles).read(cell, column, given.get(column.id()));
      if (value != null) {
        values.put(column.id(), value);
      }
    }
    RowKind.fillOptional(table, texts(json), values);
    reportUnknown(row, given);
    return values;
  }

  private Map<String, String> labels() {
    return table.columns().stream().collect(toMap(Field::id, column -> column.label(year)));
  }

  private void reportUnknown(FieldLocation row, Map<String, Object> given) {
    given.forEach(
        (key, value) -> {
          if (table.column(key).isEmpty()) {
            troubles.unknownKey(row.child(key), value, MeantKey.of(key, labels(), given));
          }
        });
  }

  private void keep(FieldLocation row, Map<String, Object> values) {
    String path = table.id() + "[" + rows.size() + "]";
    places.put(path, row.pointer());
    for (Field column : table.columns()) {
      places.put(path + "." + column.id(), row.pointer(column.id()));
    }
    Dittos.resolve(table, rows, values);
    rows.add(values);
  }

  private static boolean isSomething(@Nullable Object json) {
    return json instanceof String text ? !CellText.isBlank(text) : json != null;
  }
}
