package cn.baoshen.checking;

import cn.baoshen.form.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Figures as findings show them: plain digits, no thousands separators, no unit but the % of a
 * rate.
 */
final class Figures {
  /** More decimals than a person types: the figure was divided. */
  private static final int MOST_TYPED = 4;

  private Figures() {}

  /** A figure that stands in the report, with all its digits but the tail of a division. */
  static String stated(Object value, FieldType type) {
    return value instanceof BigDecimal number
        ? withUnit(padded(tailless(number), type), type)
        : text(value);
  }

  /** A figure that was computed, rounded half up as its type is shown. */
  static String computed(Object value, FieldType type) {
    return value instanceof BigDecimal number
        ? withUnit(padded(rounded(number, type), type), type)
        : text(value);
  }

  /** By how much two figures differ; fine enough never to be shown as nothing. */
  static String difference(BigDecimal difference, FieldType type) {
    return plain(
        padded(tailless(difference.abs()), type == FieldType.AMOUNT ? type : FieldType.NUMBER));
  }

  /** A number without the long tail of a division; anything else as it is. */
  static Object fine(Object value) {
    return value instanceof BigDecimal number
        ? number.setScale(Math.min(MOST_TYPED, scale(number)), RoundingMode.HALF_UP)
        : value;
  }

  private static BigDecimal tailless(BigDecimal number) {
    return scale(number) > MOST_TYPED ? number.setScale(2, RoundingMode.HALF_UP) : number;
  }

  private static BigDecimal rounded(BigDecimal number, FieldType type) {
    return switch (type) {
      case RATE, SCORE -> number.setScale(1, RoundingMode.HALF_UP);
      default -> tailless(number);
    };
  }

  private static BigDecimal padded(BigDecimal number, FieldType type) {
    int least =
        switch (type) {
          case AMOUNT -> 2;
          case RATE -> 1;
          default -> 0;
        };
    return number.setScale(Math.max(least, scale(number)), RoundingMode.UNNECESSARY);
  }

  private static int scale(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  private static String withUnit(BigDecimal number, FieldType type) {
    return type == FieldType.RATE ? plain(number) + "%" : plain(number);
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
