package cn.baoshen.review;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.review.letter.ReviewTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The mails of a mailbox that are none of our business: the administrator is told of a day's number
 * on the next day, once, and of none when there were none.
 */
public final class Strangers {
  private static final String KIND = "mail-of-strangers";

  private final boolean wanted;
  private final IncomingMails mails;
  private final Alarms alarms;
  private final ReviewTexts words;
  private final Clock clock;
  private volatile @Nullable LocalDate told;

  /**
   * @param wanted whether the administrator wants to hear of them
   */
  public Strangers(
      boolean wanted, IncomingMails mails, Alarms alarms, ReviewTexts words, Clock clock) {
    this.wanted = wanted;
    this.mails = mails;
    this.alarms = alarms;
    this.words = words;
    this.clock = clock;
  }

  /** Tells of the last day before this one on which there were any; told before, nothing. */
  public void tell() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
    if (wanted && !today.equals(told)) {
      mails.lastOfStrangers(start(today)).ifPresent(this::tell);
      told = today;
    }
  }

  private void tell(Instant last) {
    LocalDate day = LocalDate.ofInstant(last, words.zone());
    int many = mails.ofStrangers(start(day), start(day.plusDays(1)));
    alarms.raise(KIND, words.say("strangers.on", words.date(day), String.valueOf(many)));
  }

  private Instant start(LocalDate day) {
    ZoneId zone = words.zone();
    return day.atStartOfDay(zone).toInstant();
  }
}
