package cn.baoshen.intake.sheet;

import cn.baoshen.form.Aliases;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All wordings of the labels of a form's sheet, worked out once for each year. */
final class LabelVocabulary {
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
}
