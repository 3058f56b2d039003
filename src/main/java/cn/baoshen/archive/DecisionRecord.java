package cn.baoshen.archive;

import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.model.Case;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.model.ledger.LedgerSheet;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a case was decided, tier by tier, as it is archived. */
record DecisionRecord(
    @JsonProperty("case") String caseId,
    String state,
    @Nullable String decidedBy,
    String decidedAt,
    @Nullable String notes,
    List<Tiered> tiers,
    List<Waived> waivers,
    List<Owed> ledger,
    String form,
    String key) {
  /**
   * One tier's decision.
   *
   * @param assigned {@code registry}, {@code deputy} or {@code reassigned}
   * @param inPlaceOf for whom a deputy stood in, or who was asked before; null otherwise
   */
  record Tiered(
      String tier,
      String choice,
      String by,
      String assigned,
      @Nullable String inPlaceOf,
      String at,
      String notes,
      String via) {}

  /** A rule that was waived, and without that would have sent the report back. */
  record Waived(String rule, String askedBy, String approvedBy, String reason, String expiresOn) {}

  /** One item of the ledger as the case left it; what has not happened is null. */
  record Owed(
      int number,
      String kind,
      @Nullable String rule,
      String text,
      String raisedBy,
      String openedCase,
      @Nullable String closedCase,
      @Nullable String closedBy,
      @Nullable String closedAt,
      @Nullable String reply) {}

  static DecisionRecord of(
      Case concluded, List<Opinion> opinions, List<Waiver> waivers, LedgerSheet ledger) {
    return new DecisionRecord(
        concluded.id(),
        concluded.state().name(),
        concluded.decidedBy(),
        String.valueOf(concluded.decidedAt()),
        concluded.notes(),
        opinions.stream().map(DecisionRecord::tiered).toList(),
        waivers.stream().map(DecisionRecord::waived).toList(),
        ledger.lines().stream().map(DecisionRecord::owed).toList(),
        concluded.form(),
        concluded.key());
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

  private static Waived waived(Waiver waiver) {
    return new Waived(
        waiver.rule(),
        waiver.askedBy(),
        waiver.approvedBy(),
        waiver.reason(),
        waiver.expiresOn().toString());
  }

  private static Tiered tiered(Opinion opinion) {
    Assignment assignment = opinion.assignment();
    return new Tiered(
        lower(opinion.tier()),
        lower(opinion.choice()),
        opinion.by(),
        assignment == null ? "registry" : lower(assignment.because()),
        assignment == null ? null : assignment.inPlaceOf(),
        opinion.at().toString(),
        opinion.notes(),
        opinion.via());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
