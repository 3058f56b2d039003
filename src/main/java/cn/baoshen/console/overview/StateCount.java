package cn.baoshen.console.overview;

import cn.baoshen.casebook.entry.Filings.Filing;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many units stand here with their newest revision.
 *
 * @param tier null but for those in review and those a tier decided
 */
record StateCount(CaseState state, @Nullable Tier tier, int units) {
  private record Place(CaseState state, @Nullable Tier tier) {}

  /** The counts of what was handed in, always in the same order. */
  static List<StateCount> of(Map<String, List<Filing>> filed) {
    Map<Place, Integer> places =
        filed.values().stream()
            .flatMap(List::stream)
            .collect(
                Collectors.groupingBy(
                    filing -> new Place(filing.state(), filing.tier()),
                    Collectors.summingInt(any -> 1)));
    return places.entrySet().stream()
        .map(e -> new StateCount(e.getKey().state(), e.getKey().tier(), e.getValue()))
        .sorted(
            Comparator.comparing(StateCount::state)
                .thenComparing(StateCount::tier, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }
}
