package cn.baoshen.rectification;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.model.Report;
import cn.baoshen.model.ValueEquality;
import cn.baoshen.model.ledger.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two reports of one form held side by side, cell by cell. */
final class Comparison {
  private final Form form;
  private final int year;
  private final Report before;
  private final Report after;
  private final List<Change> changes = new ArrayList<>();

  private Comparison(Form form, int year, Report before, Report after) {
    this.form = form;
    this.year = year;
    this.before = before;
    this.after = after;
  }

  /** Every change in the form's order. */
  static List<Change> of(Form form, int year, Report before, Report after) {
    Comparison comparison = new Comparison(form, year, before, after);
    form.fields().values().forEach(comparison::compare);
    return comparison.changes;
  }

  private void compare(Field field) {
    if (field.type() == FieldType.TABLE) {
      rows(field);
    } else {
      String id = field.id();
      cell(field, field.label(year), id, id, before.at(id), after.at(id));
    }
  }

  private void cell(
      Field field,
      String label,
      String was,
      String is,
      @Nullable Object old,
      @Nullable Object fresh) {
    if (!ValueEquality.same(old, fresh)) {
      Cells.Pair shown = Cells.pair(field, old, fresh);
      changes.add(new Change(label, place(was, is), shown.before(), shown.after(), shown.text()));
    }
  }

  private String place(String was, String is) {
    return after.places().getOrDefault(is, before.places().getOrDefault(was, ""));
  }

  private void rows(Field table) {
    Map<Integer, Integer> pairs = RowPairs.of(table, before, after);
    Map<Integer, Integer> back = new TreeMap<>();
    pairs.forEach((was, is) -> back.put(is, was));
    for (int is = 0; is < after.rows(table.id()).size(); is++) {
      if (back.containsKey(is)) {
        row(table, back.get(is), is);
      } else {
        changes.add(rowChange(table, after, is, true));
      }
    }
    for (int was = 0; was < before.rows(table.id()).size(); was++) {
      if (!pairs.containsKey(was)) {
        changes.add(rowChange(table, before, was, false));
      }
    }
  }

  private void row(Field table, int was, int is) {
    Map<String, Object> old = before.rows(table.id()).get(was);
    Map<String, Object> fresh = after.rows(table.id()).get(is);
    String row = LedgerTexts.say("row", table.label(year), name(table, after, is));
    for (Field column : table.columns()) {
      cell(
          column,
          LedgerTexts.say("row.column", row, column.label(year)),
          path(table, old, was) + "." + column.id(),
          path(table, fresh, is) + "." + column.id(),
          old.get(column.id()),
          fresh.get(column.id()));
    }
  }

  private Change rowChange(Field table, Report in, int number, boolean added) {
    Map<String, Object> row = in.rows(table.id()).get(number);
    String label = LedgerTexts.say("row", table.label(year), name(table, in, number));
    String path = path(table, row, number);
    String place =
        table.columns().stream()
            .map(column -> in.places().get(path + "." + column.id()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    return added
        ? new Change(label, place, "", LedgerTexts.say("row.added", content(table, row)))
        : new Change(label, "", LedgerTexts.say("row.removed", content(table, row)), "");
  }

  private String content(Field table, Map<String, Object> row) {
    return table.columns().stream()
        .filter(column -> row.get(column.id()) != null)
        .map(
            c -> LedgerTexts.say("row.cell", c.label(year), Cells.shown(c.type(), row.get(c.id()))))
        .collect(Collectors.joining(LedgerTexts.say("row.and")));
  }

  /** What people call a row: its name, or its number. */
  private static String name(Field table, Report in, int number) {
    Map<String, Object> row = in.rows(table.id()).get(number);
    return RowIdentity.column(table, in)
        .map(column -> row.get(column.id()))
        .map(name -> Cells.brief(name.toString()))
        .orElseGet(() -> LedgerTexts.say("row.number", number + 1));
  }

  private static String path(Field table, Map<String, Object> row, int number) {
    Object key = row.get(Report.ROW_KEY);
    return table.keyed() && key != null ? table.id() + "." + key : table.id() + "[" + number + "]";
  }
}
