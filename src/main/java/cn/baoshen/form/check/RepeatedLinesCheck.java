package cn.baoshen.form.check;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.NameHint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check of the rows of a table that a form says to be written once more elsewhere: what is
 * written wrongly there would be passed over, and each of these rows counted twice.
 */
final class RepeatedLinesCheck {
  private static final String NAME = "repeatedLines";
  private static final String TABLE = "table";
  private static final String NAMES = "names";
  private static final String SAME = "same";

  private final Form form;
  private final FormMistakes mistakes;

  RepeatedLinesCheck(Form form, FormMistakes mistakes) {
    this.form = form;
    this.mistakes = mistakes;
  }

  void run() {
    Object written = form.parameters().get(NAME);
    if (written instanceof Collection<?> all) {
      int number = 0;
      for (Object entry : all) {
        number++;
        check(entry, number);
      }
    } else if (form.parameters().containsKey(NAME)) {
      add("repeated-lines-list");
    }
  }

  private void check(@Nullable Object entry, int number) {
    if (entry instanceof Map<?, ?> written
        && written.keySet().equals(Set.of(TABLE, NAMES, SAME))
        && written.get(NAMES) instanceof Collection<?> names
        && areNames(names)
        && written.get(SAME) instanceof Map<?, ?> pairs
        && !pairs.isEmpty()) {
      check(String.valueOf(written.get(TABLE)), pairs);
    } else {
      add("repeated-lines-shape", number);
    }
  }

  private static boolean areNames(Collection<?> names) {
    return !names.isEmpty()
        && names.stream()
            .allMatch(name -> name != null && LabelText.of(name.toString()).isSomething());
  }

  private void check(String id, Map<?, ?> pairs) {
    Optional<Field> table =
        Optional.ofNullable(form.fields().get(id)).filter(field -> field.type() == FieldType.TABLE);
    if (table.isPresent()) {
      pairs.forEach(
          (column, field) -> check(table.get(), String.valueOf(column), String.valueOf(field)));
    } else if (!mistakes.isUnsure(id)) {
      add("repeated-lines-table", id, NameHint.of(id, form.fields().keySet()));
    }
  }

  private void check(Field table, String column, String field) {
    List<String> columns = table.columns().stream().map(Field::id).toList();
    if (!columns.contains(column)) {
      add("unknown-column", table.id(), column, NameHint.of(column, columns));
    }
    table.columns().stream().filter(c -> c.id().equals(column)).forEach(this::checkFigure);
    if (!form.fields().containsKey(field) && !mistakes.isUnsure(field)) {
      add("unknown-field", field, NameHint.of(field, form.fields().keySet()));
    }
    Optional.ofNullable(form.fields().get(field)).ifPresent(this::checkFigure);
  }

  private void checkFigure(Field field) {
    if (!field.type().isNumeric()) {
      add("repeated-lines-figure", field.id());
    }
  }

  private void add(String reason, @Nullable Object... details) {
    mistakes.add(form.origins().of("parameters/" + NAME), NAME, reason, details);
  }
}
