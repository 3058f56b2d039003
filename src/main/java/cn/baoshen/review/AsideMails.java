package cn.baoshen.review;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.IncomingMail;
import cn.baoshen.casebook.IncomingMails;
import cn.baoshen.report.Sha256;
import cn.baoshen.review.reply.Envelope;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails that nothing could be made of: each stands on the console under its place, and the
 * administrator is told once an hour, however many they are.
 */
final class AsideMails {
  private static final Logger LOG = LoggerFactory.getLogger(AsideMails.class);

  private final RawMails raw;
  private final IncomingMails mails;
  private final Alarms alarms;
  private final Words words;
  private final Clock clock;

  AsideMails(RawMails raw, IncomingMails mails, Alarms alarms, Words words, Clock clock) {
    this.raw = raw;
    this.mails = mails;
    this.alarms = alarms;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Puts a mail aside.
   *
   * @param file where its bytes are kept; empty when they could not be fetched
   * @param because key of the reason under {@code aside.}
   */
  void put(String place, String file, String because) {
    Instant now = clock.instant();
    String id = Sha256.of("set aside " + place);
    mails.take(row(id, place, file, because, now));
    mails.handled(place, id, now);
    alarms.raise("mail-set-aside", words.say("aside.since", words.hour(now)));
    LOG.error("mail {} is set aside ({}), its bytes are in {}", place, because, file);
  }

  private IncomingMail row(String id, String place, String file, String because, Instant now) {
    Envelope outside = outside(file);
    return new IncomingMail(
        id,
        place,
        outside == null ? "" : Plain.address(outside.writer()),
        outside == null ? "" : Plain.line(outside.subject()),
        "unknown",
        "set-aside",
        null,
        null,
        because,
        "",
        file,
        false,
        now,
        "",
        null);
  }

  /** Who wrote it and about what, if that much can be read. */
  private Envelope outside(String file) {
    try {
      return file.isEmpty() ? null : raw.read(file, Envelope::of);
    } catch (RuntimeException | StackOverflowError unreadable) {
      return null;
    }
  }
}
