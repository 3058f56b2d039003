package cn.baoshen.form;

import java.util.regex.Pattern;

/**
 * Marks that point to a footnote, such as ①, ² and *: in compatible form some of them are digits,
 * and would be another number with the figure before them.
 */
public final class FootnoteMarks {
  /** Circled, bracketed, raised and lowered digits; but not the square of m². */
  private static final String RAISED =
      "(?:[\\u2460-\\u249B\\u24EA\\u24F5-\\u24FF\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289]"
          + "|[\\x{1F100}-\\x{1F10C}]"
          + "|(?<![mM])[\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u2079\\u2080-\\u2089])";

  private static final Pattern MARK = Pattern.compile("(?:(?<![备附])注)?" + RAISED + "+");

  /** What stands before digits and behind some is in their midst. */
  private static final Pattern AT_AN_EDGE =
      Pattern.compile("(?sU)^\\s*(?:" + RAISED + ")+|(?:" + RAISED + ")+(?!\\s*[\\d.,，．])");

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:[*＊※★☆▲△†‡]+|[\\[【〔［]\\s*注?\\s*\\d{0,2}\\s*[\\]】〕］]"
              + "|[(（]\\s*(?:见?附?注|说明)\\s*\\d{0,2}\\s*[)）]|(?<![备附])注\\s*\\d{0,2})\\s*$");

  private FootnoteMarks() {}

  /** A label or a name without them. */
  public static String none(String text) {
    return text.chars().anyMatch(FootnoteMarks::mayBeOne)
        ? MARK.matcher(text).replaceAll("")
        : text;
  }

  /**
   * Most texts have none, and each rule asks; neither letters nor Chinese characters may be one.
   */
  private static boolean mayBeOne(int character) {
    return character >= '\u00B2' && character < '\u3300' || Character.isSurrogate((char) character);
  }

  /**
   * A figure without those before and behind it; one in its midst stays, and makes it unreadable.
   */
  public static String aroundFigure(String text) {
    String bare = AT_AN_EDGE.matcher(text).replaceAll("");
    return BEHIND.matcher(bare).replaceFirst("");
  }

  /** True for a text with one of them left in it. */
  public static boolean hasOne(String text) {
    return MARK.matcher(text).find();
  }
}
