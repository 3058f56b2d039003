package cn.baoshen.rendering.words;

import cn.baoshen.model.Tier;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the documents that no template holds, from {@code text/rendering.properties}. */
public final class DocumentTexts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("text.rendering", Locale.ROOT);
  private static final ResourceBundle TIERS = ResourceBundle.getBundle("text.tiers", Locale.ROOT);
  private static final ResourceBundle RESUBMISSION =
      ResourceBundle.getBundle("text.resubmission", Locale.ROOT);
  private static final String DIGITS = BUNDLE.getString("ordinal.digits");
  private static final String HUNDRED = BUNDLE.getString("ordinal.hundred");
  private static final String ZERO = BUNDLE.getString("ordinal.zero");

  private DocumentTexts() {}

  public static String say(String key, Object... details) {
    return MessageFormat.format(BUNDLE.getString(key), details);
  }

  /** Until when and where a report is handed in once more, as in letters. */
  public static String resubmission(String key, Object... details) {
    return MessageFormat.format(RESUBMISSION.getString(key), details);
  }

  /** What a tier is called, as everywhere. */
  public static String tier(Tier tier) {
    return TIERS.getString("tier." + tier.name().toLowerCase(Locale.ROOT));
  }

  /** A number as headings write it: 一, 十二, 二十, 一百零三; beyond 999 in digits. */
  public static String ordinal(int number) {
    if (number < 1 || number > 999) {
      return String.valueOf(number);
    }
    return number < 100 ? ten(number, "") : digit(number / 100) + HUNDRED + rest(number % 100);
  }

  private static String rest(int number) {
    return number == 0 ? "" : number < 10 ? ZERO + digit(number) : ten(number, digit(1));
  }

  /** A number below 100; whether 十 alone says ten depends on what stands before it. */
  private static String ten(int number, String one) {
    String ten = DIGITS.substring(9);
    String tens = number < 10 ? "" : number < 20 ? one + ten : digit(number / 10) + ten;
    return tens + digit(number % 10);
  }

  private static String digit(int number) {
    return number == 0 ? "" : DIGITS.substring(number - 1, number);
  }
}
