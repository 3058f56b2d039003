package cn.baoshen.rectification;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the ledger, from {@code text/rectification.properties}. */
final class LedgerTexts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("text.rectification", Locale.ROOT);

  private LedgerTexts() {}

  /** The sentence of this key; numbers are shown by their digits alone. */
  static String say(String key, Object... details) {
    Object[] shown = Arrays.stream(details).map(String::valueOf).toArray();
    return MessageFormat.format(BUNDLE.getString(key), shown);
  }
}
