package cn.baoshen.console.units;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extension;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.entry.Declarations;
import cn.baoshen.casebook.entry.Declarations.Declared;
import cn.baoshen.console.units.RosterQueries.Newest;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The registry beside what is in: one pass over the newest cases, the rest is in memory. */
class UnitRoster {
  static final int PAGE = 50;

  private final RosterQueries queries;
  private final Units units;
  private final Declarations declarations;
  private final Extensions extensions;
  private final OpenCollection collection;
  private final Clock clock;
  private final List<String> categories;

  UnitRoster(
      RosterQueries queries,
      Units units,
      Declarations declarations,
      Extensions extensions,
      OpenCollection collection,
      Clock clock) {
    this.queries = queries;
    this.units = units;
    this.declarations = declarations;
    this.extensions = extensions;
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
   * @param ids the newest case of each unit shown that has one
   * @param reminded how many reminders went to each unit shown that had any
   * @param refused units shown whose newest file was no report and made no case
   */
  record Page(
      List<UnitLine> lines,
      int found,
      int number,
      int pages,
      Map<String, String> ids,
      Map<String, Integer> reminded,
      Set<String> refused) {}

  Page page(UnitFilter filter) {
    Stream<UnitLine> taken = all().filter(filter::takes);
    List<UnitLine> lines = (filter.order() == null ? taken : taken.sorted(filter.order())).toList();
    int pages = Math.max(1, (lines.size() + PAGE - 1) / PAGE);
    int number = Math.min(filter.page(), pages - 1);
    List<UnitLine> shown =
        lines.subList(number * PAGE, Math.min(lines.size(), (number + 1) * PAGE));
    List<String> codes = shown.stream().map(line -> line.unit().code()).toList();
    int year = collection.year();
    return new Page(
        shown,
        lines.size(),
        number,
        pages,
        queries.ids(year, codes),
        queries.reminded(year, codes),
        queries.refused(collection.opens().atStartOfDay(clock.getZone()), codes));
  }

  private Stream<UnitLine> all() {
    int year = collection.year();
    Map<String, Newest> newest = queries.newest(year);
    Map<String, Declared> declared = declarations.of(year);
    Map<String, Extension> extended = extensions.newest(year);
    LocalDate today = LocalDate.now(clock);
    return units.all().stream()
        .map(
            unit ->
                line(
                    unit,
                    newest.get(unit.code()),
                    isZero(unit, declared.get(unit.code()), newest.get(unit.code())),
                    extended.get(unit.code()),
                    today));
  }

  private static boolean isZero(Unit unit, Declared declared, Newest newest) {
    return declared != null && declared.inForce() || unit.zero() && newest == null;
  }

  private UnitLine line(
      Unit unit, Newest newest, boolean zero, Extension extension, LocalDate today) {
    boolean extended = extension != null && extension.until() != null;
    LocalDate due = extended ? extension.until() : collection.due();
    return new UnitLine(
        unit,
        stand(newest, zero),
        newest == null ? null : newest.tier(),
        due,
        extended,
        ChronoUnit.DAYS.between(today, due));
  }

  private static Stand stand(Newest newest, boolean zero) {
    if (zero) {
      return Stand.ZERO;
    }
    return newest == null ? Stand.NOT_YET_IN : Stand.valueOf(newest.state().name());
  }

  /** One unit, which is registered. */
  UnitLine of(Unit unit) {
    int year = collection.year();
    Newest newest =
        queries.revisions(unit.code()).stream()
            .filter(revision -> revision.year() == year)
            .findFirst()
            .map(revision -> new Newest(revision.state(), revision.tier()))
            .orElse(null);
    Declared declared = declarations.of(year, unit.code()).orElse(null);
    Extension extension = extensions.newest(unit.code(), year).orElse(null);
    return line(unit, newest, isZero(unit, declared, newest), extension, LocalDate.now(clock));
  }

  /** The kinds of units that the registry knows. */
  List<String> categories() {
    return categories;
  }
}
