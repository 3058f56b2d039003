package cn.baoshen.intake;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a number format makes of a stored number, as far as its meaning goes. */
enum NumberStyle {
  PLAIN,
  /** Shown a hundred times as large, with a percent sign. */
  PERCENT,
  DATE,
  /** Shown with 元 behind it. */
  YUAN,
  /** Shown divided by a power of ten: what the person saw is not what is stored. */
  SCALED;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
  private static final Pattern SMALLER = Pattern.compile("[0#?],+(?![0#?,])");
  private static final Pattern MOVED_POINT = Pattern.compile("[0#?][\\\\!]\\.[0#?]");
  static final String YUAN_SIGN = "元";
  private static final String MULTIPLES = "百千万亿";
  private static final int LONGEST = 255;

  /**
   * The style of a format.
   *
   * @param code its text; null for one of the built-in formats
   */
  static NumberStyle of(int index, String code) {
    String format = code == null ? BuiltinFormats.getBuiltinFormat(index) : code;
    if (format == null || format.length() > LONGEST) {
      return PLAIN;
    }
    String first = format.split(";", 2)[0];
    if (isDate(index, format)) {
      return DATE;
    }
    String bare = QUOTED.matcher(first).replaceAll("");
    if (bare.contains("%")) {
      return PERCENT;
    }
    if (MOVED_POINT.matcher(first).find() || SMALLER.matcher(bare).find()) {
      return SCALED;
    }
    return isYuan(first) ? YUAN : PLAIN;
  }

  /** The built-in Chinese date formats 27 to 36 and 50 to 58 have no text of their own. */
  private static boolean isDate(int index, String format) {
    boolean chinese = index >= 27 && index <= 36 || index >= 50 && index <= 58;
    return chinese || DateUtil.isADateFormat(index, format);
  }

  private static boolean isYuan(String format) {
    String words = format.replaceAll("[\"\\\\!\\s]", "");
    int at = words.indexOf(YUAN_SIGN);
    return at >= 0 && (at == 0 || MULTIPLES.indexOf(words.charAt(at - 1)) < 0);
  }
}
