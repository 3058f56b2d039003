package cn.baoshen.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The collections that an edition of a form is for: {@code 2024}, {@code 2024..2025}, {@code
 * 2025..} or, when nothing is written, all of them.
 *
 * @param from first year, included
 * @param to last year, included
 */
public record ValidYears(int from, int to) {
  /** Those of a form that does not say. */
  public static final ValidYears ALL = new ValidYears(0, Integer.MAX_VALUE);

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(\\.\\.(\\d{4})?)?");

  /** The years as written. */
  public static ValidYears of(String text) {
    if (text == null) {
      return ALL;
    }
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new IllegalArgumentException(text);
    }
    int from = Integer.parseInt(written.group(1));
    int to = last(written, from);
    if (to < from) {
      throw new IllegalArgumentException(text);
    }
    return new ValidYears(from, to);
  }

  private static int last(Matcher written, int from) {
    if (written.group(2) == null) {
      return from;
    }
    return written.group(3) == null ? ALL.to() : Integer.parseInt(written.group(3));
  }

  public boolean isWritten() {
    return !equals(ALL);
  }

  public boolean covers(int year) {
    return from <= year && year <= to;
  }
}
