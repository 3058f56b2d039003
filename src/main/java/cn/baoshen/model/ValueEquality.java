package cn.baoshen.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two values of reports say the same: 1.0 is 1.00, and what is absent is not filled. */
public final class ValueEquality {
  private ValueEquality() {}

  /** True for two values that agree in every digit and letter. */
  public static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof BigDecimal one && b instanceof BigDecimal other) {
      return one.compareTo(other) == 0;
    }
    if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
      return group(one, other);
    }
    if (a instanceof List<?> one && b instanceof List<?> other) {
      return rows(one, other);
    }
    return a == null ? b == null : a.equals(b);
  }

  private static boolean group(Map<?, ?> one, Map<?, ?> other) {
    Set<Object> keys = new HashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys.stream().allMatch(key -> same(one.get(key), other.get(key)));
  }

  private static boolean rows(List<?> one, List<?> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * True for two values that only differ in how they were typed: blanks, punctuation, width and the
   * case of letters do not count.
   */
  public static boolean alike(@Nullable Object a, @Nullable Object b) {
    return a instanceof BigDecimal && b instanceof BigDecimal
        ? same(a, b)
        : comparable(a).equals(comparable(b));
  }

  private static String comparable(@Nullable Object value) {
    String text = Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFKC);
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.isEmpty() ? text.strip() : letters.toString().toUpperCase(Locale.ROOT);
  }
}
