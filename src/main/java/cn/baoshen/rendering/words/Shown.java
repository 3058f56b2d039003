package cn.baoshen.rendering.words;

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

  /** Amounts come with the decimals of a division too; they are kept exactly and shown rounded. */
  private static String amount(BigDecimal figure) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(figure);
  }

  private static String oneDecimal(BigDecimal figure) {
    return figure.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
