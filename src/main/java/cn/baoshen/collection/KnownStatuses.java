package cn.baoshen.collection;

import cn.baoshen.casebook.calendar.Extension;
import cn.baoshen.casebook.entry.Declarations.Declared;
import cn.baoshen.casebook.entry.Filings.Filing;
import cn.baoshen.model.Unit;
import cn.baoshen.model.asked.AskedForm;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out of each unit, taken again for as long as all that it was worked out from is
 * the same. That is asked of the database each time, so nothing in here can be out of date.
 */
final class KnownStatuses {
  /** What a unit's statuses are worked out from, beside the forms. */
  record Ground(Unit unit, List<Filing> filed, List<Declared> declared, List<Extension> extended) {}

  private record Known(Ground ground, List<UnitStatus> statuses) {}

  private record OfForms(List<AskedForm> forms, Map<String, Known> byUnit) {}

  private volatile @Nullable OfForms last;

  /**
   * All statuses in the order of their grounds.
   *
   * @param forms those that are asked for at this moment
   * @param work works out the statuses of a unit
   */
  List<UnitStatus> of(
      List<AskedForm> forms, Stream<Ground> grounds, Function<Ground, List<UnitStatus>> work) {
    OfForms known = of(forms);
    return grounds.flatMap(ground -> of(ground, known.byUnit(), work).stream()).toList();
  }

  private OfForms of(List<AskedForm> forms) {
    OfForms known = last;
    if (known == null || !known.forms().equals(forms)) {
      known = new OfForms(List.copyOf(forms), new ConcurrentHashMap<>());
      last = known;
    }
    return known;
  }

  private static List<UnitStatus> of(
      Ground ground, Map<String, Known> byUnit, Function<Ground, List<UnitStatus>> work) {
    Known known = byUnit.get(ground.unit().code());
    if (known != null && known.ground().equals(ground)) {
      return known.statuses();
    }
    List<UnitStatus> statuses = work.apply(ground);
    keep(ground, statuses, byUnit);
    return statuses;
  }

  // A form that is asked for no longer has a title that may change without the others.
  private static void keep(Ground ground, List<UnitStatus> statuses, Map<String, Known> byUnit) {
    if (statuses.stream().allMatch(UnitStatus::expected)) {
      byUnit.put(ground.unit().code(), new Known(ground, statuses));
    } else {
      byUnit.remove(ground.unit().code());
    }
  }
}
