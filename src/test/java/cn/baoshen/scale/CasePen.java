package cn.baoshen.scale;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Finding;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes a case with all that hangs on it: findings, history, review, ledger. */
final class CasePen {
  static final String CASES =
      "cases (id, unit_code, unit_name, report_year, revision, state, tier, decided_by, decided_at,"
          + " notes, original_name, original_folder, original_sha256, original_bytes, received_at,"
          + " newest, key_id, form_id, first_at)";
  static final String FORM = "longhui-2024";
  static final String HISTORY = "history (case_id, at, what, who, detail)";
  private static final int ITEMS = 6;
  private static final String SYSTEM = "system";

  private final Pen pen;
  private final MailPen mails;
  private final Sample sound;
  private final Sample unsound;

  CasePen(Pen pen, boolean whole) {
    this.pen = pen;
    this.mails = new MailPen(pen);
    this.sound = Sample.sound(whole);
    this.unsound = Sample.unsound(whole);
  }

  /** Writes the revisions of a unit's year; what they refer to of one another comes first. */
  void write(List<Story> revisions) {
    revisions.forEach(story -> row(story, revisions.get(0).received()));
    revisions.forEach(this::rest);
    pen.breathe();
  }

  private Sample sample(Story story) {
    return story.isSound() ? sound : unsound;
  }

  private void row(Story story, Instant first) {
    pen.into(
        CASES,
        story.id(),
        story.unit().code(),
        story.unit().name(),
        story.year(),
        story.revision(),
        story.state(),
        story.tier(),
        story.decidedBy(),
        story.endedAt(),
        story.state() == CaseState.RETURNED && story.tier() != null ? "请补充说明。" : null,
        "年报.xlsx",
        story.unit().code(),
        Sha256.of(story.id()),
        18_000L,
        story.received(),
        story.isNewest(),
        "",
        FORM,
        first);
  }

  private void rest(Story story) {
    history(story, "received", SYSTEM, "年报.xlsx", 0);
    mails.receipt(story);
    if (story.state() != CaseState.RECEIVED) {
      String text = sample(story).text(story.unit(), story.year());
      pen.into("case_examination (case_id, examination)", story.id(), text);
      findings(story);
    }
    story.asked().forEach(tier -> review(story, tier));
    end(story);
  }

  private void history(Story story, String what, String who, String detail, int minutes) {
    pen.into(HISTORY, story.id(), story.after(minutes), what, who, detail);
  }

  private void findings(Story story) {
    sample(story)
        .counts()
        .forEach(
            (kind, times) ->
                pen.into(
                    "case_finding (case_id, rule, severity, report_year, times, unit_code,"
                        + " received_at)",
                    story.id(),
                    kind.rule(),
                    kind.severity(),
                    story.year(),
                    times.intValue(),
                    story.unit().code(),
                    story.received()));
  }

  private void review(Story story, Tier tier) {
    String reviewer = story.unit().reviewers().get(tier);
    pen.into(
        "assignment (case_id, tier, seq, reviewer, reviewer_key, because, reason, entered_by, at)",
        story.id(),
        tier,
        0,
        reviewer,
        MailAddress.key(reviewer),
        "REGISTRY",
        "",
        SYSTEM,
        story.askedAt(tier));
    pen.into(
        HISTORY,
        story.id(),
        story.askedAt(tier),
        "asked",
        SYSTEM,
        tier.name().toLowerCase(Locale.ROOT));
    mails.review(story, tier);
    if (story.isDecided(tier)) {
      decision(story, tier, reviewer);
    }
  }

  private void decision(Story story, Tier tier, String reviewer) {
    boolean returns = story.state() == CaseState.RETURNED && story.tier() == tier;
    pen.into(
        "decision (case_id, tier, choice, decided_by, at, notes, via)",
        story.id(),
        tier,
        returns ? "RETURN" : "APPROVE",
        reviewer,
        story.decidedAt(tier),
        returns ? "请补充说明。" : "",
        tier == Tier.LEADER ? "mail" : "page");
    pen.into(
        HISTORY,
        story.id(),
        story.decidedAt(tier),
        returns ? "returned" : "approved",
        reviewer,
        tier.name().toLowerCase(Locale.ROOT));
    if (tier == Tier.LEADER) {
      mails.reply(story, reviewer);
    }
  }

  private void end(Story story) {
    switch (story.state()) {
      case RETURNED -> returned(story);
      case APPROVED -> mails.toUnit(story, "approved");
      case SUPERSEDED -> history(story, "superseded", SYSTEM, story.next(), 30);
      case FAILED -> failed(story);
      default -> {}
    }
  }

  private void failed(Story story) {
    history(story, "failed", SYSTEM, "render", 2);
    pen.into(
        "failure (case_id, station, task_key, state_before, reason, at, stack)",
        story.id(),
        "render",
        story.id(),
        "RECEIVED",
        "no room left",
        story.after(2),
        "java.io.IOException: no room left\n".repeat(40));
  }

  private void returned(Story story) {
    if (story.tier() == null) {
      history(story, "returned-by-rules", SYSTEM, "", 1);
    }
    mails.toUnit(story, "returned");
    int number = (story.revision() - 1) * 100;
    for (Finding error : sample(story).errors().stream().limit(ITEMS).toList()) {
      item(story, ++number, error);
    }
  }

  private void item(Story story, int number, Finding error) {
    boolean closed = !story.isNewest();
    pen.into(
        "ledger_item (unit_code, report_year, item_number, kind, rule, field, ordinal, places,"
            + " wording, raised_by, opened_case, opened_revision, opened_at, identity_hash,"
            + " closed_case, closed_revision, closed_at, closed_by, closed_why)",
        story.unit().code(),
        story.year(),
        number,
        "FINDING",
        error.rule(),
        String.join(",", error.fields()),
        number,
        String.join("\n", error.where()),
        error.message(),
        "rules",
        story.id(),
        story.revision(),
        story.after(2),
        Sha256.of(String.valueOf(number)),
        story.next(),
        closed ? story.revision() + 1 : null,
        closed ? story.after(3_000) : null,
        closed ? "rules" : null,
        closed ? "GONE" : null);
    if (closed) {
      reply(story, number);
    }
  }

  private void reply(Story story, int number) {
    pen.into(
        "ledger_reply (unit_code, report_year, item_number, revision, case_id, wording, at)",
        story.unit().code(),
        story.year(),
        number,
        story.revision() + 1,
        story.next(),
        "已更正。",
        story.after(3_000));
  }
}
