package cn.baoshen.review.inbound;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.mail.IncomingMail;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import cn.baoshen.review.letter.Conversation;
import cn.baoshen.review.letter.ReviewTexts;
import cn.baoshen.review.letter.TypedText;
import cn.baoshen.review.reply.Envelope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails that nothing could be made of: each stands on the console under its place, the
 * administrator is told once an hour, however many they are, and so is a reviewer who answered.
 */
final class AsideMails {
  private static final int MOST_A_DAY = 5;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(AsideMails.class);

  private final RawMails raw;
  private final IncomingMails mails;
  private final Alarms alarms;
  private final ReviewTexts words;
  private final Clock clock;
  private final Concern concern;
  private final Handover handover;

  AsideMails(
      RawMails raw,
      IncomingMails mails,
      Alarms alarms,
      ReviewTexts words,
      Clock clock,
      Concern concern,
      Handover handover) {
    this.raw = raw;
    this.mails = mails;
    this.alarms = alarms;
    this.words = words;
    this.clock = clock;
    this.concern = concern;
    this.handover = handover;
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
    IncomingMail mail = row(id, place, file, because, now);
    mails.take(mail);
    // Again after a kill between the two, which changes nothing.
    if (mail.answered()) {
      handover.to(new WorkItem(Stations.ANSWER_MAIL, id, "unclear"));
    }
    mails.handled(place, id, now);
    alarms.raise("mail-set-aside", words.say("aside.since", words.hour(now)));
    LOG.error("mail {} is set aside ({}), its bytes are in {}", place, because, file);
  }

  private IncomingMail row(String id, String place, String file, String because, Instant now) {
    Envelope outside = outside(file);
    Letter asked = asked(outside);
    return new IncomingMail(
        id,
        place,
        outside == null ? "" : TypedText.address(outside.writer()),
        outside == null ? "" : TypedText.line(outside.subject()),
        "unknown",
        "set-aside",
        asked == null ? null : asked.caseId(),
        asked == null ? null : asked.tier(),
        because,
        asked == null || outside == null
            ? ""
            : String.join(" ", Conversation.ids(asked, outside.answers(), outside.messageId())),
        file,
        asked != null && outside != null && mayBeTold(outside, asked),
        now,
        "",
        null);
  }

  private @Nullable Letter asked(@Nullable Envelope outside) {
    return outside == null
        ? null
        : concern.asking(outside).filter(letter -> outside.names(letter.to())).orElse(null);
  }

  private boolean mayBeTold(Envelope outside, Letter asked) {
    Instant now = clock.instant();
    return !outside.writer().isEmpty()
        && !outside.mayReport()
        && mails.answered(TypedText.address(outside.writer()), asked.caseId(), now.minus(DAY), now)
            < MOST_A_DAY;
  }

  /** Who wrote it and about what, if that much can be read. */
  private @Nullable Envelope outside(String file) {
    try {
      return file.isEmpty() ? null : raw.read(file, Envelope::of);
    } catch (RuntimeException | StackOverflowError unreadable) {
      return null;
    }
  }
}
