package cn.baoshen.model;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * What people typed, without what nobody can see, and cut where it is too long; lengths count
 * characters.
 */
public final class PlainText {
  /**
   * Format characters (zero width, bidi), controls but tab and newline, and what is no character.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Cc}\\p{IsNoncharacter_Code_Point}&&[^\\t\\n]]");

  /** More signs on one letter are none (UAX #15), and to order them takes quadratic time. */
  private static final Pattern TOO_MANY_SIGNS = Pattern.compile("(\\p{M}{30})\\p{M}++");

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");

  private PlainText() {}

  /**
   * The text without what nobody can see: zero-width and bidi characters, controls, blanks around
   * it. Its characters are composed (NFC) and otherwise left as they were typed.
   */
  public static String clean(String raw) {
    if (isUsual(raw)) {
      return trimmed(raw);
    }
    String lines = LINE_END.matcher(raw).replaceAll("\n");
    String visible = INVISIBLE.matcher(lines).replaceAll("");
    String few = TOO_MANY_SIGNS.matcher(visible).replaceAll("$1");
    String whole = LONE_SURROGATE.matcher(few).replaceAll("\uFFFD");
    return trimmed(Normalizer.normalize(whole, Form.NFC));
  }

  /** True for a text of nothing but plain letters, digits, ideographs and their punctuation. */
  public static boolean isUsual(String text) {
    return text.chars().allMatch(PlainText::isUsual);
  }

  private static boolean isUsual(int character) {
    return character >= 0x20 && character < 0x7F
        || character >= 0x4E00 && character <= 0x9FA5
        || character >= 0xFF01 && character <= 0xFF5E
        || character >= 0x3000 && character <= 0x3002;
  }

  /**
   * Without blanks around it, of any width; not by a pattern, which is quadratic over a long run.
   */
  public static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** True for a text of more characters than that. */
  public static boolean isLonger(String text, int most) {
    return text.length() > most && text.codePointCount(0, text.length()) > most;
  }

  /** The first so many characters. */
  public static String cut(String text, int most) {
    return isLonger(text, most) ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
  }

  /** The first so many characters, and {@code …} for what is left out. */
  public static String shortened(String text, int most) {
    return isLonger(text, most) ? cut(text, most) + "…" : text;
  }
}
