package cn.baoshen.console.api;

import cn.baoshen.console.overview.Headway;
import cn.baoshen.model.CaseState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the open collection is, in units, each counted once by its newest revision.
 *
 * @param onTimeRate units that came in time of a hundred expected, one decimal
 */
record CollectionState(
    int year,
    LocalDate due,
    int expected,
    int received,
    int notYetIn,
    int overdue,
    int cameLate,
    int zeroReports,
    BigDecimal onTimeRate,
    Map<String, Integer> inReview,
    Map<String, Integer> states) {
  static CollectionState of(Headway progress) {
    Map<String, Integer> tiers = new LinkedHashMap<>();
    progress.getInReview().forEach((tier, units) -> tiers.put(CaseDetails.lower(tier), units));
    Map<String, Integer> states = new LinkedHashMap<>();
    for (CaseState state : CaseState.values()) {
      states.put(state.name(), progress.in(state));
    }
    return new CollectionState(
        progress.year(),
        progress.due(),
        progress.expected(),
        progress.received(),
        progress.getNotYetIn(),
        progress.overdue(),
        progress.cameLate(),
        progress.told().zero(),
        progress.told().rate(),
        tiers,
        states);
  }
}
