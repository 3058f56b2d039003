package cn.baoshen.review;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Correspondence;
import cn.baoshen.casebook.Letter;
import cn.baoshen.report.Case;
import cn.baoshen.report.Decision.Choice;
import cn.baoshen.review.reply.Incoming;
import cn.baoshen.review.reply.Understanding.Meaning;
import java.util.Optional;
import java.util.Set;

/** Judges mail that came in: what it answers, who wrote it, what it says, what follows from it. */
final class ReplyDesk {
  // An answer to one of our own answers is as good as one to the letter that asked.
  private static final Set<String> ASKING = Set.of("review", "mail-understood", "mail-unclear");
  private static final int LONGEST_NOTES = 4000;

  private final CaseBook book;
  private final Correspondence correspondence;
  private final ReplyStandings standings;
  private final ReplyDecisions decisions;
  private final Bounces bounces;

  ReplyDesk(
      CaseBook book,
      Correspondence correspondence,
      ReplyStandings standings,
      ReplyDecisions decisions,
      Bounces bounces) {
    this.book = book;
    this.correspondence = correspondence;
    this.standings = standings;
    this.decisions = decisions;
    this.bounces = bounces;
  }

  /** Judges a mail and does what follows, within the transaction that records it. */
  Ruling rule(Incoming mail, String mailId) {
    return switch (mail.kind()) {
      case AUTOMATIC -> Ruling.recorded("automatic", asking(mail).orElse(null));
      case BOUNCE -> bounces.rule(mail);
      case PERSON ->
          asking(mail).map(letter -> reply(mail, mailId, letter)).orElseGet(() -> untied(mail));
    };
  }

  private Optional<Letter> asking(Incoming mail) {
    return mail.answers().stream()
        .map(correspondence::letter)
        .flatMap(Optional::stream)
        .filter(letter -> letter.tier() != null && ASKING.contains(letter.kind()))
        .findFirst();
  }

  private static Ruling untied(Incoming mail) {
    Ruling untied = Ruling.answered("no-letter", null, "", "instructions");
    return mail.authentic() ? untied : untied.silent();
  }

  private Ruling reply(Incoming mail, String mailId, Letter letter) {
    boolean own = mail.from().equalsIgnoreCase(letter.to());
    if (!mail.authentic()) {
      Ruling unproven = noted("unproven", mail, letter, "", "unproven");
      return own ? unproven : unproven.silent();
    }
    if (!own) {
      return noted("other-sender", mail, letter, letter.to(), "instructions", "forwarded");
    }
    Case subject = book.hold(letter.caseId()).orElseThrow();
    return standings
        .against(subject, letter.tier(), mail.from())
        .map(standing -> noted("late", mail, letter, standing, "late"))
        .orElseGet(() -> understand(mail, mailId, letter));
  }

  private Ruling understand(Incoming mail, String mailId, Letter letter) {
    String notes = Plain.notes(mail.understanding().notes());
    Meaning meaning = mail.understanding().meaning();
    if (meaning == Meaning.UNCLEAR) {
      return noted("unclear", mail, letter, mail.understanding().because(), "unclear");
    }
    if (notes.length() > LONGEST_NOTES) {
      return noted("unclear", mail, letter, "too-long", "unclear");
    }
    if (meaning == Meaning.APPROVE) {
      return proposed(mail, mailId, letter, Choice.APPROVE, notes);
    }
    return meaning == Meaning.NOTES_WANTED || notes.isEmpty()
        ? noted("notes-wanted", mail, letter, "notes-wanted", "unclear")
        : proposed(mail, mailId, letter, Choice.RETURN, notes);
  }

  private Ruling proposed(
      Incoming mail, String mailId, Letter letter, Choice choice, String notes) {
    decisions.propose(letter, mailId, choice, notes);
    return Ruling.answered("understood", letter, "", "understood");
  }

  private Ruling noted(
      String outcome, Incoming mail, Letter letter, String detail, String... answers) {
    book.note(letter.caseId(), "reply-" + outcome, Plain.address(mail.from()), "");
    return Ruling.answered(outcome, letter, detail == null ? "" : detail, answers);
  }
}
