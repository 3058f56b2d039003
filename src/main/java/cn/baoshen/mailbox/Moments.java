package cn.baoshen.mailbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The times of letters as the mailbox shows them, in the zone of the house. */
public final class Moments {
  private final MessageSource words;
  private final ZoneId zone;

  Moments(MessageSource words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** Day and time without the year; empty for none. */
  public String brief(Date moment) {
    return shown("moment.brief", moment);
  }

  /** Day and time; empty for none. */
  public String full(Date moment) {
    return shown("moment.full", moment);
  }

  /** The same as a mail program quotes it. */
  String quoted(Date moment) {
    return shown("moment.quoted", moment);
  }

  private String shown(String key, Date moment) {
    String pattern = words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    return moment == null
        ? ""
        : DateTimeFormatter.ofPattern(pattern).withZone(zone).format(moment.toInstant());
  }
}
