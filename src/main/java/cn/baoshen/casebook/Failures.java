package cn.baoshen.casebook;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.WorkItem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Cases that a station gave up on, and the way back for them. */
public class Failures {
  private static final int MOST = 2000;
  private static final int MOST_OF_STACK = 20_000;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CaseBook cases;
  private final Handover handover;
  private final Clock clock;

  public Failures(
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
   * Why a case stands still.
   *
   * @param station where it happened
   * @param key key of the task that failed
   * @param before the state it had, and gets back on a retry
   */
  public record Failure(
      String caseId, String station, String key, CaseState before, String reason) {}

  /**
   * Sets a case aside for an operator and has the administrator told, in one commit.
   *
   * @param station the station that gave up
   * @param key its task's key
   * @param thrown what was thrown, kept for administrators; null when nothing was
   * @param told the station that tells the administrator
   * @return false when there is no such case under way to be set aside
   */
  public boolean setAside(
      String caseId,
      String station,
      String key,
      String reason,
      @Nullable Throwable thrown,
      String told) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status ->
                cases
                    .find(caseId)
                    .filter(c -> c.state() != CaseState.SUPERSEDED && c.state() != CaseState.FAILED)
                    .map(c -> record(c, station, key, reason, thrown, told))
                    .orElse(false)));
  }

  private boolean record(
      Case failed,
      String station,
      String key,
      String reason,
      @Nullable Throwable thrown,
      String told) {
    jdbc.sql("update cases set state = ? where id = ?")
        .params(CaseState.FAILED.name(), failed.id())
        .update();
    jdbc.sql("delete from failure where case_id = ?").param(failed.id()).update();
    jdbc.sql(
            "insert into failure (case_id, station, task_key, state_before, reason, at, stack)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            failed.id(),
            station,
            key,
            failed.state().name(),
            reason.substring(0, Math.min(MOST, reason.length())),
            RowValues.time(clock.instant()),
            stack(thrown))
        .update();
    cases.note(failed.id(), "failed", CaseBook.SYSTEM, station);
    handover.to(new WorkItem(told, failed.id()));
    return true;
  }

  private static String stack(@Nullable Throwable thrown) {
    StringWriter written = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(written));
    }
    String stack = written.toString();
    return stack.substring(0, Math.min(MOST_OF_STACK, stack.length()));
  }

  /** Why this case stands still; empty when it does not. */
  public Optional<Failure> of(String caseId) {
    return jdbc.sql("select * from failure where case_id = ?")
        .param(caseId)
        .query(
            (row, number) ->
                new Failure(
                    row.getString("case_id"),
                    row.getString("station"),
                    row.getString("task_key"),
                    CaseState.valueOf(row.getString("state_before")),
                    row.getString("reason")))
        .optional();
  }

  /**
   * Gives a failed case back to the station that gave up on it.
   *
   * @param who the operator
   */
  public Act retry(String caseId, String reason, String who) {
    return Refusal.ofEntry(reason, who)
        .map(Act::refused)
        .orElseGet(() -> transaction.execute(status -> retryNow(caseId, reason.strip(), who)));
  }

  private Act retryNow(String caseId, String reason, String who) {
    boolean restored = of(caseId).map(failure -> restore(failure, reason, who)).orElse(false);
    return restored ? Act.done(caseId) : Act.refused(Refusal.NOT_FAILED);
  }

  private boolean restore(Failure failure, String reason, String who) {
    int moved =
        jdbc.sql("update cases set state = ? where id = ? and state = ?")
            .params(failure.before().name(), failure.caseId(), CaseState.FAILED.name())
            .update();
    if (moved == 1) {
      jdbc.sql("delete from failure where case_id = ?").param(failure.caseId()).update();
      cases.note(failure.caseId(), "retried", who, failure.station() + ": " + reason);
      handover.to(WorkItem.of(failure.station() + "/" + failure.key()));
    }
    return moved == 1;
  }
}
