package cn.baoshen.collection;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extension;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.entry.Declarations;
import cn.baoshen.casebook.entry.Declarations.Declared;
import cn.baoshen.casebook.entry.Filings;
import cn.baoshen.casebook.entry.Filings.Filing;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How the expected units stand, which are all that the registry has. */
public class UnitStatuses {
  private final Units units;
  private final Filings filings;
  private final Declarations declarations;
  private final Extensions extensions;
  private final OpenCollection collection;
  private final Clock clock;

  public UnitStatuses(
      Units units,
      Filings filings,
      Declarations declarations,
      Extensions extensions,
      OpenCollection collection,
      Clock clock) {
    this.units = units;
    this.filings = filings;
    this.declarations = declarations;
    this.extensions = extensions;
    this.collection = collection;
    this.clock = clock;
  }

  /** Every expected unit, in the registry's order. */
  public List<UnitStatus> all() {
    Map<String, Filing> filed = filings.of(collection.year());
    Map<String, Declared> declared = declarations.of(collection.year());
    Map<String, Extension> extended = extensions.newest(collection.year());
    return units.all().stream()
        .map(u -> of(u, filed.get(u.code()), declared.get(u.code()), extended.get(u.code())))
        .toList();
  }

  /** One unit; empty when it is not registered. */
  public Optional<UnitStatus> of(String unitCode) {
    int year = collection.year();
    return units
        .byCode(unitCode)
        .map(
            unit ->
                of(
                    unit,
                    filings.of(year, unit.code()).orElse(null),
                    declarations.of(year, unit.code()).orElse(null),
                    extensions.newest(unit.code(), year).orElse(null)));
  }

  private UnitStatus of(Unit unit, Filing filing, Declared declared, Extension extension) {
    boolean extended = extension != null && extension.until() != null;
    return new UnitStatus(
        unit,
        extended ? extension.until() : collection.due(),
        extension == null ? null : day(extension.at()),
        extended,
        filing,
        first(filing, declared),
        declared != null && declared.inForce() || unit.zero() && filing == null);
  }

  private static Instant first(Filing filing, Declared declared) {
    return Stream.of(
            filing == null ? null : filing.firstAt(), declared == null ? null : declared.firstAt())
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** The day of this moment where the service runs. */
  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }
}
