package cn.baoshen.review.inbound;

import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.review.letter.TypedText;
import cn.baoshen.review.reply.Incoming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a mail that came in.
 *
 * @param outcome key, such as {@code understood}, {@code unclear}, {@code late}
 * @param letter the letter it answers; null when it answers none
 * @param detail what else there is to say, such as the reason
 * @param answers kinds of the letters that it is answered with; none when it is only recorded
 */
record MailVerdict(String outcome, @Nullable Letter letter, String detail, List<String> answers) {
  /** The outcome of a mail that keeps an earlier answer from taking effect. */
  static final String PAUSED = "paused";

  /** The outcome of a mail that no letter answers, since many have answered others before it. */
  static final String UNANSWERED = "unanswered";

  MailVerdict {
    answers = List.copyOf(answers);
  }

  static MailVerdict recorded(String outcome, @Nullable Letter letter) {
    return new MailVerdict(outcome, letter, "", List.of());
  }

  static MailVerdict answered(
      String outcome, @Nullable Letter letter, String detail, String... answers) {
    return new MailVerdict(outcome, letter, detail, List.of(answers));
  }

  /** The same without a word to anybody. */
  MailVerdict silent() {
    return new MailVerdict(outcome, letter, detail, List.of());
  }

  /** The same of one whose writer has been answered often enough for the day. */
  MailVerdict unanswered() {
    return new MailVerdict(UNANSWERED, letter, outcome, List.of());
  }

  /** The same with only those answers that are not for the writer. */
  MailVerdict behindTheWriter() {
    return new MailVerdict(
        outcome, letter, detail, answers.stream().filter("forwarded"::equals).toList());
  }

  /**
   * Who is answered: the reviewer as the registry spells them, when they may have written it; else
   * the first whom the mail names. Empty when it names nobody.
   */
  String writer(Incoming mail) {
    List<String> from = mail.envelope().from();
    if (letter != null && mail.envelope().names(letter.to())) {
      return letter.to();
    }
    return from.isEmpty() ? "" : TypedText.ascii(from.get(0));
  }

  @Nullable String caseId() {
    return letter == null || letter.caseId().isEmpty() ? null : letter.caseId();
  }
}
