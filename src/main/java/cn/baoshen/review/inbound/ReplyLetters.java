package cn.baoshen.review.inbound;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.mail.IncomingMail;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.casebook.tier.Proposal;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.model.Case;
import cn.baoshen.model.Tier;
import cn.baoshen.review.letter.Conversation;
import cn.baoshen.review.letter.Draft;
import cn.baoshen.review.letter.LetterBox;
import cn.baoshen.review.letter.MessageIds;
import cn.baoshen.review.letter.OutgoingMail;
import cn.baoshen.review.link.UndoLinks;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The letters that answer mail which came in; each is kept under the mail's identity. */
public final class ReplyLetters {
  private static final int ID_LENGTH = 24;

  private final LetterBox box;
  private final MessageIds ids;
  private final IncomingMails mails;
  private final CaseBook book;
  private final Proposals proposals;
  private final LateReplies standings;
  private final UndoLinks links;

  ReplyLetters(
      LetterBox box,
      MessageIds ids,
      IncomingMails mails,
      CaseBook book,
      Proposals proposals,
      LateReplies standings,
      UndoLinks links) {
    this.box = box;
    this.ids = ids;
    this.mails = mails;
    this.book = book;
    this.proposals = proposals;
    this.standings = standings;
    this.links = links;
  }

  /**
   * The letter of this kind that answers a mail.
   *
   * @param kind {@code understood}, {@code unclear}, {@code late}, {@code unproven}, {@code
   *     instructions} or {@code forwarded}
   */
  public OutgoingMail answer(String mailId, String kind) {
    IncomingMail mail = mails.find(mailId).orElseThrow();
    String id = ids.of("mail-" + kind, mailId.substring(0, ID_LENGTH));
    return box.keptOr(id, () -> draft(id, mail, kind));
  }

  private Draft draft(String id, IncomingMail mail, String kind) {
    boolean told = kind.equals("instructions");
    Case about = told || mail.caseId() == null ? null : book.get(mail.caseId());
    boolean forwarded = kind.equals("forwarded");
    String to = forwarded ? mail.detail() : mail.sender();
    Map<String, Object> values = values(mail, kind, about);
    Draft draft =
        Draft.about(id, "mail-" + kind, about, to, values).toReviewer(told ? null : mail.tier());
    return forwarded ? draft : draft.in(Conversation.of(mail.thread()));
  }

  private Map<String, Object> values(IncomingMail mail, String kind, @Nullable Case about) {
    Map<String, Object> values = new HashMap<>();
    values.put("mail", mail);
    values.put("last", AutoReplyLimit.isLast(mail, mails));
    switch (kind) {
      case "understood" -> understood(values, mail);
      case "unclear" -> unclear(values, mail);
      case "late" -> late(values, mail, about);
      default -> {}
    }
    return values;
  }

  private void understood(Map<String, Object> values, IncomingMail mail) {
    Proposal made = proposals.of(mail.id()).orElseThrow();
    values.put("proposal", made);
    values.put("link", made.dueAt().isAfter(made.madeAt()) ? links.fresh(mail.id()) : null);
  }

  private void unclear(Map<String, Object> values, IncomingMail mail) {
    values.put("wrote", mail.words());
    values.put("waiting", waiting(mail).orElse(null));
    values.put("paused", paused(mail).orElse(null));
  }

  /** What this mail kept from taking effect. */
  private Optional<Proposal> paused(IncomingMail mail) {
    return mail.outcome().equals(MailVerdict.PAUSED)
        ? proposals.last(requireNonNull(mail.caseId()), requireNonNull(mail.tier()))
        : Optional.empty();
  }

  private Optional<Proposal> waiting(IncomingMail mail) {
    return mail.caseId() == null || mail.tier() == null
        ? Optional.empty()
        : proposals.waiting(mail.caseId(), mail.tier());
  }

  private void late(Map<String, Object> values, IncomingMail mail, @Nullable Case known) {
    Case about = requireNonNull(known);
    Tier tier = requireNonNull(mail.tier());
    values.put("decision", standings.decision(about, tier).orElse(null));
    values.put("standing", standings.against(about, tier, mail.sender()).orElse("elsewhere"));
  }
}
