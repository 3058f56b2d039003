package cn.baoshen.proving;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Sheet;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed into a form's own workbook, held against what is read back out of it. */
final class ReadBackTrial {
  private final Form form;
  private final FormMistakes mistakes;
  private final Set<String> shown;

  ReadBackTrial(Form form, FormMistakes mistakes) {
    this.form = form;
    this.mistakes = mistakes;
    this.shown =
        form.sheets().stream()
            .flatMap(sheet -> sheet.rows().stream())
            .flatMap(
                row ->
                    row.cells().stream()
                        .filter(cell -> cell.field() != null)
                        .map(
                            cell ->
                                row.each() == null
                                    ? cell.field()
                                    : row.each() + "." + cell.field()))
            .collect(Collectors.toSet());
    form.sheets().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.with() != null)
        .forEach(cell -> shown.add(cell.with()));
  }

  /** The blank as it is given out has nothing in it that could not be read. */
  void untouched(Reading read) {
    read.troubles().stream().filter(problem -> !isReckoned(problem)).forEach(this::trouble);
  }

  private void trouble(ReadProblem problem) {
    if (problem.kind() == ReadProblem.Kind.WRONG_UNIT) {
      unit(problem);
    } else {
      boolean content = problem.kind() == ReadProblem.Kind.UNREADABLE;
      String reason = content ? "blank-prefill" : "blank-trouble";
      mistakes.add(
          origin(problem.field()), problem.field(), reason, problem.label(), problem.place());
    }
  }

  /** A formula without a result is left to the program that opens the blank; a bad one is told. */
  private boolean isReckoned(ReadProblem problem) {
    boolean failed = problem.reason().equals("cell-error");
    if (form.book() != null && failed) {
      String id = problem.field();
      mistakes.warn(origin(id), id, "blank-formula", problem.label(), problem.details().get(0));
    }
    return form.book() != null && (failed || problem.reason().equals("cell-uncalculated"));
  }

  /** A head that says one unit over a field that says another. */
  private void unit(ReadProblem problem) {
    String id = problem.field();
    List<String> said = problem.details();
    mistakes.add(
        origin(id), id, "blank-unit", problem.place(), said.get(2), said.get(0), said.get(1));
  }

  private Origin origin(String id) {
    return form.origins().of("fields/" + id.replace('.', '/').replaceAll("\\[\\d+]", ""));
  }

  void compare(Report typed, Reading read) {
    for (Field field : form.fields().values()) {
      if (field.type() == FieldType.TABLE) {
        rows(field, typed, read);
      } else if (shown.contains(field.id()) || isTitled(field)) {
        one(field, field.id(), typed.at(field.id()), read.report().at(field.id()), read);
      } else {
        mistakes.warn(form.origins().of("fields/" + field.id()), field.id(), "nowhere");
      }
    }
  }

  private void rows(Field table, Report typed, Reading read) {
    List<Map<String, Object>> before = typed.rows(table.id());
    List<Map<String, Object>> after = read.report().rows(table.id());
    boolean anywhere = shown.stream().anyMatch(path -> path.startsWith(table.id() + "."));
    for (Field column : table.columns()) {
      String path = table.id() + "." + column.id();
      for (int row = 0; anywhere && shown.contains(path) && row < before.size(); row++) {
        Object found = row < after.size() ? after.get(row).get(column.id()) : null;
        one(column, path, before.get(row).get(column.id()), found, read);
      }
    }
    nowhere(table, anywhere);
  }

  /** The year may stand in a title, or in other words of a sheet, alone. */
  private boolean isTitled(Field field) {
    return field.id().equals(form.identity().year())
        && form.sheets().stream().flatMap(ReadBackTrial::words).anyMatch(t -> t.contains("{year}"));
  }

  private static Stream<String> words(Sheet sheet) {
    return Stream.concat(
        Stream.of(sheet.title()),
        sheet.rows().stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> Stream.ofNullable(cell.text())));
  }

  private void nowhere(Field table, boolean anywhere) {
    if (!anywhere) {
      mistakes.warn(form.origins().of("fields/" + table.id()), table.id(), "nowhere");
    }
  }

  private void one(
      Field field, String path, @Nullable Object typed, @Nullable Object found, Reading read) {
    if (found == null) {
      mistakes.add(at(path), path, "blank-unread", field.label(2024), why(path, read));
    } else if (!isSame(typed, found)) {
      mistakes.add(at(path), path, "blank-differs", field.label(2024), said(typed), said(found));
    }
  }

  private Origin at(String path) {
    int dot = path.lastIndexOf('.');
    boolean column = !form.fields().containsKey(path) && dot > 0;
    return form.origins()
        .of("fields/" + (column ? path.substring(0, dot) + "/" + path.substring(dot + 1) : path));
  }

  private static String said(@Nullable Object value) {
    return value instanceof BigDecimal figure ? figure.toPlainString() : String.valueOf(value);
  }

  private static String why(String path, Reading read) {
    return read.troubles().stream()
        .filter(problem -> problem.field().equals(path))
        .map(problem -> problem.label() + " " + problem.place())
        .findFirst()
        .orElse(path);
  }

  private static boolean isSame(@Nullable Object typed, Object found) {
    return typed instanceof BigDecimal one && found instanceof BigDecimal other
        ? one.compareTo(other) == 0
        : found.equals(typed);
  }
}
