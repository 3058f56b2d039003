package cn.baoshen.collection;

import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extension;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.entry.Declarations;
import cn.baoshen.casebook.entry.Declarations.Declared;
import cn.baoshen.casebook.entry.Filings;
import cn.baoshen.casebook.entry.Filings.Filing;
import cn.baoshen.collection.KnownStatuses.Ground;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How all reports stand that the registered units owe, and what they handed in besides. */
public class UnitStatuses {
  private final Units units;
  private final Filings filings;
  private final Declarations declarations;
  private final Extensions extensions;
  private final Duties duties;
  private final OpenCollection collection;
  private final Clock clock;
  private final KnownStatuses known = new KnownStatuses();

  public UnitStatuses(
      Units units,
      Filings filings,
      Declarations declarations,
      Extensions extensions,
      Duties duties,
      OpenCollection collection,
      Clock clock) {
    this.units = units;
    this.filings = filings;
    this.declarations = declarations;
    this.extensions = extensions;
    this.duties = duties;
    this.collection = collection;
    this.clock = clock;
  }

  /** Every report of every unit: units in the registry's order, forms in that of the collection. */
  public List<UnitStatus> all() {
    return of(units.all());
  }

  /** The same, from what was handed in as {@link #filed} says. */
  public List<UnitStatus> all(Map<String, List<Filing>> filed) {
    return of(units.all(), collection.year(), filed);
  }

  /** What the open collection has got, by unit code, also of units that are not registered. */
  public Map<String, List<Filing>> filed() {
    return filings.of(collection.year());
  }

  /** The same of another year, by the registry and the duties of today. */
  public List<UnitStatus> all(int year) {
    return of(units.all(), year);
  }

  /** The reports of these units alone. */
  public List<UnitStatus> of(List<Unit> some) {
    return of(some, collection.year());
  }

  private List<UnitStatus> of(List<Unit> some, int year) {
    return of(some, year, filings.of(year));
  }

  private List<UnitStatus> of(List<Unit> some, int year, Map<String, List<Filing>> filed) {
    Map<String, List<Declared>> declared = declarations.of(year);
    Map<String, List<Extension>> extended = extensions.newest(year);
    Stream<Ground> grounds =
        some.stream().map(u -> new Ground(u, at(filed, u), at(declared, u), at(extended, u)));
    return year == collection.year()
        ? known.of(duties.forms().all(), grounds, this::worked)
        : grounds.flatMap(ground -> worked(ground).stream()).toList();
  }

  private static <T> List<T> at(Map<String, List<T>> byCode, Unit unit) {
    return byCode.getOrDefault(unit.code(), List.of());
  }

  /** The reports of one unit; none when it is not registered. */
  public List<UnitStatus> of(String unitCode) {
    int year = collection.year();
    return units
        .byCode(unitCode)
        .map(
            unit ->
                worked(
                    new Ground(
                        unit,
                        filings.of(year, unit.code()),
                        declarations.of(year, unit.code()),
                        extensions.history(unit.code(), year))))
        .orElse(List.of());
  }

  private List<UnitStatus> worked(Ground ground) {
    return new Standing(
            ground.unit(), duties, ground.filed(), ground.declared(), ground.extended(), this::day)
        .all();
  }

  /** The moment at which a day is over where the service runs. */
  Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  /** The day of this moment where the service runs. */
  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }
}
