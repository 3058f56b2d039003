package cn.baoshen.enrichment;

import cn.baoshen.form.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as people see them: amounts with two decimals, rates and scores with one, half up. */
final class Texts {
  private Texts() {}

  /** The text of a value; null for nothing. */
  static String of(Object value, FieldType type) {
    if (!(value instanceof BigDecimal number)) {
      return value == null ? null : value.toString();
    }
    return switch (type) {
      case AMOUNT -> rounded(number, 2);
      case RATE -> rounded(number, 1) + "%";
      case SCORE -> rounded(number, 1);
      default -> number.stripTrailingZeros().toPlainString();
    };
  }

  private static String rounded(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
