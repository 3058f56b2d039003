package cn.baoshen.form.check;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Cell;
import cn.baoshen.form.Sheet.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The check of one sheet: what its cells name is there, and every cell can be found again. */
final class SheetCheck {
  /** What a spreadsheet program takes as the name of a sheet. */
  private static final Pattern NAME = Pattern.compile("[^\\\\/?*\\[\\]:]{1,31}");

  private static final int MOST_BLANK_ROWS = 2_000;
  private static final int WIDEST = 255;

  /** What a spreadsheet holds of a list that is written into a cell, its commas included. */
  private static final int LONGEST_CHOICES = 255;

  private final Form form;
  private final Sheet sheet;
  private final FormMistakes mistakes;

  SheetCheck(Form form, Sheet sheet, FormMistakes mistakes) {
    this.form = form;
    this.sheet = sheet;
    this.mistakes = mistakes;
  }

  private Origin origin() {
    return form.origins().of("sheets/" + sheet.name());
  }

  private Origin origin(int row) {
    return form.origins().of("sheets/" + sheet.name() + "/rows/" + row);
  }

  void run() {
    require(NAME.matcher(sheet.name()).matches(), "sheet-name");
    require(!sheet.rows().isEmpty(), "sheet-no-rows");
    require(!sheet.widths().isEmpty(), "sheet-no-widths");
    boolean sound =
        sheet.widths().stream().allMatch(width -> width != null && 0 < width && width <= WIDEST);
    require(sound, "sheet-widths");
    boolean head = 0 <= sheet.headerRows() && sheet.headerRows() <= sheet.rows().size();
    require(head, "header-rows", String.valueOf(sheet.headerRows()));
    LabelCheck words = new LabelCheck(origin(), sheet.name(), mistakes);
    words.check(sheet.title());
    sheet.notes().forEach(words::checkBraces);
    for (int row = 1; row <= sheet.rows().size(); row++) {
      check(row, sheet.rows().get(row - 1));
    }
    if (!sheet.widths().isEmpty() && !mistakes.isUnsure("sheets/" + sheet.name())) {
      new GridCheck(form, sheet, mistakes).run();
    }
  }

  private void require(boolean holds, String reason, Object... details) {
    mistakes.require(holds, origin(), sheet.name(), reason, details);
  }

  private void check(int number, Row row) {
    row.ifFilled().forEach(id -> requireKnown(number, id, form.fields().keySet()));
    row.cells().forEach(cell -> check(number, row, cell));
    if (row.each() == null) {
      checkPlain(number, row);
    } else {
      checkTable(number, row);
    }
  }

  private void check(int number, Row row, Cell cell) {
    Origin origin = origin(number);
    String name = sheet.name();
    mistakes.require(
        cell.colspan() > 0 && cell.rowspan() > 0, origin, name, "span", String.valueOf(number));
    boolean offers = cell.field() != null || cell.choices().isEmpty();
    mistakes.require(offers, origin, name, "choices-no-field", String.valueOf(number));
    checkShared(number, row, cell);
    boolean fits =
        String.join(",", cell.choices()).length() <= LONGEST_CHOICES
            && cell.choices().stream().noneMatch(choice -> choice.contains(","));
    mistakes.require(fits, origin, name, "choices-too-long", String.valueOf(number));
    if (cell.text() != null) {
      new LabelCheck(origin, name, mistakes).checkBraces(cell.text());
    }
  }

  private void requireKnown(int number, String id, Collection<String> known) {
    if (!known.contains(id) && !mistakes.isUnsure(id)) {
      mistakes.add(origin(number), sheet.name(), "unknown-field", id, NameHint.of(id, known));
    }
  }

  /** Two texts share a cell, and no row of a table does. */
  private void checkShared(int number, Row row, Cell cell) {
    if (cell.with() == null) {
      return;
    }
    requireKnown(number, cell.with(), form.fields().keySet());
    boolean texts =
        row.each() == null
            && Stream.of(cell.field(), cell.with())
                .map(form.fields()::get)
                .allMatch(field -> field == null || field.type() == FieldType.TEXT);
    mistakes.require(texts, origin(number), sheet.name(), "with-not-text", String.valueOf(number));
  }

  private static List<String> named(Row row) {
    return row.cells().stream().map(Cell::field).filter(Objects::nonNull).toList();
  }

  private void checkPlain(int number, Row row) {
    List<String> single = new ArrayList<>();
    form.fields().values().stream()
        .filter(field -> field.type() != FieldType.TABLE)
        .forEach(field -> single.add(field.id()));
    for (String id : named(row)) {
      Field field = form.fields().get(id);
      if (field != null && field.type() == FieldType.TABLE) {
        mistakes.add(origin(number), sheet.name(), "table-in-cell", id);
      } else {
        requireKnown(number, id, single);
      }
    }
  }

  private void checkTable(int number, Row row) {
    String each = requireNonNull(row.each());
    Field table = form.fields().get(each);
    if (table == null) {
      requireKnown(number, each, form.fields().keySet());
      return;
    }
    Origin origin = origin(number);
    boolean repeats = table.type() == FieldType.TABLE || mistakes.isUnsure(each);
    mistakes.require(repeats, origin, sheet.name(), "not-a-table", each);
    mistakes.require(!named(row).isEmpty(), origin, sheet.name(), "each-no-field", each);
    boolean few = 0 <= row.blank() && row.blank() <= MOST_BLANK_ROWS;
    mistakes.require(few, origin, sheet.name(), "blank-rows", String.valueOf(row.blank()));
    if (table.type() == FieldType.TABLE && !mistakes.isUnsure(table.id())) {
      named(row).forEach(key -> requireColumn(origin, table, key));
      row.prefill().stream()
          .flatMap(some -> some.keySet().stream())
          .forEach(key -> requireColumn(origin, table, key));
    }
  }

  private void requireColumn(Origin origin, Field table, String key) {
    List<String> keys = table.columns().stream().map(Field::id).toList();
    mistakes.require(
        keys.contains(key),
        origin,
        sheet.name(),
        "unknown-column",
        table.id(),
        key,
        NameHint.of(key, keys));
  }
}
