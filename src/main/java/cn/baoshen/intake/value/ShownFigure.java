package cn.baoshen.intake.value;

import cn.baoshen.form.Field;
import cn.baoshen.intake.file.NumberFormat;
import cn.baoshen.intake.file.SheetCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number of a worksheet that has more decimals than its field takes, and a format that hides
 * them: what one sees is what is meant.
 *
 * @param shown the number as its cell shows it
 * @param taken the number as the field takes it, which may be finer than what is shown
 */
record ShownFigure(BigDecimal stored, BigDecimal shown, BigDecimal taken) {
  /** An amount is in 万元: this is a hundredth of the smallest coin, and noise of a calculation. */
  private static final BigDecimal NOISE = new BigDecimal("0.00000001");

  /** The figure of such a cell; null for any other cell. */
  static @Nullable ShownFigure of(SheetCell cell, Field field) {
    int finest = finest(field);
    if (cell.kind() != SheetCell.Kind.NUMBER || cell.decimals() < 0 || cell.decimals() > finest) {
      return null;
    }
    BigDecimal stored = new BigDecimal(cell.text());
    return stored.scale() <= finest
        ? null
        : new ShownFigure(stored, rounded(stored, cell.decimals()), rounded(stored, finest));
  }

  private static int finest(Field field) {
    return switch (field.type()) {
      case AMOUNT -> Math.max(2, field.writing().decimals());
      case INTEGER -> 0;
      default -> NumberFormat.UNKNOWN;
    };
  }

  private static BigDecimal rounded(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_UP);
  }

  boolean isNoise() {
    return stored.subtract(taken).abs().compareTo(NOISE) < 0;
  }

  SheetCell cell(SheetCell from) {
    return new SheetCell(from.kind(), taken.toPlainString(), from.outside(), from.decimals());
  }
}
