package cn.baoshen.review.inbound;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.review.letter.TypedText;
import cn.baoshen.review.reply.Incoming;
import cn.baoshen.review.reply.words.Meanings;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges mail that came in: what it answers, who wrote it, what it says, what follows from it. */
final class ReplyDesk {
  private static final int LONGEST_NOTES = 4000;

  private final CaseBook book;
  private final Concern concern;
  private final LateReplies standings;
  private final ReplyDecisions decisions;
  private final OtherReports others;
  private final Bounces bounces;
  private final AutoReplyLimit limit;
  private final Alarms alarms;

  ReplyDesk(
      CaseBook book,
      Concern concern,
      LateReplies standings,
      ReplyDecisions decisions,
      OtherReports others,
      Bounces bounces,
      AutoReplyLimit limit,
      Alarms alarms) {
    this.book = book;
    this.concern = concern;
    this.standings = standings;
    this.decisions = decisions;
    this.others = others;
    this.bounces = bounces;
    this.limit = limit;
    this.alarms = alarms;
  }

  /**
   * Judges a mail and does what follows, within the transaction that records it.
   *
   * @param arrivedAt when the mailbox took it
   */
  MailVerdict rule(Incoming mail, String mailId, Instant arrivedAt) {
    MailVerdict ruling = limit.within(mail, ruling(mail, mailId, arrivedAt));
    if (ruling.outcome().equals(MailVerdict.UNANSWERED)) {
      Letter letter = ruling.letter();
      String about = letter == null ? "" : letter.subject() + " ";
      alarms.raise("mails-unanswered", about + TypedText.address(ruling.writer(mail)));
    }
    return ruling;
  }

  private MailVerdict ruling(Incoming mail, String mailId, Instant arrivedAt) {
    return switch (mail.kind()) {
      case AUTOMATIC -> automatic(mail);
      case BOUNCE -> bounces.rule(mail);
      case PERSON ->
          asking(mail)
              .map(letter -> reply(mail, mailId, letter))
              .orElseGet(() -> untied(mail, arrivedAt));
    };
  }

  private Optional<Letter> asking(Incoming mail) {
    return concern.asking(mail.envelope());
  }

  /** A machine is never answered; a person whose mail only looks like one's is asked to confirm. */
  private MailVerdict automatic(Incoming mail) {
    Optional<Letter> asked = asking(mail);
    return asked
        .filter(letter -> mail.isDoubtful() && mail.authentic() && isOwn(mail, letter))
        .map(
            letter ->
                standing(mail, letter).orElseGet(() -> doubted("looks-automatic", mail, letter)))
        .orElseGet(() -> MailVerdict.recorded("automatic", asked.orElse(null)));
  }

  private static boolean isOwn(Incoming mail, Letter letter) {
    return !mail.envelope().several() && mail.envelope().names(letter.to());
  }

  private MailVerdict untied(Incoming mail, Instant arrivedAt) {
    if (!concern.isExpected(mail.envelope(), arrivedAt)) {
      return MailVerdict.recorded("stranger", null);
    }
    if (mail.envelope().from().isEmpty()) {
      alarms.raise("mail-without-sender", mail.subject());
      return MailVerdict.recorded("no-sender", null);
    }
    MailVerdict untied = MailVerdict.answered("no-letter", null, "", "instructions");
    return mail.authentic() ? untied : untied.silent();
  }

  private MailVerdict reply(Incoming mail, String mailId, Letter letter) {
    boolean mayBeOwn = mail.envelope().names(letter.to());
    if (mail.envelope().from().isEmpty()) {
      return nobodys(mail, letter);
    }
    if (!mail.authentic()) {
      MailVerdict unproven = noted("unproven", mail, letter, "", "unproven");
      return mayBeOwn ? unproven : unproven.silent();
    }
    if (!mayBeOwn) {
      return noted("other-sender", mail, letter, letter.to(), "instructions", "forwarded");
    }
    return standing(mail, letter)
        .or(() -> doubt(mail).map(doubt -> doubted(doubt, mail, letter)))
        .orElseGet(() -> understand(mail, mailId, letter));
  }

  private Optional<MailVerdict> standing(Incoming mail, Letter letter) {
    Case subject = book.hold(letter.caseId()).orElseThrow();
    return standings
        .against(subject, letter.asked(), letter.to())
        .map(standing -> noted("late", mail, letter, standing, "late"));
  }

