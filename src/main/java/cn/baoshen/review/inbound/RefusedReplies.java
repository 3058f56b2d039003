package cn.baoshen.review.inbound;

import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.casebook.tier.Proposal;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.model.Case;
import cn.baoshen.review.letter.Conversation;
import cn.baoshen.review.letter.Draft;
import cn.baoshen.review.letter.LetterBox;
import cn.baoshen.review.letter.MessageIds;
import cn.baoshen.review.letter.OutgoingMail;
import cn.baoshen.review.link.DeskLinks;
import java.util.Map;

/** The letters to reviewers whose approval the rules kept from taking effect. */
public final class RefusedReplies {
  /** The kind of these letters. */
  static final String KIND = "mail-refused";

  private final LetterBox box;
  private final MessageIds ids;
  private final IncomingMails mails;
  private final Proposals proposals;
  private final DeskLinks desks;

  RefusedReplies(
      LetterBox box, MessageIds ids, IncomingMails mails, Proposals proposals, DeskLinks desks) {
    this.box = box;
    this.ids = ids;
    this.mails = mails;
    this.proposals = proposals;
    this.desks = desks;
  }

  /**
   * The letter that says why.
   *
   * @param about tier, number and reason, such as {@code leader/2/older}
   */
  public OutgoingMail letter(Case subject, String about) {
    Proposal refused = proposals.find(subject.id(), about).orElseThrow();
    String why = about.substring(about.lastIndexOf('/') + 1);
    String id = ids.of(KIND, subject.id(), refused.tier(), refused.number());
    return box.keptOr(id, () -> draft(id, subject, refused, why));
  }

  private Draft draft(String id, Case subject, Proposal refused, String why) {
    String to = refused.reviewer();
    Map<String, Object> values = Map.of("proposal", refused, "why", why, "desk", desks.fresh(to));
    Conversation conversation =
        mails.find(refused.mailId()).map(mail -> Conversation.of(mail.thread())).orElse(null);
    return Draft.about(id, KIND, subject, to, values).toReviewer(refused.tier()).in(conversation);
  }
}
