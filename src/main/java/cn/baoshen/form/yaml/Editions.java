package cn.baoshen.form.yaml;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.Sheet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The forms that one year's collection asks for. Of forms whose labels are equal only the year
 * tells which is meant: the edition that names the year is, before one that is for all years.
 */
final class Editions {
  private final List<Form> valid;
  private final int year;

  Editions(Collection<Form> forms, int year) {
    this.valid = forms.stream().filter(form -> form.years().covers(year)).toList();
    this.year = year;
  }

  Map<String, Form> byId() {
    Map<String, Form> byId = new LinkedHashMap<>();
    valid.stream().filter(form -> !isReplaced(form)).forEach(form -> byId.put(form.id(), form));
    byId.values().forEach(form -> requireTold(form, byId.values()));
    if (byId.isEmpty()) {
      throw new FormException("form.yaml", "years", "no-form-for-year", String.valueOf(year));
    }
    return byId;
  }

  private boolean isReplaced(Form form) {
    return !form.years().isWritten()
        && valid.stream().anyMatch(other -> other.years().isWritten() && areAlike(form, other));
  }

  private void requireTold(Form form, Collection<Form> asked) {
    asked.stream()
        .filter(other -> other != form && areAlike(form, other))
        .findFirst()
        .ifPresent(
            other -> {
              throw new FormException(
                  form.folder() + "form.yaml",
                  "years",
                  "same-labels",
                  other.id(),
                  String.valueOf(year));
            });
  }

  private static boolean areAlike(Form one, Form other) {
    Set<String> labels = labels(one);
    return !labels.isEmpty() && labels.equals(labels(other));
  }

  private static Set<String> labels(Form form) {
    return form.sheets().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .flatMap(row -> row.cells().stream())
        .map(Sheet.Cell::text)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
