package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Approved cases whose unit may hand in once more; nothing about the case itself changes. */
public class Reopenings {
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CaseBook cases;
  private final Handover handover;
  private final Clock clock;

  public Reopenings(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Handover handover,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cases = cases;
    this.handover = handover;
    this.clock = clock;
  }

  /**
   * Lets the unit of an approved case hand in once more, and tells it so.
   *
   * @param who the administrator
   */
  public Act reopen(String caseId, String reason, String who) {
    return Refusal.ofEntry(reason, who)
        .map(Act::refused)
        .orElseGet(
            () ->
                transaction.execute(
                    status ->
                        cases
                            .find(caseId)
                            .map(approved -> reopen(approved, reason.strip(), who))
                            .orElse(Act.refused(Refusal.NO_SUCH_CASE))));
  }

  private Act reopen(Case approved, String reason, String who) {
    if (approved.state() != CaseState.APPROVED) {
      return Act.refused(Refusal.NOT_APPROVED);
    }
    if (!insert(approved, reason, who)) {
      return Act.refused(Refusal.DONE_ALREADY);
    }
    cases.note(approved.id(), "reopened", who, reason);
    handover.to(new WorkItem(Stations.TELL, approved.id(), "reopened"));
    return Act.done(approved.id());
  }

  private boolean insert(Case approved, String reason, String who) {
    return jdbc.sql(
                "insert into reopening (case_id, reason, who, at) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(approved.id(), reason, who, RowValues.time(clock.instant()))
            .update()
        == 1;
  }

  /** The reopening of a case, used or not. */
  public Optional<Reopening> of(String caseId) {
    return jdbc.sql("select * from reopening where case_id = ?")
        .param(caseId)
        .query(
            (row, number) ->
                new Reopening(
                    row.getString("case_id"),
                    row.getString("reason"),
                    row.getString("who"),
                    RowValues.instant(row, "at"),
                    row.getString("used_by")))
        .optional();
  }

  /** True when the unit may hand in once more and did not yet. */
  boolean isOpen(String caseId) {
    return of(caseId).filter(reopening -> reopening.usedBy() == null).isPresent();
  }

  /** Uses a reopening up for a new revision; false when there is none left to use. */
  boolean use(String caseId, String revision) {
    return jdbc.sql("update reopening set used_by = ? where case_id = ? and used_by is null")
            .params(revision, caseId)
            .update()
        == 1;
  }
}
