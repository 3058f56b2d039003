package cn.baoshen.console.overview;

import cn.baoshen.collection.CollectionProgress;
import cn.baoshen.collection.UnitStatus;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.asked.AskedForm;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts the standings of all reports form by form. */
final class FormHeadways {
  private final CollectionProgress progress;
  private final LocalDate today;

  FormHeadways(CollectionProgress progress, LocalDate today) {
    this.progress = progress;
    this.today = today;
  }

  List<FormHeadway> of(List<UnitStatus> all) {
    // By the id, as a form is compared by all that is known of it.
    Map<String, List<UnitStatus>> byForm =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    status -> status.form().id(), LinkedHashMap::new, Collectors.toList()));
    return byForm.values().stream().map(reports -> of(reports.get(0).form(), reports)).toList();
  }

  private FormHeadway of(AskedForm form, List<UnitStatus> reports) {
    SortedSet<LocalDate> due = new TreeSet<>();
    reports.forEach(report -> due.add(form.due(report.key())));
    return new FormHeadway(
        form.id(),
        form.title(),
        due.first(),
        due.last(),
        progress.of(reports),
        count(reports, s -> isIn(s, CaseState.APPROVED)),
        count(reports, s -> isIn(s, CaseState.RETURNED)),
        count(reports, s -> s.owes() && today.isAfter(s.due())),
        count(reports, s -> !s.expected()));
  }

  private static boolean isIn(UnitStatus report, CaseState state) {
    return report.filing() != null && report.filing().state() == state;
  }

  private static int count(List<UnitStatus> reports, Predicate<UnitStatus> which) {
    return (int) reports.stream().filter(which).count();
  }
}
