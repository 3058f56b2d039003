package cn.baoshen.form.yaml;

import cn.baoshen.form.FormMistake;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.book.CompiledBook;
import cn.baoshen.form.mark.BookMistake;
import cn.baoshen.model.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form that a workbook makes, told where its writer can mend it: at the cells
 * of the workbook, or in the text that lies beside it.
 *
 * @param file the workbook, as its owner knows it
 * @param own what is wrong with the text beside it
 */
record BookFaults(String file, CompiledBook compiled, FormMistakes own) {
  /** What is found by trying a form says little of one that is not yet right. */
  private static final Pattern TRIALS = Pattern.compile("blank-|print-|annotate-|rule");

  /**
   * All that is wrong.
   *
   * @param found what was found in the text that the workbook compiled to; what only follows from a
   *     mistake in the workbook is left out
   */
  FormMistakes with(List<FormMistake> found) {
    FormMistakes all = new FormMistakes();
    compiled.mistakes().forEach(mistake -> all.add(told(mistake)));
    own.list().forEach(all::add);
    Set<String> told =
        compiled.mistakes().stream().map(BookMistake::place).collect(Collectors.toSet());
    for (FormMistake mistake : found) {
      String place = place(mistake.id());
      boolean follows =
          !told.isEmpty()
              && (place == null
                  || told.contains(place)
                  || TRIALS.matcher(mistake.reason()).lookingAt());
      if (!follows) {
        all.add(placed(mistake, place));
      }
    }
    return all;
  }

  private FormMistake told(BookMistake mistake) {
    boolean whole = !mistake.place().contains("!");
    String place = whole ? "" : mistake.place();
    return new FormMistake(Severity.ERROR, file, place, "", "book", mistake.message());
  }

  private FormMistake placed(FormMistake mistake, @Nullable String place) {
    return place == null
        ? new FormMistake(
            mistake.severity(), file, "", mistake.id(), mistake.reason(), mistake.text())
        : new FormMistake(
            mistake.severity(), file, place, mistake.id(), mistake.reason(), mistake.text());
  }

  /** The cell from which a field or a rule comes; null when it comes from none. */
  private @Nullable String place(String id) {
    for (String name = id;
        !name.isEmpty();
        name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
      if (compiled.places().containsKey(name)) {
        return compiled.places().get(name);
      }
    }
    return null;
  }
}
