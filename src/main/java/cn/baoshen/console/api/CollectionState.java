package cn.baoshen.console.api;

import cn.baoshen.console.overview.FormHeadway;
import cn.baoshen.console.overview.Headway;
import cn.baoshen.model.CaseState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the open collection is, in reports that units owe, each counted once by its newest
 * revision; with one form alone that is in units.
 *
 * @param onTimeRate reports that came in time of a hundred expected, one decimal
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
    Map<String, Integer> states,
    List<FormState> forms) {
  /** How far it is in one form; the figures mean the same. */
  record FormState(
      String form,
      String title,
      LocalDate due,
      int expected,
      int received,
      int notYetIn,
      int overdue,
      int cameLate,
      int zeroReports,
      int unasked,
      BigDecimal onTimeRate) {
    static FormState of(FormHeadway one) {
      return new FormState(
          one.form(),
          one.title(),
          one.due(),
          one.told().expected(),
          one.told().received(),
          one.told().missing(),
          one.overdue(),
          one.told().late(),
          one.told().zero(),
          one.unasked(),
          one.told().rate());
    }
  }

  static CollectionState of(Headway progress, List<FormHeadway> forms) {
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
        states,
        forms.stream().map(FormState::of).toList());
  }
}
