package cn.baoshen.scale;

import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import java.time.Duration;
import java.time.Instant;

/** Writes the mails about cases: letters with their links, and the answers. */
final class MailPen {
  /** The kept file that all letters are said to lie in. */
  static final String FILE = "letters/one-for-all.eml";

  private final Pen pen;

  MailPen(Pen pen) {
    this.pen = pen;
  }

  void receipt(Story story) {
    letter(story, null, "receipt", story.unit().email(), story.after(1));
  }

  void toUnit(Story story, String kind) {
    letter(story, null, kind, story.unit().email(), story.endedAt());
  }

  void review(Story story, Tier tier) {
    String reviewer = story.unit().reviewers().get(tier);
    letter(story, tier, "review", reviewer, story.askedAt(tier));
    pen.into(
        "token (hash, case_id, tier, reviewer, expires_at, used_at)",
        Sha256.of(story.id() + tier),
        story.id(),
        tier,
        reviewer,
        story.askedAt(tier).plus(Duration.ofDays(30)),
        story.isDecided(tier) ? story.decidedAt(tier) : null);
  }

  private void letter(Story story, Tier tier, String kind, String to, Instant at) {
    pen.into(
        "letter (message_id, case_id, tier, kind, recipient, subject, file, sent_at)",
        "<" + story.id() + "." + kind + "." + tier + "@baoshen.example>",
        story.id(),
        tier,
        kind,
        to,
        "【" + kind + "】" + story.unit().name() + " [" + story.id() + "]",
        FILE,
        at);
  }

  /** A decision that came as an answer by mail. */
  void reply(Story story, String reviewer) {
    String id = Sha256.of("reply to " + story.id());
    mail(story, reviewer, id);
    pen.into(
        "handled_mail (uid_key, mail_id, at)", "1/" + story.id(), id, story.decidedAt(Tier.LEADER));
    pen.into(
        "proposal (case_id, tier, number, mail_id, choice, reviewer, notes, made_at, due_at, state)",
        story.id(),
        Tier.LEADER,
        1,
        id,
        "APPROVE",
        reviewer,
        "",
        story.decidedAt(Tier.LEADER).minusSeconds(300),
        story.decidedAt(Tier.LEADER),
        "DECIDED");
    pen.into("undo_link (hash, mail_id)", Sha256.of("undo " + id), id);
  }

  private void mail(Story story, String reviewer, String id) {
    pen.into(
        "incoming_mail (id, message_id, sender, subject, kind, outcome, case_id, tier, detail,"
            + " thread, file, answered, at)",
        id,
        "<" + story.id() + "@reviewer.example>",
        reviewer,
        "Re: 【待审】" + story.unit().name(),
        "reply",
        "proposed",
        story.id(),
        Tier.LEADER,
        "",
        "",
        FILE,
        true,
        story.decidedAt(Tier.LEADER).minusSeconds(300));
  }
}
