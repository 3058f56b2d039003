package cn.baoshen.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is shown, by its type and alike wherever it stands: plain digits without thousands
 * separators, an amount with two decimals at least, a rate with one and its %.
 */
public final class FigureFormat {
  /** More decimals than a person types: the figure was divided. */
  private static final int MOST_TYPED = 4;

  /** Beyond this many digits a figure is shown in powers of ten, as no cell could hold it. */
  private static final int WIDEST = 24;

  /** And beyond this many decimals; a division has fewer. */
  private static final int FINEST = 60;

  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/form");

  private FigureFormat() {}

  /**
   * A figure that stands in the report, with all its digits but the tail of a division; null for
   * nothing.
   */
  public static @Nullable String stated(@Nullable Object value, FieldType type) {
    return shown(value, type, FigureFormat::tailless);
  }

  /** A figure that was computed, rounded half up as its type is shown; null for nothing. */
  public static @Nullable String computed(@Nullable Object value, FieldType type) {
    return shown(value, type, number -> rounded(number, type));
  }

  /** A figure with the digits that tell it from one that is shown alike; null for nothing. */
  public static @Nullable String fine(@Nullable Object value, FieldType type) {
    return shown(value, type, FigureFormat::typed);
  }

  /** A figure with every digit that it has, be it the tail of a division; null for nothing. */
  public static @Nullable String exact(@Nullable Object value, FieldType type) {
    return shown(value, type, UnaryOperator.identity());
  }

  /** By how much two figures differ; fine enough never to be shown as nothing. */
  public static @Nullable String difference(BigDecimal difference, FieldType type) {
    return stated(difference.abs(), type == FieldType.AMOUNT ? type : FieldType.NUMBER);
  }

  /** The unit of an amount where a form says nothing else. */
  static String usualUnit() {
    return WORDS.getString("unit.usual");
  }

  /** A figure that stands in a field, with the decimals that the form shows there. */
  public static @Nullable String stated(@Nullable Object value, Field field) {
    return value instanceof BigDecimal number && hasDecimals(number, field)
        ? shown(tailless(number), field)
        : stated(value, field.type());
  }

  /** A figure that was computed, as those are shown that stand in a field. */
  public static @Nullable String computed(@Nullable Object value, Field field) {
    return value instanceof BigDecimal number && hasDecimals(number, field)
        ? shown(rounded(number, field), field)
        : computed(value, field.type());
  }

  private static boolean hasDecimals(BigDecimal number, Field field) {
    return field.writing().decimals() >= 0 && !isBeyondDigits(number);
  }

  private static String shown(BigDecimal number, Field field) {
    int decimals = Math.max(field.writing().decimals(), scale(number));
    String plain = number.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    return field.type() == FieldType.RATE ? plain + "%" : plain;
  }

  /** The same text with the unit of its field, where no heading beside it tells the unit. */
  public static @Nullable String withUnit(String shown, Field field) {
    boolean own = shown != null && !field.writing().unit().isEmpty();
    return own
        ? MessageFormat.format(WORDS.getString("unit.other"), shown, field.unit())
        : withUnit(shown, field.type());
  }

  /** The same text with the unit that no heading beside it tells; null for nothing. */
  public static @Nullable String withUnit(@Nullable String shown, FieldType type) {
    return shown == null
        ? null
        : switch (type) {
          case AMOUNT -> MessageFormat.format(WORDS.getString("unit.amount"), shown);
          case SCORE -> MessageFormat.format(WORDS.getString("unit.score"), shown);
          default -> shown;
        };
  }

  private static @Nullable String shown(
      @Nullable Object value, FieldType type, UnaryOperator<BigDecimal> digits) {
    if (!(value instanceof BigDecimal number) || isBeyondDigits(number)) {
      return value == null ? null : value.toString();
    }
    String plain = padded(digits.apply(number), type).toPlainString();
    return type == FieldType.RATE ? plain + "%" : plain;
  }

  private static boolean isBeyondDigits(BigDecimal number) {
    return (long) number.precision() - number.scale() > WIDEST || number.scale() > FINEST;
  }

  private static BigDecimal typed(BigDecimal number) {
    return number.setScale(Math.min(MOST_TYPED, scale(number)), RoundingMode.HALF_UP);
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

  private static BigDecimal rounded(BigDecimal number, Field field) {
    return switch (field.type()) {
      case RATE, SCORE -> number.setScale(field.writing().decimals(), RoundingMode.HALF_UP);
      default -> rounded(number, field.type());
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
}
