package cn.baoshen.rendering;

import cn.baoshen.form.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Values as a document prints them: amounts with thousands and two decimals, rates in percent. */
final class Shown {
  /** Beyond this many digits a figure is shown in powers of ten, as no cell could hold it. */
  private static final int WIDEST = 24;

  private static final int DECIMALS_OF_AMOUNT = 2;

  private Shown() {}

  /** The text of a value; empty when it is not filled. */
  static String of(FieldType type, Object value) {
    if (value instanceof BigDecimal figure) {
      return figure(type, figure);
    }
    String text = value == null ? "" : value.toString();
    return type == FieldType.DATE ? Dates.day(text) : text;
  }

  private static String figure(FieldType type, BigDecimal figure) {
    if (figure.precision() - figure.scale() > WIDEST || figure.scale() > WIDEST) {
      return figure.toString();
    }
    return switch (type) {
      case AMOUNT -> amount(figure);
      case RATE -> oneDecimal(figure) + "%";
      case SCORE -> oneDecimal(figure);
      default -> figure.stripTrailingZeros().toPlainString();
    };
  }

  /** A third decimal is wrong, and therefore shown: rounding would hide what was stated. */
  private static String amount(BigDecimal figure) {
    int stated = figure.stripTrailingZeros().scale();
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(Math.max(DECIMALS_OF_AMOUNT, stated));
    return format.format(figure);
  }

  private static String oneDecimal(BigDecimal figure) {
    return figure.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
