package cn.baoshen.form.check;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.Sheet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The check that each alias of a form has words, and belongs to no more than one label in a sheet.
 *
 * <p>An alias of a label that the form has no longer is no fault: a form is copied, and its labels
 * changed, every year.
 */
final class AliasCheck {
  private final Form form;
  private final FormMistakes mistakes;

  AliasCheck(Form form, FormMistakes mistakes) {
    this.form = form;
    this.mistakes = mistakes;
  }

  void run() {
    form.aliases().written().forEach(this::checkWords);
    form.sheets().forEach(this::checkSheet);
  }

  private void checkWords(String label, List<String> others) {
    require(others != null && !others.isEmpty(), "missing", label);
    for (String other : others == null ? List.<String>of() : others) {
      require(other != null && LabelText.of(other).isSomething(), "alias-no-words", other, label);
    }
  }

  private static Stream<String> labels(Sheet sheet) {
    return sheet.rows().stream()
        .flatMap(row -> row.cells().stream())
        .map(Sheet.Cell::text)
        .filter(text -> text != null && LabelText.of(text).isSomething());
  }

  /** What two labels of a sheet could both be would be neither. */
  private void checkSheet(Sheet sheet) {
    Map<String, String> owners = new HashMap<>();
    for (String label : new HashSet<>(labels(sheet).toList())) {
      String core = LabelText.of(label).core();
      for (String other : form.aliases().of(label)) {
        String first = owners.putIfAbsent(LabelText.of(other).core(), core);
        require(first == null || first.equals(core), "alias-twice", other, sheet.name());
      }
    }
  }

  private void require(boolean holds, String reason, Object... details) {
    mistakes.require(holds, form.origins().of("aliases"), "aliases", reason, details);
  }
}
