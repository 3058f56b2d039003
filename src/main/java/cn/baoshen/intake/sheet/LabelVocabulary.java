package cn.baoshen.intake.sheet;

import cn.baoshen.form.Aliases;
import cn.baoshen.form.Form;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.Sheet;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All wordings of the labels of a form's sheet, worked out once for each year. */
final class LabelVocabulary {
  /** The year changes, and so it names nothing. */
  private static final Pattern YEAR = Pattern.compile("[（(]\\{\\w+}[^）)]*[）)]|\\{\\w+}年?度?");

  /** A shorter word stands in many tables. */
  private static final int SHORTEST = 5;

  private final List<Label> labels;
  private final Aliases aliases;
  private final Map<Optional<Integer>, LabelVariants> byYear = new ConcurrentHashMap<>();

  LabelVocabulary(List<Label> labels, Aliases aliases) {
    this.labels = labels;
    this.aliases = aliases;
  }

  /** The wordings for the year that a sheet of a workbook speaks of. */
  LabelVariants of(LabelIndex index) {
    Integer year = LabelVariants.baseYear(labels, index);
    return byYear.computeIfAbsent(
        Optional.ofNullable(year), known -> LabelVariants.of(labels, aliases, year));
  }

  /** The words over a sheet's grid that tell it from the sheets of other forms. */
  static Set<String> names(Sheet sheet, Form form) {
    return Stream.concat(Stream.of(form.title()), Stream.of(sheet.title().split("\\u3000")))
        .map(title -> LabelText.of(YEAR.matcher(title).replaceAll("")).core())
        .filter(core -> core.length() >= SHORTEST)
        .collect(Collectors.toUnmodifiableSet());
  }
}
