package cn.baoshen.console.api;

import cn.baoshen.casebook.entry.Filings.Filing;
import cn.baoshen.collection.UnitStatus;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.console.api.UnitLine.ReportLine;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The units of the registry with what they owe and what they handed in. */
class UnitQueries {
  private final Units registry;
  private final UnitStatuses statuses;

  UnitQueries(Units registry, UnitStatuses statuses) {
    this.registry = registry;
    this.statuses = statuses;
  }

  UnitPage page(int page, int size) {
    List<Unit> all = registry.all();
    List<Unit> some = all.stream().skip((long) page * size).limit(size).toList();
    Map<String, List<UnitStatus>> reports =
        statuses.of(some).stream().collect(Collectors.groupingBy(status -> status.unit().code()));
    return new UnitPage(
        some.stream().map(u -> line(u, reports.getOrDefault(u.code(), List.of()))).toList(),
        page,
        all.size());
  }

  private static UnitLine line(Unit unit, List<UnitStatus> reports) {
    Filing newest =
        reports.stream()
            .map(UnitStatus::filing)
            .filter(Objects::nonNull)
            .max(Comparator.comparing(Filing::changedAt))
            .orElse(null);
    return new UnitLine(
        unit.code(),
        unit.name(),
        unit.email(),
        unit.category(),
        unit.confidential(),
        newest == null ? null : newest.caseId(),
        newest == null ? null : newest.state().name(),
        newest == null ? null : CaseDetails.lowerIfAny(newest.tier()),
        reports.stream().map(UnitQueries::report).toList());
  }

  private static ReportLine report(UnitStatus status) {
    Filing filing = status.filing();
    return new ReportLine(
        status.form().id(),
        status.key().isEmpty() ? null : status.key(),
        status.expected(),
        status.due(),
        status.zero(),
        filing == null ? null : filing.caseId(),
        filing == null ? null : filing.state().name(),
        filing == null ? null : CaseDetails.lowerIfAny(filing.tier()));
  }
}
