package cn.baoshen.console.overview;

import cn.baoshen.collection.CollectionProgress;
import cn.baoshen.collection.UnitStatus;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.asked.AskedForm;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the standings of all reports form by form. */
final class FormHeadways {
  private final CollectionProgress progress;
  private final LocalDate today;

  FormHeadways(CollectionProgress progress, LocalDate today) {
    this.progress = progress;
    this.today = today;
  }

  List<FormHeadway> of(List<UnitStatus> all) {
    Map<AskedForm, List<UnitStatus>> byForm =
        all.stream()
            .collect(
                Collectors.groupingBy(UnitStatus::form, LinkedHashMap::new, Collectors.toList()));
    return byForm.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private FormHeadway of(AskedForm form, List<UnitStatus> reports) {
    return new FormHeadway(
        form.id(),
        form.title(),
        due(form, reports).min(LocalDate::compareTo).orElse(form.due()),
        due(form, reports).max(LocalDate::compareTo).orElse(form.due()),
        progress.of(reports),
        count(reports, s -> isIn(s, CaseState.APPROVED)),
        count(reports, s -> isIn(s, CaseState.RETURNED)),
        count(reports, s -> s.owes() && today.isAfter(s.due())),
        count(reports, s -> !s.expected()));
  }

  private static Stream<LocalDate> due(AskedForm form, List<UnitStatus> reports) {
    return reports.stream().map(report -> form.due(report.key())).distinct();
  }

  private static boolean isIn(UnitStatus report, CaseState state) {
    return report.filing() != null && report.filing().state() == state;
  }

  private static int count(List<UnitStatus> reports, Predicate<UnitStatus> which) {
    return (int) reports.stream().filter(which).count();
  }
}
