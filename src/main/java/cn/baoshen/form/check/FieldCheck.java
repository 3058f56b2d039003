package cn.baoshen.form.check;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Origin;
import cn.baoshen.form.feel.CheckedText;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.FeelNames;
import cn.baoshen.form.feel.Kind;
import cn.baoshen.form.feel.KnownNames;
import cn.baoshen.form.feel.SheetFormula;
import cn.baoshen.model.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The check of a form's fields: their names can be used, and their keys go with their types. */
final class FieldCheck {
  /** Decimals beyond these nobody types. */
  private static final int MOST = 8;

  private final Form form;
  private final FormMistakes mistakes;

  FieldCheck(Form form, FormMistakes mistakes) {
    this.form = form;
    this.mistakes = mistakes;
  }

  void run() {
    mistakes.require(
        !form.fields().isEmpty() || mistakes.hasErrors(), whole(), "fields", "no-fields");
    form.fields().values().forEach(this::check);
    form.parameters().keySet().forEach(this::checkParameter);
  }

  private Origin whole() {
    return form.origins().of("fields");
  }

  private void check(Field field) {
    Origin origin = form.origins().of("fields/" + field.id());
    String first = field.id().split("\\.")[0];
    mistakes.require(FeelNames.isUsable(field.id()), origin, field.id(), "id-not-usable");
    mistakes.require(!FeelNames.isTaken(first), origin, field.id(), "id-taken", first);
    new LabelCheck(origin, field.id(), mistakes).check(field.label());
    checkLongest(field, origin, field.id());
    checkWriting(field, origin, field.id());
    if (field.type() == FieldType.TABLE) {
      checkTable(field, origin);
    } else {
      mistakes.require(field.columns().isEmpty(), origin, field.id(), "columns-no-table");
      mistakes.require(!field.keyed(), origin, field.id(), "keyed-no-table");
      mistakes.require(field.fillers().isEmpty(), origin, field.id(), "fillers-no-table");
    }
  }

  private void checkTable(Field table, Origin origin) {
    Set<String> keys = new HashSet<>();
    table.columns().forEach(column -> checkColumn(table, column, keys));
    mistakes.require(!keys.isEmpty(), origin, table.id(), "no-columns");
    mistakes.require(
        !table.keyed() || keys.contains("name"), origin, table.id(), "needs-name-column");
    mistakes.require(table.keyed() || table.rows().isEmpty(), origin, table.id(), "rows-not-keyed");
    for (String filler : table.fillers()) {
      String hint = NameHint.of(filler, keys);
      mistakes.require(
          keys.contains(filler), origin, table.id(), "unknown-column", table.id(), filler, hint);
    }
  }

  private void checkColumn(Field table, Field column, Set<String> keys) {
    String id = table.id() + "." + column.id();
    Origin origin = form.origins().of("fields/" + table.id() + "/" + column.id());
    mistakes.require(keys.add(column.id()), origin, id, "duplicate");
    boolean usable = FeelNames.isUsable(column.id()) && !column.id().contains(".");
    mistakes.require(usable, origin, id, "id-not-usable");
    boolean taken = List.of("item", Report.ROW_KEY).contains(column.id());
    mistakes.require(!taken, origin, id, "id-taken", column.id());
    mistakes.require(column.type() != FieldType.TABLE, origin, id, "table-in-table");
    new LabelCheck(origin, id, mistakes).check(column.label());
    checkLongest(column, origin, id);
    checkWriting(column, origin, id);
  }

  private void checkWriting(Field field, Origin origin, String id) {
    int decimals = field.writing().decimals();
    boolean sound = decimals == -1 || field.type().isNumeric() && 0 <= decimals && decimals <= MOST;
    mistakes.require(sound, origin, id, "decimals");
    checkFormula(field, origin, id);
    boolean unit = field.writing().unit().isEmpty() || field.type().isNumeric();
    mistakes.require(unit, origin, id, "unit-no-figure");
  }

  private void checkFormula(Field field, Origin origin, String id) {
    String formula = field.writing().formula();
    if (formula == null) {
      return;
    }
    mistakes.require(field.type().isNumeric(), origin, id, "formula-no-figure");
    Field table = form.fields().get(id.substring(0, Math.max(0, id.lastIndexOf('.'))));
    boolean column = table != null && table.type() == FieldType.TABLE;
    KnownNames names = KnownNames.of(form);
    CheckedText text = new CheckedText("formula", formula, origin, id);
    Expression compiled =
        text.compile(
            table != null && column ? names.withRow(table) : names,
            mistakes,
            Kind.NUMBER,
            "figure-not-number");
    mistakes.require(
        compiled == null || SheetFormula.canBe(formula), origin, id, "formula-words", formula);
  }

  private void checkLongest(Field field, Origin origin, String id) {
    boolean text = field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
    boolean sound = text ? field.longest() > 0 : field.longest() == field.type().longest();
    mistakes.require(sound, origin, id, "longest");
  }

  /** A name that stands for two things would be read as one and computed as the other. */
  private void checkParameter(String name) {
    Origin origin = form.origins().of("parameters/" + name);
    boolean ofFields =
        form.fields().keySet().stream().anyMatch(id -> (id + ".").startsWith(name + "."));
    mistakes.require(!ofFields, origin, name, "parameter-and-field");
    mistakes.require(!FeelNames.isTaken(name), origin, name, "id-taken", name);
  }
}
