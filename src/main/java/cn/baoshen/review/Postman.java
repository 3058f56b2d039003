package cn.baoshen.review;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.IncomingMail;
import cn.baoshen.casebook.IncomingMails;
import cn.baoshen.report.Sha256;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings mail in from the mailbox: kept first, then taken in one commit. A mail that cannot be
 * taken is tried again after a while and set aside in the end, so that the others are not held up.
 */
public final class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration WAIT = Duration.ofMillis(500);

  private final RawMails raw;
  private final MailDesk desk;
  private final IncomingMails mails;
  private final Attempts attempts;
  private final Alarms alarms;
  private final Clock clock;
  private final Map<String, Instant> postponed = new ConcurrentHashMap<>();

  Postman(
      RawMails raw,
      MailDesk desk,
      IncomingMails mails,
      Attempts attempts,
      Alarms alarms,
      Clock clock) {
    this.raw = raw;
    this.desk = desk;
    this.mails = mails;
    this.attempts = attempts;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Whether the mail at this place of the mailbox was handled before. */
  public boolean isHandled(String uidKey) {
    return mails.isHandled(uidKey);
  }

  /** Whether a mail that was not handled before is to be brought in now, or later. */
  public boolean wants(String uidKey) {
    Instant due = postponed.get(uidKey);
    return due == null || !clock.instant().isBefore(due);
  }

  /**
   * Brings one mail in.
   *
   * @param uidKey its place in the mailbox
   * @throws MessagingException when the mailbox does not give it now
   */
  public void bringIn(MimeMessage mail, String uidKey) throws MessagingException {
    try {
      work(uidKey, raw.keep(mail));
    } catch (MessagingException e) {
      // A person may have taken it away while we were reaching for it.
      if (!mail.isExpunged()) {
        blame(mail.getFolder(), uidKey, e);
        throw e;
      }
    }
  }

  // While the folder stays open, it is this mail alone that cannot be read.
  private void blame(Folder folder, String uidKey, MessagingException fault) {
    if (folder != null && folder.isOpen()) {
      work(uidKey, () -> refuse(fault), "");
    }
  }

  private static void refuse(MessagingException fault) {
    throw new IllegalStateException("the mailbox does not give this mail", fault);
  }

  private void work(String uidKey, String file) {
    work(uidKey, () -> desk.take(file, uidKey), file);
  }

  // Counted before the work: a mail that kills the process is set aside as well.
  private void work(String uidKey, Runnable taking, String file) {
    String work = "mail/" + uidKey;
    int begun = attempts.begin(work);
    if (begun > MOST_ATTEMPTS) {
      setAside(uidKey, file);
    } else {
      attempt(uidKey, taking, begun);
    }
    attempts.end(work);
    postponed.remove(uidKey);
  }

  private void attempt(String uidKey, Runnable taking, int begun) {
    try {
      taking.run();
    } catch (RuntimeException | Error e) {
      postponed.put(uidKey, clock.instant().plus(WAIT.multipliedBy(1L << begun)));
      LOG.warn("mail {} cannot be taken, attempt {} of {}", uidKey, begun, MOST_ATTEMPTS, e);
      throw e;
    }
  }

  private void setAside(String uidKey, String file) {
    Instant now = clock.instant();
    String id = Sha256.of("set aside " + uidKey);
    mails.take(
        new IncomingMail(
            id, uidKey, "", "", "unknown", "set-aside", null, null, "", "", file, false, now));
    mails.handled(uidKey, id, now);
    alarms.raise("mail-set-aside", file.isEmpty() ? uidKey : uidKey + " (" + file + ")");
    LOG.error("mail {} is set aside, its bytes are in {}", uidKey, file);
  }
}