  /** Why it may be another's word than the reviewer's. */
  private static Optional<String> doubt(Incoming mail) {
    if (mail.envelope().several()) {
      return Optional.of("several-senders");
    }
    return Optional.ofNullable(mail.envelope().sender()).map(other -> "other-hand");
  }

  private MailVerdict doubted(String doubt, Incoming mail, Letter letter) {
    return noted(doubt, mail, letter, doubt, "unclear");
  }

  /** Nobody can be asked again, so the administrator has to. */
  private MailVerdict nobodys(Incoming mail, Letter letter) {
    alarms.raise("mail-without-sender", letter.subject());
    book.note(letter.caseId(), "reply-no-sender", CaseBook.SYSTEM, "");
    return MailVerdict.recorded("no-sender", letter);
  }

  private MailVerdict understand(Incoming mail, String mailId, Letter letter) {
    String notes = TypedText.notes(mail.understanding().notes());
    Meaning meaning = mail.understanding().meaning();
    if (meaning == Meaning.UNCLEAR) {
      return doubtful(mail, letter, mail.understanding().because());
    }
    if (meaning == Meaning.WITHDRAW) {
      return withdrawn(mail, letter);
    }
    if (notes.length() > LONGEST_NOTES) {
      return doubtful(mail, letter, "too-long");
    }
    if (meaning == Meaning.APPROVE) {
      return approved(mail, mailId, letter, notes);
    }
    return meaning == Meaning.NOTES_WANTED || notes.isEmpty()
        ? asked("notes-wanted", mail, letter, "notes-wanted")
        : returned(mail, mailId, letter, notes);
  }

  /** Who only says thanks for the confirmation is left in peace. */
  private MailVerdict doubtful(Incoming mail, Letter letter, @Nullable String because) {
    boolean thanks = Meanings.THANKS.equals(because) && decisions.isAwaited(letter);
    return thanks
        ? MailVerdict.recorded("thanked", letter)
        : asked("unclear", mail, letter, because);
  }

  /**
   * Asks again. What waits for its time waits no more: whoever writes once more before that is no
   * longer of the same mind, as far as anybody can tell.
   */
  private MailVerdict asked(
      String outcome, Incoming mail, Letter letter, @Nullable String because) {
    boolean paused = decisions.withdraw(letter);
    return noted(paused ? MailVerdict.PAUSED : outcome, mail, letter, because, "unclear");
  }

  private MailVerdict approved(Incoming mail, String mailId, Letter letter, String notes) {
    if (others.are(mail.newWords(), notes, book.get(letter.caseId()))) {
      return asked("unclear", mail, letter, "other-report");
    }
    return decisions
        .against(letter.caseId())
        .map(why -> noted("rules-changed", mail, letter, "rules-" + why, "unclear"))
        .orElseGet(() -> proposed(mail, mailId, letter, Choice.APPROVE, notes));
  }

  private MailVerdict returned(Incoming mail, String mailId, Letter letter, String notes) {
    return others.goBack(mail.newWords(), book.get(letter.caseId()))
        ? asked("unclear", mail, letter, "other-unit")
        : proposed(mail, mailId, letter, Choice.RETURN, notes);
  }

  private MailVerdict withdrawn(Incoming mail, Letter letter) {
    return decisions.withdraw(letter)
        ? noted("withdrawn", mail, letter, "withdrawn", "unclear")
        : noted("unclear", mail, letter, "nothing-to-withdraw", "unclear");
  }

  private MailVerdict proposed(
      Incoming mail, String mailId, Letter letter, Choice choice, String notes) {
    decisions.propose(letter, mailId, choice, notes);
    return MailVerdict.answered("understood", letter, "", "understood");
  }

  private MailVerdict noted(
      String outcome, Incoming mail, Letter letter, @Nullable String detail, String... answers) {
    // What the history tells is what is done: a letter goes out, or none does.
    MailVerdict ruling =
        limit.within(
            mail, MailVerdict.answered(outcome, letter, detail == null ? "" : detail, answers));
    book.note(
        letter.caseId(), "reply-" + ruling.outcome(), TypedText.address(ruling.writer(mail)), "");
    return ruling;
  }
}
