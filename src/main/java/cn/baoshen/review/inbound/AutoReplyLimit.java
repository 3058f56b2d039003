package cn.baoshen.review.inbound;

import cn.baoshen.casebook.mail.IncomingMail;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.review.letter.TypedText;
import cn.baoshen.review.reply.Incoming;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom we answer, and how often about one case: two machines that answer each other would never
 * stop, and a person with many cases is answered about each.
 */
final class AutoReplyLimit {
  private static final int MOST_A_DAY = 5;
  private static final Set<String> ALWAYS_TOLD =
      Set.of("understood", "withdrawn", MailVerdict.PAUSED);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9._-]+");

  private final IncomingMails mails;
  private final String us;
  private final Clock clock;

  /**
   * @param us the address that we write from
   */
  AutoReplyLimit(IncomingMails mails, String us, Clock clock) {
    this.mails = mails;
    this.us = us;
    this.clock = clock;
  }

  /** The ruling with the answers that its writer is to get. */
  MailVerdict within(Incoming mail, MailVerdict ruling) {
    if (ruling.answers().isEmpty() || ALWAYS_TOLD.contains(ruling.outcome())) {
      return ruling;
    }
    String writer = TypedText.address(ruling.writer(mail));
    if (writer.equalsIgnoreCase(us)) {
      return ruling.silent();
    }
    if (hasHadEnough(writer, ruling.caseId())) {
      return ruling.unanswered();
    }
    return ADDRESS.matcher(writer).matches() ? ruling : ruling.behindTheWriter();
  }

  private boolean hasHadEnough(String writer, @Nullable String caseId) {
    Instant now = clock.instant();
    return mails.answered(writer, caseId, now.minus(DAY), now) >= MOST_A_DAY;
  }

  /** True when the answer to this mail is the last that its writer gets within a day. */
  static boolean isLast(IncomingMail mail, IncomingMails mails) {
    return mails.answered(mail.sender(), mail.caseId(), mail.at().minus(DAY), mail.at())
        >= MOST_A_DAY;
  }
}
