package cn.baoshen.intake.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** The exact decimal that a person meant by a stored floating-point number. */
final class CellDecimal {
  /** Beyond these digits a stored number is noise, and a spreadsheet does not show them either. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  /** What is left of 220.30 - 220.29 after that is noise of the subtraction. */
  private static final int MOST_DECIMALS = 10;

  private static final int MOST_ZEROS = 30;

  private CellDecimal() {}

  static BigDecimal of(BigDecimal stored) {
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
  static String text(BigDecimal number) {
    return number.scale() < -MOST_ZEROS ? number.toString() : number.toPlainString();
  }

  /** The day with this number, or the number itself where the calendar has no such day. */
  static SheetCell date(BigDecimal number, boolean from1904) {
    double serial = number.doubleValue();
    LocalDateTime day =
        serial >= 1 && DateUtil.isValidExcelDate(serial) && serial < 2_958_466
            ? DateUtil.getLocalDateTime(serial, from1904)
            : null;
    return day == null
        ? SheetCell.numeric(text(number))
        : new SheetCell(SheetCell.Kind.DATE, day.toLocalDate().toString());
  }
}
