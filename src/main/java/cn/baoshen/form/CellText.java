package cn.baoshen.form;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * The text of one cell as a person typed it, read as the type of its field.
 *
 * <p>{@code １，２３４．５０ 万元} is the amount 1234.50; {@code —}, {@code /}, {@code ……}, {@code 无} and
 * nothing at all are not filled. What cannot be read is refused with a reason, never guessed.
 */
public final class CellText {
  /** Nobody types a longer number, date or phone; looking closer would only cost time. */
  private static final int LONGEST_FIGURE = 60;

  private static final Pattern NOT_FILLED = Pattern.compile("[-—–―−─_/.·。\\s]*|无");

  /**
   * Format characters (zero width, bidi), controls but tab and newline, and what is no character.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Cc}\\p{IsNoncharacter_Code_Point}&&[^\\t\\n]]");

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");

  /** What a report holds where a figure does not apply to the unit. */
  public static final String INAPPLICABLE = "/";

  private static final Pattern SAYS_INAPPLICABLE = Pattern.compile("[/\\\\]|不适用|不涉及");

  private CellText() {}

  /** What the text says when it is read for this field. */
  public static CellValue read(String raw, Field field) {
    boolean inapplicable =
        field.notApplicable() && field.type().isNumeric() && saysInapplicable(raw);
    return inapplicable ? new CellValue.Filled(INAPPLICABLE) : read(raw, field.type());
  }

  private static boolean saysInapplicable(String raw) {
    return raw.length() < 20 && SAYS_INAPPLICABLE.matcher(compatible(clean(raw))).matches();
  }

  /** What the text says when it is read as this type. */
  public static CellValue read(String raw, FieldType type) {
    String text = clean(raw);
    if (isNotFilled(text)) {
      return new CellValue.Blank();
    }
    boolean words = type == FieldType.TEXT || type == FieldType.LONG_TEXT;
    if (!words && text.length() > LONGEST_FIGURE) {
      return CellValue.unreadable("too-long", LONGEST_FIGURE);
    }
    return switch (type) {
      case LONG_TEXT -> new CellValue.Filled(text);
      case TEXT -> new CellValue.Filled(oneLine(text));
      case PHONE -> new CellValue.Filled(oneLine(compatible(text)));
      case DATE -> CellDate.read(compatible(text));
      case INTEGER, AMOUNT, NUMBER, RATE, SCORE -> CellNumber.read(compatible(text), type);
      case TABLE -> CellValue.unreadable("not-rows");
    };
  }

  /**
   * The text without what nobody can see: zero-width and bidi characters, controls, blanks around
   * it. Its characters are composed (NFC) and otherwise left as they were typed.
   */
  public static String clean(String raw) {
    String lines = LINE_END.matcher(raw).replaceAll("\n");
    String visible = INVISIBLE.matcher(lines).replaceAll("");
    String whole = LONE_SURROGATE.matcher(visible).replaceAll("\uFFFD");
    return trimmed(Normalizer.normalize(whole, Form.NFC));
  }

  /** Not by a pattern, which would take quadratic time over a long run of blanks. */
  private static String trimmed(String text) {
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

  private static boolean isNotFilled(String text) {
    return text.length() < 20 && NOT_FILLED.matcher(compatible(text)).matches();
  }

  /** Full-width forms become plain ones, and so do the many kinds of blanks. */
  private static String compatible(String text) {
    return Normalizer.normalize(text, Form.NFKC).strip();
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\t\\n]+", " ");
  }
}
