package cn.baoshen.form.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The minus of bookkeepers: brackets around a figure, or the sign behind it. */
final class AccountMinus {
  private static final String MONEY = "(?:人民币|RMB|[¥￥])?\\s*";

  private static final Pattern FIGURE =
      Pattern.compile(
          MONEY
              + "(?:\\(\\s*"
              + MONEY
              + "-?(?<inner>\\.?\\d[\\d,.]*)\\s*(?<unit>[^\\d()]{0,2})\\)"
              + "|(?<number>\\.?\\d[\\d,.]*)-)"
              + "(?<behind>[^\\d()-]{0,2})");

  private AccountMinus() {}

  /** True for a figure that is below zero to a bookkeeper and may be a remark to others. */
  static boolean isOne(String text) {
    return FIGURE.matcher(text).matches();
  }

  /** The figure with its minus before it; any other text as it is. */
  static String before(String text) {
    Matcher figure = FIGURE.matcher(text);
    if (!figure.matches()) {
      return text;
    }
    return figure.group("inner") == null
        ? "-" + figure.group("number") + figure.group("behind")
        : "-" + figure.group("inner") + figure.group("unit") + figure.group("behind");
  }
}
