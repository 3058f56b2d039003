package cn.baoshen.console.cases;

import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which units a filter of cases means: by code, by a part of a name, by category. */
class UnitsMeant {
  private static final int MOST_BY_NAME = 200;

  private final Units units;

  UnitsMeant(Units units) {
    this.units = units;
  }

  /** Their codes; null when all are meant. */
  @Nullable List<String> codes(ListFilter filter) {
    if (filter.unit().isEmpty() && filter.category().isEmpty()) {
      return null;
    }
    List<String> codes = registered(filter);
    // A file that no unit owns, or a unit that left the registry, is found by its code.
    return codes.isEmpty() ? List.of(filter.unit()) : codes;
  }

  private List<String> registered(ListFilter filter) {
    return units.all().stream()
        .filter(unit -> isMeant(unit, filter))
        .map(Unit::code)
        .limit(filter.unit().isEmpty() ? Integer.MAX_VALUE : MOST_BY_NAME)
        .toList();
  }

  private static boolean isMeant(Unit unit, ListFilter filter) {
    String text = filter.unit().toLowerCase(Locale.ROOT);
    boolean named =
        text.isEmpty()
            || unit.code().toLowerCase(Locale.ROOT).equals(text)
            || unit.name().toLowerCase(Locale.ROOT).contains(text);
    return named && (filter.category().isEmpty() || unit.category().equals(filter.category()));
  }

  /** The kinds of units that the registry knows. */
  List<String> categories() {
    return units.all().stream()
        .map(Unit::category)
        .filter(category -> !category.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
