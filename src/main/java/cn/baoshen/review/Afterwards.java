package cn.baoshen.review;

import cn.baoshen.casebook.mail.Token;
import cn.baoshen.casebook.tier.OpenOfReviewer;
import cn.baoshen.casebook.tier.OpenOfReviewer.Open;
import cn.baoshen.casebook.tier.Proposal;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.model.Case;
import cn.baoshen.review.link.DeskLinks;
import cn.baoshen.review.link.UndoLinks;
import java.util.List;
import java.util.Optional;

/** What a reviewer can do after an answer: take it back, and go on to what else waits. */
class Afterwards {
  /** More are on the reviewer's own page. */
  private static final int SHOWN = 5;

  private final Proposals proposals;
  private final UndoLinks undoing;
  private final OpenOfReviewer open;
  private final DeskLinks desks;

  Afterwards(Proposals proposals, UndoLinks undoing, OpenOfReviewer open, DeskLinks desks) {
    this.proposals = proposals;
    this.undoing = undoing;
    this.open = open;
    this.desks = desks;
  }

  /**
   * What else waits for a reviewer.
   *
   * @param link to their own page; empty when nothing waits
   * @param first the first of them
   */
  record Rest(int count, String link, List<Case> first) {}

  /** The answer to this question that waits for its time. */
  Optional<Proposal> waiting(Token token) {
    return proposals.waiting(token.caseId(), token.tier());
  }

  /** A link that takes it back. */
  String undo(Proposal made) {
    return undoing.fresh(made.mailId());
  }

  Rest rest(String reviewer, String answered) {
    List<Case> others =
        open.of(reviewer).stream()
            .map(Open::subject)
            .filter(subject -> !subject.id().equals(answered))
            .filter(subject -> proposals.waiting(subject.id(), subject.asked()).isEmpty())
            .toList();
    return others.isEmpty()
        ? new Rest(0, "", others)
        : new Rest(
            others.size(),
            desks.fresh(reviewer),
            others.subList(0, Math.min(SHOWN, others.size())));
  }
}
