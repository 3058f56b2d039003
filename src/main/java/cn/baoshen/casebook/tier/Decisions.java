package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.casebook.tier.Proposal.State;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Where a reviewer's answer becomes a fact: exactly one wins for each case and tier. */
public class Decisions {
  static final String INSERT =
      "insert into decision (case_id, tier, choice, decided_by, at, notes, via)"
          + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CaseBook cases;
  private final Handover handover;
  private final Proposals proposals;
  private final RulesInForce rules;

  public Decisions(
      JdbcClient jdbc, TransactionOperations transaction, CaseBook cases, Handover handover) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cases = cases;
    this.handover = handover;
    this.proposals = new Proposals(jdbc);
    this.rules = new RulesInForce(jdbc);
  }

  /**
   * Records a decision, uses up the token and hands the case on, all in one commit.
   *
   * @param tokenHash hash of the link's secret that was used
   * @param station the station that goes on from here
   * @return false when another decision won, or the case no longer waits for this tier
   */
  public boolean decide(Decision decision, String tokenHash, String station) {
    return decide(decision, () -> use(tokenHash), station);
  }

  /**
   * Records the decision that a reply proposed, as soon as its time has come.
   *
   * @return false when another decision won, the case no longer waits for this tier, or the
   *     proposal was undone or replaced
   */
  public boolean decide(Decision decision, Proposal proposal, String station) {
    return decide(decision, () -> proposals.end(proposal, State.DECIDED, decision.at()), station);
  }

  private boolean decide(Decision decision, BooleanSupplier claim, String station) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean won =
                  waits(decision)
                      && asks(decision)
                      && against(decision).isEmpty()
                      && claim.getAsBoolean()
                      && record(decision, station);
              if (!won) {
                status.setRollbackOnly();
              }
              return won;
            }));
  }

  private Optional<String> against(Decision decision) {
    return decision.choice() == Decision.Choice.APPROVE
        ? against(decision.caseId())
        : Optional.empty();
  }

  /** Why the rules do not let this case be approved as it was judged; empty when they do. */
  public Optional<String> against(String caseId) {
    return rules.against(caseId);
  }

  private boolean waits(Decision decision) {
    int held =
        jdbc.sql(
                "update cases set decided_by = ?, decided_tier = tier, decided_at = ?, notes = ?"
                    + " where id = ? and state = ? and tier = ?")
            .params(
                decision.by(),
                RowValues.time(decision.at()),
                decision.choice() == Decision.Choice.RETURN ? decision.notes() : null,
                decision.caseId(),
                CaseState.IN_REVIEW.name(),
                decision.tier().name())
            .update();
    return held == 1;
  }

  // Asked only once the case's row is held: a reassignment holds it too.
  private boolean asks(Decision decision) {
    return jdbc.sql(
            "select reviewer from assignment where case_id = ? and tier = ?"
                + " order by seq desc limit 1")
        .params(decision.caseId(), decision.tier().name())
        .query(String.class)
        .optional()
        .filter(asked -> !MailAddress.isSame(asked, decision.by()))
        .isEmpty();
  }

  private boolean use(String tokenHash) {
    return jdbc.sql(
                "update token set used_at = current_timestamp where hash = ?"
                    + " and used_at is null and revoked_at is null")
            .param(tokenHash)
            .update()
        == 1;
  }

  /** What {@link #INSERT} asks for, in its order. */
  static Object[] row(Decision decision) {
    return new Object[] {
      decision.caseId(),
      decision.tier().name(),
      decision.choice().name(),
      decision.by(),
      RowValues.time(decision.at()),
      decision.notes(),
      decision.via()
    };
  }

  private boolean record(Decision decision, String station) {
    if (jdbc.sql(INSERT).params(row(decision)).update() == 0) {
      return false;
    }
    cases.note(
        decision.caseId(),
        decision.choice() == Decision.Choice.APPROVE ? "approved-by-tier" : "returned-by-tier",
        decision.by(),
        decision.notes());
    handover.to(new WorkItem(station, decision.caseId(), decision.tier().name().toLowerCase()));
    proposals.waiting(decision.caseId(), decision.tier()).ifPresent(p -> overtake(p, decision));
    return true;
  }

  /** Whoever proposed something by mail is told that the tier has been decided without it. */
  private void overtake(Proposal proposal, Decision decision) {
    if (proposals.end(proposal, State.OVERTAKEN, decision.at()) && proposal.isByMail()) {
      handover.to(new WorkItem(Stations.ANSWER_MAIL, proposal.mailId(), "late"));
    }
  }
}
