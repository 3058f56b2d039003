package cn.baoshen.intake.value;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.CellValue;
import cn.baoshen.form.cell.DateText;
import cn.baoshen.intake.file.JsonDocument.Literal;
import cn.baoshen.intake.file.SheetCell;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A single JSON value read as the type of its field; a number is read by its own digits. */
public final class CellReader {
  private static final Pattern YEAR = Pattern.compile("20\\d\\d-(?:01-01|12-31)");
  private static final int YEAR_DIGITS = 4;
  private static final int CENTS = 2;

  private final ReadProblems troubles;

  public CellReader(ReadProblems troubles) {
    this.troubles = troubles;
  }

  /** The value, or null when nothing is filled or it cannot be read, which is then a trouble. */
  public @Nullable Object read(FieldLocation spot, Field field, @Nullable Object json) {
    if (json == null) {
      return null;
    }
    String text = text(json);
    if (text == null) {
      boolean single = json instanceof Literal;
      troubles.unreadable(spot, json, single ? "true-or-false" : "not-a-single-value");
      return null;
    }
    return value(spot, field, json, CellText.read(text, field, spot.label()));
  }

  /** The value of a cell of a workbook, likewise. */
  public @Nullable Object read(FieldLocation spot, Field field, @Nullable SheetCell cell) {
    if (cell == null) {
      return null;
    }
    if (troubles.isNothing(spot, cell)) {
      return null;
    }
    ShownFigure shown = ShownFigure.of(cell, field);
    if (shown == null) {
      return stored(spot, field, cell);
    }
    if (!shown.isNoise()) {
      troubles.shown(spot, shown);
    }
    return stored(spot, field, shown.cell(cell));
  }

  private @Nullable Object stored(FieldLocation spot, Field field, SheetCell cell) {
    CellValue value =
        switch (cell.kind()) {
          case ERROR -> CellValue.unreadable("cell-error", cell.text());
          case UNCALCULATED -> CellValue.unreadable("cell-uncalculated");
          case SCALED -> CellValue.unreadable("cell-scaled");
          case BOOLEAN -> CellValue.unreadable("true-or-false");
          case DATE -> CellText.read(inYear(cell, field), field);
          default -> CellText.read(cell.text(), field, spot.label());
        };
    Object read =
        asShown(value(spot, field, cell.text().isEmpty() ? null : cell.text(), value), cell, field);
    if (cell.outside() && read != null) {
      troubles.outside(spot, cell.text());
    }
    return read;
  }

  /** 435 in a cell that shows 435.00 is stated with its cents. */
  private static @Nullable Object asShown(@Nullable Object value, SheetCell cell, Field field) {
    return field.type() == FieldType.AMOUNT
            && value instanceof BigDecimal figure
            && figure.scale() < Math.min(CENTS, cell.decimals())
        ? figure.setScale(Math.min(CENTS, cell.decimals()))
        : value;
  }

  /** A year that its cell holds as a day of it. */
  private static String inYear(SheetCell cell, Field field) {
    boolean isYear = field.type() == FieldType.INTEGER && YEAR.matcher(cell.text()).matches();
    return isYear ? cell.text().substring(0, YEAR_DIGITS) : cell.text();
  }

  private @Nullable Object value(
      FieldLocation spot, Field field, @Nullable Object json, CellValue cell) {
    if (cell instanceof CellValue.Refused refused) {
      troubles.refused(spot, json, refused);
    }
    Object value = cell instanceof CellValue.Filled filled ? filled.value() : null;
    if (field.type() == FieldType.DATE && value instanceof String date && DateText.isMonth(date)) {
      troubles.noDay(spot, json);
    }
    return value;
  }

  private static @Nullable String text(Object json) {
    if (json instanceof Literal literal && literal.number()) {
      return literal.text();
    }
    return json instanceof String text ? text : null;
  }
}
