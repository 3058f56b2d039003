package cn.baoshen.console.units;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.collection.UnitStatus;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registry beside what is in: one pass over the newest cases, the rest is in memory. */
class UnitRoster {
  static final int PAGE = 50;

  private final RosterQueries queries;
  private final Units units;
  private final UnitStatuses statuses;
  private final OpenCollection collection;
  private final Clock clock;
  private final List<String> categories;

  UnitRoster(
      RosterQueries queries,
      Units units,
      UnitStatuses statuses,
      OpenCollection collection,
      Clock clock) {
    this.queries = queries;
    this.units = units;
    this.statuses = statuses;
    this.collection = collection;
    this.clock = clock;
    this.categories =
        units.all().stream()
            .map(Unit::category)
            .filter(category -> !category.isEmpty())
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * A page of the roster.
   *
   * @param found how many units the filter takes
   * @param reports how many reports of theirs
   * @param reminded how many reminders went to each unit shown that had any
   * @param refused units shown whose newest file was no report and made no case
   */
  record Page(
      List<UnitLine> lines,
      long found,
      int reports,
      int number,
      int pages,
      Map<String, Integer> reminded,
      Set<String> refused) {}

  /** All that the filter takes, in its order. */
  List<UnitLine> lines(UnitFilter filter) {
    Stream<UnitLine> taken = all().filter(filter::takes);
    return (filter.order() == null ? taken : taken.sorted(filter.order())).toList();
  }

  Page page(UnitFilter filter) {
    List<UnitLine> lines = lines(filter);
    int pages = Math.max(1, (lines.size() + PAGE - 1) / PAGE);
    int number = Math.min(filter.page(), pages - 1);
    List<UnitLine> shown =
        lines.subList(number * PAGE, Math.min(lines.size(), (number + 1) * PAGE));
    List<String> codes = shown.stream().map(line -> line.unit().code()).distinct().toList();
    return new Page(
        shown,
        lines.stream().map(line -> line.unit().code()).distinct().count(),
        lines.size(),
        number,
        pages,
        queries.reminded(collection.year(), codes),
        queries.refused(collection.opens().atStartOfDay(clock.getZone()), codes));
  }

  /** Every line, in the registry's order. */
  Stream<UnitLine> all() {
    Map<String, List<UnitStatus>> byUnit =
        statuses.all().stream().collect(Collectors.groupingBy(status -> status.unit().code()));
    return units.all().stream()
        .flatMap(unit -> lines(unit, byUnit.getOrDefault(unit.code(), List.of())).stream());
  }

  private List<UnitLine> lines(Unit unit, List<UnitStatus> reports) {
    LocalDate today = LocalDate.now(clock);
    return reports.isEmpty()
        ? List.of(UnitLine.ofNothing(unit, collection.due()))
        : reports.stream().map(status -> UnitLine.of(status, today)).toList();
  }

  /** The reports of one unit, which is registered; at least one line. */
  List<UnitLine> of(Unit unit) {
    return lines(unit, statuses.of(unit.code()));
  }

  /** The kinds of units that the registry knows. */
  List<String> categories() {
    return categories;
  }
}
