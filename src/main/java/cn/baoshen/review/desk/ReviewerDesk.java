package cn.baoshen.review.desk;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.tier.OpenOfReviewer;
import cn.baoshen.casebook.tier.OpenOfReviewer.Open;
import cn.baoshen.casebook.tier.Proposal;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.review.inbound.ReplyDecisions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What waits for a reviewer, and what they answered that can still be taken back. */
final class ReviewerDesk {
  private final OpenOfReviewer open;
  private final Proposals proposals;
  private final ReplyDecisions decisions;
  private final CaseBook cases;

  ReviewerDesk(OpenOfReviewer open, Proposals proposals, ReplyDecisions decisions, CaseBook cases) {
    this.open = open;
    this.proposals = proposals;
    this.decisions = decisions;
    this.cases = cases;
  }

  /** A case whose answer waits for its time. */
  public record Answered(Case subject, Proposal proposal) {}

  /** What still wants an answer, the longest waiting first. */
  List<Open> waiting(String reviewer) {
    Map<String, Answered> answered =
        answered(reviewer).stream()
            .collect(Collectors.toMap(a -> a.subject().id(), Function.identity(), (a, b) -> a));
    return open.of(reviewer).stream()
        .filter(one -> !answered.containsKey(one.subject().id()))
        .toList();
  }

  /** What was answered and has not taken effect. */
  List<Answered> answered(String reviewer) {
    return proposals.waitingOf(reviewer).stream()
        .flatMap(made -> cases.find(made.caseId()).map(c -> new Answered(c, made)).stream())
        .toList();
  }

  /** The case of this id, while it waits for this reviewer. */
  Optional<Open> open(String reviewer, String caseId) {
    return waiting(reviewer).stream().filter(o -> o.subject().id().equals(caseId)).findAny();
  }

  /** Those of these that wait for this reviewer and in which nothing was found. */
  List<Case> clean(String reviewer, List<String> ids) {
    return waiting(reviewer).stream()
        .filter(one -> one.found() == 0 && ids.contains(one.subject().id()))
        .filter(one -> against(one.subject()).isEmpty())
        .map(Open::subject)
        .toList();
  }

  /** Why the rules do not let it be approved as it was judged; empty when they do. */
  Optional<String> against(Case subject) {
    return decisions.against(subject.id());
  }

  /** Answers; it takes effect when nobody takes it back in time. */
  void answer(String reviewer, Case subject, Choice choice, String notes) {
    decisions.propose(subject, reviewer, choice, notes);
  }

  /** Takes an answer back; false when it is too late. */
  boolean undo(String reviewer, String caseId) {
    return answered(reviewer).stream()
        .filter(answered -> answered.subject().id().equals(caseId))
        .findAny()
        .map(answered -> decisions.undo(answered.proposal()))
        .orElse(false);
  }
}
