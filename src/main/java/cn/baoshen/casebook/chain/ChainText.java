package cn.baoshen.casebook.chain;

import cn.baoshen.model.Event;
import cn.baoshen.model.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What the hashes are taken of: text of one line a value, in UTF-8, each line ended by a newline,
 * so that a person can do it again with {@code sha256sum}.
 */
public final class ChainText {
  /** The hash before the first. */
  public static final String NONE = "0".repeat(64);

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private ChainText() {}

  /** The moment as every database keeps it. */
  public static Instant kept(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * An entry of a history.
   *
   * @param number in its case, from 1
   * @param before hash of the entry before it, {@link #NONE} for the first
   */
  public static String of(Event entry, int number, String before) {
    return lines(
        "baoshen-history-1",
        before,
        entry.caseId(),
        String.valueOf(number),
        AT.format(kept(entry.at())),
        entry.what(),
        entry.who(),
        entry.detail());
  }

  /** The hash of an entry. */
  public static String hash(Event entry, int number, String before) {
    return Sha256.of(of(entry, number, before));
  }

  /** How a seal begins; the hashes of its entries follow in their order, a line each. */
  static String seal(LocalDate day, long entries, String before) {
    return lines("baoshen-seal-1", before, day.toString(), String.valueOf(entries));
  }

  private static String lines(String... values) {
    StringBuilder text = new StringBuilder();
    for (String value : values) {
      text.append(onOneLine(value)).append('\n');
    }
    return text.toString();
  }

  private static String onOneLine(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }
}
