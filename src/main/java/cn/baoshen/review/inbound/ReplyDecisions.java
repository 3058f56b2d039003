package cn.baoshen.review.inbound;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.casebook.tier.Decisions;
import cn.baoshen.casebook.tier.Proposal;
import cn.baoshen.casebook.tier.Proposal.State;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.model.Tier;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Where a reply that was understood waits for its time, and becomes the tier's decision. */
public final class ReplyDecisions {
  private static final String VIA = "mail";
  private static final String PAGE = "page";

  private final CaseBook book;
  private final Proposals proposals;
  private final Decisions decisions;
  private final LateReplies standings;
  private final Handover handover;
  private final TransactionOperations transaction;
  private final Duration undo;
  private final Clock clock;

  ReplyDecisions(
      CaseBook book,
      Proposals proposals,
      Decisions decisions,
      LateReplies standings,
      Handover handover,
      TransactionOperations transaction,
      Duration undo,
      Clock clock) {
    this.book = book;
    this.proposals = proposals;
    this.decisions = decisions;
    this.standings = standings;
    this.handover = handover;
    this.transaction = transaction;
    this.undo = undo;
    this.clock = clock;
  }

  /** Lets a reply wait for its time; an earlier one of the same tier waits no more. */
  void propose(Letter letter, String mailId, Choice choice, String notes) {
    Answered answered =
        new Answered(letter.caseId(), requireNonNull(letter.tier()), letter.to(), VIA, mailId);
    propose(answered, choice, notes);
    book.note(letter.caseId(), "reply-understood", letter.to(), lower(choice));
  }

  /** Why the rules do not let a case be approved as it was judged; empty when they do. */
  public Optional<String> against(String caseId) {
    return decisions.against(caseId);
  }

  /** Lets an answer that was given on the reviewer's own page wait for its time. */
  public void propose(Case subject, String reviewer, Choice choice, String notes) {
    Answered answered =
        new Answered(subject.id(), subject.asked(), reviewer, PAGE, UUID.randomUUID().toString());
    transaction.executeWithoutResult(
        status -> {
          propose(answered, choice, notes);
          book.note(subject.id(), "desk-answered", reviewer, lower(choice));
        });
  }

  /** Which question was answered, by whom, and by which way. */
  private record Answered(String caseId, Tier tier, String reviewer, String via, String mailId) {}

  private void propose(Answered answered, Choice choice, String notes) {
    Instant now = clock.instant();
    proposals
        .waiting(answered.caseId(), answered.tier())
        .ifPresent(earlier -> proposals.end(earlier, State.REPLACED, now));
    Proposal made =
        new Proposal(
            answered.caseId(),
            answered.tier(),
            proposals.nextNumber(answered.caseId(), answered.tier()),
            answered.mailId(),
            choice,
            answered.reviewer(),
            notes,
            now,
            now.plus(undo),
            State.WAITING,
            answered.via());
    proposals.add(made);
    handover.to(new WorkItem(Stations.SETTLE, made.caseId(), made.about()), made.dueAt());
  }

  /**
   * Turns a proposal whose time has come into the tier's decision, unless something else happened.
   *
   * @param about tier and number, such as {@code leader/2}
   */
  public void settle(Case subject, String about) {
    if (subject.state() == CaseState.FAILED) {
      throw new IllegalStateException(subject.id() + " stands still; its answer has to wait");
    }
    proposals
        .find(subject.id(), about)
        .filter(Proposal::isWaiting)
        .ifPresent(waiting -> settle(subject, waiting));
  }

  private void settle(Case subject, Proposal waiting) {
    Optional<String> late = standings.against(subject, waiting.tier(), waiting.reviewer());
    if (late.isPresent() || !decisions.decide(decision(waiting), waiting, Stations.CONCLUDE)) {
      Optional<String> why = late.isPresent() ? Optional.empty() : ofRules(waiting);
      transaction.executeWithoutResult(
          status ->
              why.ifPresentOrElse(
                  rules -> refused(waiting, rules), () -> overtaken(subject, waiting)));
    }
  }

  private Optional<String> ofRules(Proposal waiting) {
    return waiting.choice() == Choice.APPROVE ? against(waiting.caseId()) : Optional.empty();
  }

  // Waiting until somebody orders the case to be judged again could be waiting for ever.
  private void refused(Proposal waiting, String why) {
    if (proposals.end(waiting, State.REFUSED, clock.instant())) {
      book.note(waiting.caseId(), "reply-refused", waiting.reviewer(), why);
      handover.to(new WorkItem(Stations.REFUSE, waiting.caseId(), waiting.about() + "/" + why));
    }
  }

  private Decision decision(Proposal waiting) {
    return new Decision(
        waiting.caseId(),
        waiting.tier(),
        waiting.choice(),
        waiting.reviewer(),
        clock.instant(),
        waiting.notes(),
        waiting.via());
  }

  // Who is told that the report was replaced knows already that no answer counts any more.
  private void overtaken(Case subject, Proposal waiting) {
    boolean ended = proposals.end(waiting, State.OVERTAKEN, clock.instant());
    if (ended && waiting.isByMail() && subject.state() != CaseState.SUPERSEDED) {
      handover.to(new WorkItem(Stations.ANSWER_MAIL, waiting.mailId(), "late"));
    }
  }

  /**
   * Takes back what waits for an answer to this letter, within the transaction of the mail that
   * asks it; false when nothing does, or it is too late.
   */
  boolean withdraw(Letter letter) {
    return proposals
        .waiting(letter.caseId(), requireNonNull(letter.tier()))
        .map(this::takeBack)
        .orElse(false);
  }

  /** True while an answer to this letter waits for its time. */
  boolean isAwaited(Letter letter) {
    return proposals.waiting(letter.caseId(), requireNonNull(letter.tier())).isPresent();
  }

  /** Takes a proposal back; false when it is too late. */
  public boolean undo(Proposal waiting) {
    return Boolean.TRUE.equals(transaction.execute(status -> takeBack(waiting)));
  }

  private boolean takeBack(Proposal waiting) {
    boolean undone = proposals.undo(waiting, clock.instant());
    if (undone) {
      book.note(waiting.caseId(), "reply-undone", waiting.reviewer(), lower(waiting.choice()));
    }
    return undone;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
