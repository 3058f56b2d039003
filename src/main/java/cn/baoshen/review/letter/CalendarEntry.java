package cn.baoshen.review.letter;

import cn.baoshen.review.letter.Attachments.Paper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** A day as people put it into their calendars (RFC 5545), the same bytes for the same day. */
final class CalendarEntry {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int LONGEST = 73;
  private static final String END = "\r\n";

  private CalendarEntry() {}

  /**
   * A whole day with a reminder three days before.
   *
   * @param id names it for good; a later entry of the same id replaces it
   * @param made the day on which it was written
   */
  static Paper of(String name, String id, LocalDate made, LocalDate day, String title) {
    String text =
        List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Baoshen//Baoshen//ZH",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:" + id,
                "DTSTAMP:" + DAY.format(made) + "T000000Z",
                "DTSTART;VALUE=DATE:" + DAY.format(day),
                "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)),
                "SUMMARY:" + escaped(title),
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:" + escaped(title),
                "TRIGGER:-P3D",
                "END:VALARM",
                "END:VEVENT",
                "END:VCALENDAR")
            .stream()
            .map(CalendarEntry::folded)
            .collect(Collectors.joining(END, "", END));
    return new Paper(name, "text/calendar", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\;,])", "\\\\$1").replaceAll("\\R", " ");
  }

  /** Lines of at most 75 bytes; what goes on begins with a blank. */
  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int bytes = 0;
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      String one = Character.toString(line.codePointAt(at));
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST) {
        folded.append(END).append(' ');
        bytes = 0;
      }
      folded.append(one);
      bytes += size;
    }
    return folded.toString();
  }
}
