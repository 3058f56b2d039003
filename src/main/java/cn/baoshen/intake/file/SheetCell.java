package cn.baoshen.intake.file;

import java.math.BigDecimal;

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
    BigDecimal number = CellDecimal.of(stored);
    return switch (format.style()) {
      case PERCENT -> numeric(CellDecimal.text(number.movePointRight(2)) + "%");
      case YUAN -> numeric(CellDecimal.text(number) + NumberStyle.YUAN_SIGN);
      case SCALED -> new SheetCell(Kind.SCALED, CellDecimal.text(number));
      case DATE -> CellDecimal.date(number, from1904);
      case PLAIN ->
          new SheetCell(Kind.NUMBER, CellDecimal.text(number), false, format.decimals(number));
    };
  }

  static SheetCell numeric(String text) {
    return new SheetCell(Kind.NUMBER, text);
  }

  /** The same, known to come from another workbook. */
  SheetCell fromOutside() {
    return new SheetCell(kind, text, true, decimals);
  }

  public boolean isBlank() {
    return kind == Kind.TEXT && text.isBlank();
  }
}
