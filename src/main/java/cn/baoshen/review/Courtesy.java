package cn.baoshen.review;

import cn.baoshen.casebook.IncomingMails;
import cn.baoshen.review.reply.Incoming;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whom we answer, and how often about one case: two machines that answer each other would never
 * stop, and a person with many cases is answered about each.
 */
final class Courtesy {
  private static final int MOST_A_DAY = 5;
  private static final Duration DAY = Duration.ofDays(1);

  private final IncomingMails mails;
  private final String us;
  private final Clock clock;

  /**
   * @param us the address that we write from
   */
  Courtesy(IncomingMails mails, String us, Clock clock) {
    this.mails = mails;
    this.us = us;
    this.clock = clock;
  }

  /** The ruling with the answers that its writer is to get. */
  Ruling within(Incoming mail, Ruling ruling) {
    if (ruling.answers().isEmpty() || ruling.outcome().equals("understood")) {
      return ruling;
    }
    boolean welcome = isSomebody(mail.from()) && !hasHadEnough(mail.from(), ruling.caseId());
    return welcome ? ruling : ruling.silent();
  }

  private boolean hasHadEnough(String from, String caseId) {
    Instant yesterday = clock.instant().minus(DAY);
    return mails.answeredSince(Plain.address(from), caseId, yesterday) >= MOST_A_DAY;
  }

  private boolean isSomebody(String from) {
    try {
      new InternetAddress(from, true).validate();
      return !Plain.address(from).isEmpty() && !from.equalsIgnoreCase(us);
    } catch (AddressException e) {
      return false;
    }
  }
}
