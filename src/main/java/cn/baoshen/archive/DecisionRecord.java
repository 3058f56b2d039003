package cn.baoshen.archive;

import cn.baoshen.report.Case;
import cn.baoshen.report.Decision;
import cn.baoshen.report.LedgerItem;
import cn.baoshen.report.LedgerLine;
import cn.baoshen.report.LedgerSheet;
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
    List<Tiered> tiers,
    List<Owed> ledger) {
  /** One tier's decision. */
  record Tiered(String tier, String choice, String by, String at, String notes, String via) {}

  /** One item of the ledger as the case left it; what has not happened is null. */
  record Owed(
      int number,
      String kind,
      String rule,
      String text,
      String raisedBy,
      String openedCase,
      String closedCase,
      String closedBy,
      String closedAt,
      String reply) {}

  static DecisionRecord of(Case concluded, List<Decision> decisions, LedgerSheet ledger) {
    return new DecisionRecord(
        concluded.id(),
        concluded.state().name(),
        concluded.decidedBy(),
        String.valueOf(concluded.decidedAt()),
        concluded.notes(),
        decisions.stream().map(DecisionRecord::tiered).toList(),
        ledger.lines().stream().map(DecisionRecord::owed).toList());
  }

  private static Owed owed(LedgerLine line) {
    LedgerItem item = line.item();
    LedgerItem.Closing closing = line.isClosed() ? item.closing() : null;
    return new Owed(
        item.number(),
        item.kind().name().toLowerCase(Locale.ROOT),
        item.rule().isEmpty() ? null : item.rule(),
        line.text(),
        item.raisedBy(),
        item.openedCase(),
        closing == null ? null : closing.caseId(),
        closing == null ? null : closing.by(),
        closing == null ? null : closing.at().toString(),
        line.reply());
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
