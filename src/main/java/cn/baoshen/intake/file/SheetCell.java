package cn.baoshen.intake.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What one cell of a workbook holds, whatever the file format.
 *
 * @param text what it says: a number by its digits and with the percent sign that its format shows,
 *     a date in ISO spelling
 * @param outside whether a formula took it from another workbook
 * @param decimals how many decimals of a number its cell shows; {@link NumberFormat#UNKNOWN} when
 *     that cannot be told
 */
public record SheetCell(Kind kind, String text, boolean outside, int decimals) {
  /** Beyond these digits a stored number is noise, and a spreadsheet does not show them either. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  /** What is left of 220.30 - 220.29 after that is noise of the subtraction. */
  private static final int MOST_DECIMALS = 10;

  private static final int MOST_ZEROS = 30;

  SheetCell(Kind kind, String text) {
    this(kind, text, false, NumberFormat.UNKNOWN);
  }

  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    /** {@code #REF!} and its like. */
    ERROR,
    /** A formula whose result nobody has computed yet. */
    UNCALCULATED,
    /** A number whose format shows another magnitude than the one that is stored. */
    SCALED
  }

  public static SheetCell text(String text) {
    return new SheetCell(Kind.TEXT, text);
  }

  public static SheetCell bool(boolean value) {
    return new SheetCell(Kind.BOOLEAN, String.valueOf(value).toUpperCase(java.util.Locale.ROOT));
  }

  public static SheetCell error(String text) {
    return new SheetCell(Kind.ERROR, text);
  }

  public static SheetCell uncalculated() {
    return new SheetCell(Kind.UNCALCULATED, "");
  }

  /** A stored number as its format shows it. */
  public static SheetCell number(BigDecimal stored, NumberFormat format, boolean from1904) {
    BigDecimal number = meant(stored);
    return switch (format.style()) {
      case PERCENT -> numeric(digits(number.movePointRight(2)) + "%");
      case YUAN -> numeric(digits(number) + NumberStyle.YUAN_SIGN);
      case SCALED -> new SheetCell(Kind.SCALED, digits(number));
      case DATE -> date(number, from1904);
      case PLAIN -> new SheetCell(Kind.NUMBER, digits(number), false, format.decimals(number));
    };
  }

  /** The exact decimal that a person meant by a stored floating-point number. */
  private static BigDecimal meant(BigDecimal stored) {
    // To move its digits to where the point is would take the more memory the smaller it is.
    if (stored.precision() - (long) stored.scale() < -MOST_DECIMALS) {
      return BigDecimal.ZERO;
    }
    BigDecimal number = stored.round(SHOWN);
    if (number.scale() > MOST_DECIMALS) {
      number = number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
    }
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  /** Its digits; a power of ten too large to be written out stays one. */
  private static String digits(BigDecimal number) {
    return number.scale() < -MOST_ZEROS ? number.toString() : number.toPlainString();
  }

  /** The day with this number, or the number itself where the calendar has no such day. */
  private static SheetCell date(BigDecimal number, boolean from1904) {
    double serial = number.doubleValue();
    LocalDateTime day =
        serial >= 1 && DateUtil.isValidExcelDate(serial) && serial < 2_958_466
            ? DateUtil.getLocalDateTime(serial, from1904)
            : null;
    return day == null
        ? numeric(digits(number))
        : new SheetCell(Kind.DATE, day.toLocalDate().toString());
  }

  static SheetCell numeric(String text) {
    return new SheetCell(Kind.NUMBER, text);
  }

  /** The same, known to come from another workbook. */
  SheetCell fromOutside() {
    return new SheetCell(kind, text, true, decimals);
  }

  /** Some of its words, as if they stood there alone. */
  public SheetCell part(String words) {
    return new SheetCell(Kind.TEXT, words.strip(), outside, NumberFormat.UNKNOWN);
  }

  public boolean isBlank() {
    return kind == Kind.TEXT && text.isBlank();
  }
}
