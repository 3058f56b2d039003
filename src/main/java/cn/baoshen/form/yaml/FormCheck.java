package cn.baoshen.form.yaml;

import cn.baoshen.form.Derived;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Cell;
import cn.baoshen.form.Sheet.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks that a form must pass before the service starts. */
final class FormCheck {
  private final YamlFile file;
  private final Form form;

  FormCheck(YamlFile file, Form form) {
    this.file = file;
    this.form = form;
  }

  void run() {
    form.fields().values().forEach(this::checkField);
    checkIdentity();
    checkDerived();
    form.sheets().forEach(this::checkSheet);
    new AliasCheck(file, form).run();
    form.keyFigures().forEach(this::checkKeyFigure);
  }

  private void checkField(Field field) {
    checkNotAGroup(field.id());
    Set<String> keys = new HashSet<>();
    for (Field column : field.columns()) {
      require(keys.add(column.id()), field.id() + "." + column.id(), "duplicate");
    }
    require(!field.keyed() || keys.contains("name"), field.id(), "needs-name-column");
    require((field.type() == FieldType.TABLE) != keys.isEmpty(), field.id(), "missing", "columns");
    for (String filler : field.fillers()) {
      require(keys.contains(filler), field.id(), "unknown-column", field.id(), filler);
    }
  }

  private void checkNotAGroup(String id) {
    for (int dot = id.indexOf('.'); dot > 0; dot = id.indexOf('.', dot + 1)) {
      String above = id.substring(0, dot);
      require(!form.fields().containsKey(above), above, "group-and-field", id);
    }
  }

  private void checkIdentity() {
    Form.Identity identity = form.identity();
    require(identity.code() != null, "identity", "missing", "code");
    require(identity.name() != null, "identity", "missing", "name");
    require(identity.year() != null, "identity", "missing", "year");
    for (String id : List.of(identity.code(), identity.name(), identity.year())) {
      require(form.fields().containsKey(id), "identity", "unknown-field", id);
    }
  }

  private void checkDerived() {
    Set<String> ids = new HashSet<>();
    for (Derived derived : form.derived()) {
      String id = String.valueOf(derived.id());
      require(ids.add(id), id, "duplicate");
      require(derived.label() != null, id, "missing", "label");
      require(derived.type() != null, id, "missing", "type");
      require(derived.value() != null, id, "missing", "value");
    }
  }

  private void checkKeyFigure(String id) {
    boolean known =
        form.fields().containsKey(id)
            || form.derived().stream().anyMatch(derived -> derived.id().equals(id));
    require(known, "keyFigures", "unknown-field", id);
  }

  private void checkSheet(Sheet sheet) {
    sheet.rows().forEach(row -> checkRow(sheet.name(), row));
    new GridCheck(file, sheet).run();
  }

  private void checkRow(String sheet, Row row) {
    List<String> named =
        row.cells().stream().map(Cell::field).filter(java.util.Objects::nonNull).toList();
    row.ifFilled()
        .forEach(id -> require(form.fields().containsKey(id), sheet, "unknown-field", id));
    if (row.each() == null) {
      named.forEach(id -> require(form.fields().containsKey(id), sheet, "unknown-field", id));
      return;
    }
    Field table = form.fields().get(row.each());
    require(table != null, sheet, "unknown-field", row.each());
    require(table.type() == FieldType.TABLE, sheet, "not-a-table", row.each());
    for (String key : named) {
      require(table.column(key).isPresent(), sheet, "unknown-column", row.each(), key);
    }
    for (String key : row.prefill().stream().flatMap(p -> p.keySet().stream()).toList()) {
      require(table.column(key).isPresent(), sheet, "unknown-column", row.each(), key);
    }
  }

  private void require(boolean holds, String id, String reason, Object... details) {
    if (!holds) {
      throw file.wrong(id, reason, details);
    }
  }
}
