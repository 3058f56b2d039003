package cn.baoshen.rendering;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the documents that no template holds, from {@code text/rendering.properties}. */
final class Words {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("text.rendering", Locale.ROOT);
  private static final String DIGITS = BUNDLE.getString("ordinal.digits");

  private Words() {}

  static String say(String key, Object... details) {
    return MessageFormat.format(BUNDLE.getString(key), details);
  }

  /** A number from 1 to 99 as headings write it: 一, 十二, 二十. */
  static String ordinal(int number) {
    String ten = DIGITS.substring(9);
    String tens = number < 10 ? "" : number < 20 ? ten : digit(number / 10) + ten;
    return number > 99 ? String.valueOf(number) : tens + digit(number % 10);
  }

  private static String digit(int number) {
    return number == 0 ? "" : DIGITS.substring(number - 1, number);
  }
}
