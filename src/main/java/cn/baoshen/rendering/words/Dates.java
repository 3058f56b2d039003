package cn.baoshen.rendering.words;

import cn.baoshen.form.cell.DateText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Times and days as a document writes them, in the zone of the house. */
public record Dates(ZoneId zone) {
  private static final DateTimeFormatter FULL = pattern("full.pattern");
  private static final DateTimeFormatter DAY = pattern("day.pattern");
  private static final DateTimeFormatter MONTH = pattern("month.pattern");

  public String full(Instant at) {
    return FULL.format(at.atZone(zone));
  }

  public String day(Instant at) {
    return DAY.format(at.atZone(zone));
  }

  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** A day or a month in ISO form as people write it; what is neither stays as it is. */
  public static String day(String iso) {
    try {
      return (DateText.isMonth(iso) ? MONTH : DAY).format(DateText.day(iso));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  private static DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(DocumentTexts.say(key), Locale.SIMPLIFIED_CHINESE);
  }
}
