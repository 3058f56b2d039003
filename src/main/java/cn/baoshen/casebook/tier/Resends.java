package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.Tier;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Where a review letter is ordered once more: with a new link, and the links before die. */
public class Resends {
  /** Whoever clicks twice means once. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CaseBook cases;
  private final OpenQuestions questions;
  private final Assignments assignments;
  private final Handover handover;
  private final Clock clock;

  public Resends(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Assignments assignments,
      Handover handover,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cases = cases;
    this.questions = new OpenQuestions(jdbc, cases);
    this.assignments = assignments;
    this.handover = handover;
    this.clock = clock;
  }

  /**
   * Orders the review letter of the tier that the case is in once more, all in one commit.
   *
   * @param who the administrator, or the reviewer whose link had expired
   */
  public Act resend(String caseId, String reason, String who) {
    return Refusal.ofEntry(reason, who)
        .map(Act::refused)
        .orElseGet(() -> transaction.execute(status -> held(caseId, reason.strip(), who)));
  }

  private Act held(String caseId, String reason, String who) {
    Optional<Case> held = questions.hold(caseId);
    if (held.isEmpty()) {
      boolean known = cases.find(caseId).isPresent();
      return Act.refused(known ? Refusal.NOT_ASKED : Refusal.NO_SUCH_CASE);
    }
    return questions.isDecided(held.get())
        ? Act.refused(Refusal.ANSWERED_ALREADY)
        : write(held.get(), reason, who);
  }

  private Act write(Case subject, String reason, String who) {
    Instant now = clock.instant();
    String tier = subject.asked().name().toLowerCase(Locale.ROOT);
    int seq = times(subject.id(), subject.asked()) + 1;
    String reviewer = assignments.asked(subject).orElseThrow();
    if (isJustSent(subject, reviewer, now)) {
      return Act.refused(Refusal.JUST_SENT);
    }
    insert(subject, seq, reviewer, reason, who, now);
    questions.revokeLinks(subject, now);
    cases.note(subject.id(), "review-letter-resent", who, reason);
    handover.to(new WorkItem(Stations.ASK, subject.id(), tier + ".again." + seq));
    return Act.done(seq);
  }

  private boolean isJustSent(Case subject, String reviewer, Instant now) {
    return jdbc.sql(
                "select count(*) from asked_again"
                    + " where case_id = ? and tier = ? and reviewer = ? and at > ? and at <= ?")
            .params(
                subject.id(),
                subject.asked().name(),
                reviewer,
                RowValues.time(now.minus(PAUSE)),
                RowValues.time(now))
            .query(Integer.class)
            .single()
        > 0;
  }

  private void insert(
      Case subject, int seq, String reviewer, String reason, String who, Instant at) {
    jdbc.sql(
            "insert into asked_again (case_id, tier, seq, reviewer, reason, entered_by, at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            subject.id(), subject.asked().name(), seq, reviewer, reason, who, RowValues.time(at))
        .update();
  }

  /** How often the letter of this tier was ordered once more. */
  public int times(String caseId, Tier tier) {
    return jdbc.sql("select count(*) from asked_again where case_id = ? and tier = ?")
        .params(caseId, tier.name())
        .query(Integer.class)
        .single();
  }
}
