package cn.baoshen.archive;

import cn.baoshen.report.Case;
import cn.baoshen.report.Decision;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/** How a case was decided, tier by tier, as it is archived. */
record DecisionRecord(
    @JsonProperty("case") String caseId,
    String state,
    String decidedBy,
    String decidedAt,
    String notes,
    List<Tiered> tiers) {
  /** One tier's decision. */
  record Tiered(String tier, String choice, String by, String at, String notes, String via) {}

  static DecisionRecord of(Case concluded, List<Decision> decisions) {
    return new DecisionRecord(
        concluded.id(),
        concluded.state().name(),
        concluded.decidedBy(),
        String.valueOf(concluded.decidedAt()),
        concluded.notes(),
        decisions.stream().map(DecisionRecord::tiered).toList());
  }

  private static Tiered tiered(Decision decision) {
    return new Tiered(
        decision.tier().name().toLowerCase(Locale.ROOT),
        decision.choice().name().toLowerCase(Locale.ROOT),
        decision.by(),
        decision.at().toString(),
        decision.notes(),
        decision.via());
  }
}
