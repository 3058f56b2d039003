package cn.baoshen.review.inbound;

import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.review.letter.MailSession;
import cn.baoshen.review.reply.Envelope;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings mail in from the mailbox: kept first, then taken in one commit. A mail that cannot be
 * fetched or taken is tried again after a while and set aside in the end, so that the others are
 * not held up.
 */
public final class MailReceiver {
  private static final Logger LOG = LoggerFactory.getLogger(MailReceiver.class);
  private static final int MOST_ATTEMPTS = 3;
  private static final Duration WAIT = Duration.ofMillis(500);

  private final RawMails raw;
  private final InboundMail desk;
  private final Concern concern;
  private final AsideMails aside;
  private final IncomingMails mails;
  private final Attempts attempts;
  private final Clock clock;
  private final Map<String, Instant> postponed = new ConcurrentHashMap<>();

  MailReceiver(
      RawMails raw,
      InboundMail desk,
      Concern concern,
      AsideMails aside,
      IncomingMails mails,
      Attempts attempts,
      Clock clock) {
    this.raw = raw;
    this.desk = desk;
    this.concern = concern;
    this.aside = aside;
    this.mails = mails;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Whether the mail at this place of the mailbox was handled before. */
  public boolean isHandled(String place) {
    return mails.isHandled(place);
  }

  /** From when on mail may concern us; empty while nobody has heard of us. */
  public Optional<Instant> concernedSince() {
    return concern.since();
  }

  /** Whether a mail that was not handled before is to be brought in now, or later. */
  public boolean wants(String place) {
    Instant due = postponed.get(place);
    return due == null || !clock.instant().isBefore(due);
  }

  /**
   * Brings one mail in.
   *
   * @throws MessagingException when the mailbox does not give it now
   */
  public void bringIn(Delivery mail) throws MessagingException {
    try {
      byte[] beginning = mail.beginning();
      Envelope outside = outside(beginning);
      if (!endsHeaders(beginning) || concern.mayBe(outside, mail.arrivedAt())) {
        String file = raw.keep(mail::writeTo);
        work(mail, () -> desk.take(mail, file), file);
      } else {
        work(mail, () -> desk.pass(mail, outside), "");
      }
    } catch (MessagingException e) {
      // A person may have taken it away while we were reaching for it.
      if (!mail.isGone()) {
        blameWithinReach(mail, e);
        throw e;
      }
    }
  }

  /** False when there are more headers than what was fetched of them. */
  private static boolean endsHeaders(byte[] beginning) {
    for (int i = 1; i < beginning.length; i++) {
      boolean empty = beginning[i - 1] == '\n' && (beginning[i] == '\n' || beginning[i] == '\r');
      if (empty) {
        return true;
      }
    }
    return false;
  }

  /** What cannot be read as headers is no reason to leave a mail lying. */
  private static Envelope outside(byte[] beginning) throws MessagingException {
    return Envelope.of(new MimeMessage(MailSession.SHARED, new ByteArrayInputStream(beginning)));
  }

  // While the mailbox answers, it is this mail alone that cannot be read.
  private void blameWithinReach(Delivery mail, MessagingException fault) {
    if (mail.isWithinReach()) {
      work(mail, () -> refuse(fault), "");
    }
  }

  /** Counts a failure to fetch this mail that is its own fault, and sets it aside in the end. */
  public void blame(Delivery mail, Exception fault) {
    try {
      work(mail, () -> refuse(fault), "");
    } catch (IllegalStateException counted) {
      LOG.debug("mail {} broke the connection", mail.place());
    }
  }

  private static void refuse(Exception fault) {
    throw new IllegalStateException("the mailbox does not give this mail", fault);
  }

  // Counted before the work: a mail that kills the process is set aside as well.
  private void work(Delivery mail, Runnable taking, String file) {
    String work = "mail/" + mail.place();
    int begun = attempts.begin(work);
    if (begun > MOST_ATTEMPTS) {
      aside.put(mail.place(), file, "again-and-again");
    } else {
      attempt(mail.place(), taking, file, begun);
    }
    attempts.end(work);
    postponed.remove(mail.place());
  }

  private void attempt(String place, Runnable taking, String file, int begun) {
    try {
      taking.run();
    } catch (ReadingTime.TooMuch e) {
      aside.put(place, file, "too-much");
    } catch (RuntimeException | Error e) {
      postponed.put(place, clock.instant().plus(WAIT.multipliedBy(1L << begun)));
      LOG.warn(
          "mail {} cannot be taken, attempt {} of {}: {}",
          place,
          begun,
          MOST_ATTEMPTS,
          e.toString());
      LOG.debug("mail {}", place, e);
      throw e;
    }
  }
}
