package cn.baoshen.intake.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

/** Whether two cells of one field say the same. */
public final class SameValue {
  private SameValue() {}

  public static boolean of(Object one, Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    String a = comparable(one);
    return a.equals(comparable(other));
  }

  /** Blanks, punctuation, width and the case of letters do not make two texts differ. */
  private static String comparable(Object value) {
    String text = Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFKC);
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.isEmpty() ? text.strip() : letters.toString().toUpperCase(Locale.ROOT);
  }
}
