package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.tier.Assignment.Because;
import cn.baoshen.model.Case;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.Tier;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Where an administrator gives an open question to another reviewer. */
public class Reassignments {
  private final TransactionOperations transaction;
  private final CaseBook cases;
  private final OpenQuestions questions;
  private final Assignments assignments;
  private final ReviewerAddresses addresses;
  private final Handover handover;
  private final Clock clock;

  public Reassignments(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Assignments assignments,
      ReviewerAddresses addresses,
      Handover handover,
      Clock clock) {
    this.questions = new OpenQuestions(jdbc, cases);
    this.transaction = transaction;
    this.cases = cases;
    this.assignments = assignments;
    this.addresses = addresses;
    this.handover = handover;
    this.clock = clock;
  }

  /**
   * Asks somebody else in the tier that the case is in: the links given out die, the new reviewer
   * and the one before are written to. All in one commit, and of a decision and a reassignment at
   * once exactly one wins.
   *
   * @param to mail address of the new reviewer
   * @param who the administrator
   */
  public Act reassign(String caseId, String to, String reason, String who) {
    return reassign(caseId, to, reason, who, "");
  }

  /**
   * The same, unless another reviewer is asked by now than the administrator saw.
   *
   * @param seen mail address of whom the page showed; empty for any
   */
  public Act reassign(String caseId, String to, String reason, String who, String seen) {
    return Refusal.ofEntry(reason, who)
        .or(() -> addresses.refusal(to))
        .map(Act::refused)
        .orElseGet(
            () ->
                transaction.execute(
                    status -> held(caseId, new Wish(to.strip(), reason.strip(), who, seen))));
  }

  private record Wish(String to, String reason, String who, String seen) {}

  private Act held(String caseId, Wish wish) {
    Optional<Case> held = questions.hold(caseId);
    return held.isEmpty()
        ? Act.refused(cases.find(caseId).isPresent() ? Refusal.NOT_IN_REVIEW : Refusal.NO_SUCH_CASE)
        : reassign(held.get(), wish);
  }

  private Act reassign(Case subject, Wish wish) {
    Assignment now = now(subject);
    return refusal(subject, now, wish)
        .map(Act::refused)
        .orElseGet(() -> write(subject, next(now, wish)));
  }

  /** Whom the case asks now; a case older than assignments asks the registry's reviewer. */
  private Assignment now(Case subject) {
    return assignments
        .current(subject.id(), subject.asked())
        .orElseGet(
            () -> {
              assignments.insert(registered(subject));
              return assignments.current(subject.id(), subject.asked()).orElseThrow();
            });
  }

  private Assignment registered(Case subject) {
    Tier tier = subject.asked();
    String reviewer = assignments.registered(subject, tier).orElseThrow();
    Instant at = clock.instant();
    return new Assignment(
        subject.id(), tier, 0, reviewer, Because.REGISTRY, null, "", CaseBook.SYSTEM, at);
  }

  private Optional<Refusal> refusal(Case subject, Assignment now, Wish wish) {
    String to = wish.to();
    boolean stale = !wish.seen().isEmpty() && !MailAddress.isSame(now.reviewer(), wish.seen());
    boolean taken = assignments.others(subject, subject.asked()).contains(MailAddress.key(to));
    return Refusal.when(questions.isDecided(subject), Refusal.DECIDED_ALREADY)
        .or(() -> Refusal.when(MailAddress.isSame(now.reviewer(), to), Refusal.ASKED_ALREADY))
        .or(() -> Refusal.when(stale, Refusal.REASSIGNED_MEANWHILE))
        .or(() -> Refusal.when(taken, Refusal.OTHER_TIER))
        .or(() -> addresses.refusal(to, assignments.unit(subject).stream()));
  }

  private Assignment next(Assignment now, Wish wish) {
    return new Assignment(
        now.caseId(),
        now.tier(),
        now.seq() + 1,
        wish.to(),
        Because.REASSIGNED,
        now.reviewer(),
        wish.reason(),
        wish.who(),
        clock.instant());
  }

  private Act write(Case subject, Assignment next) {
    assignments.insert(next);
    questions.revokeLinks(subject, next.at());
    String change = next.inPlaceOf() + " → " + next.reviewer();
    cases.note(subject.id(), "reassigned", next.enteredBy(), change + ": " + next.reason());
    handover.to(new WorkItem(Stations.ASK, next.caseId(), matter(next)));
    handover.to(new WorkItem(Stations.RELIEVE, next.caseId(), matter(next)));
    return Act.done(next.seq());
  }

  // A key of its own, or an asking still under way would swallow this one.
  private static String matter(Assignment next) {
    return next.tier().name().toLowerCase(Locale.ROOT) + "." + next.seq();
  }
}
