package cn.baoshen.form.book;

import cn.baoshen.form.mark.Mark;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mark with the name that it got.
 *
 * @param id of the field; within a table the key of the column
 * @param label what people see
 */
record BookField(MarkedCell cell, Mark mark, String id, String label) {
  /**
   * Digits, and what does not change how many there are: per cents, blanks, a form of negatives.
   */
  private static final Pattern FORMAT =
      Pattern.compile("(?:#,##)?(0(?:\\.0{1,8})?)%?(?:_.|\\\\.| )*(?:;.*)?");

  String sheet() {
    return cell.grid().name();
  }

  boolean isColumn() {
    return mark.table() != null;
  }

  String type() {
    return mark.type() == null ? "text" : mark.type();
  }

  /** What it has to equal by its mark, or by its own cell; null when nothing. */
  @Nullable String formula() {
    return mark.formula() == null ? cell.grid().formula(cell.row(), cell.column()) : mark.formula();
  }

  /** Whether it may stay blank: the mark says so, or its formula leaves it so at times. */
  boolean isOptional() {
    String formula = formula();
    return mark.is("optional") || formula != null && GuardedFormula.mayBeBlank(formula);
  }

  /** Whether it can be reckoned with. */
  boolean isFigure() {
    return Set.of("amount", "integer", "number", "rate", "score").contains(type());
  }

  /** What stands in the cell is a hundredth of what is meant. */
  boolean isPercent() {
    return type().equals("rate") && cell.grid().format(cell.row(), cell.column()).contains("%");
  }

  /** How many decimals its cell shows, where the number format says so. */
  OptionalInt decimals() {
    Matcher format = FORMAT.matcher(cell.grid().format(cell.row(), cell.column()));
    boolean shown = isFigure() && !type().equals("integer") && format.matches();
    int point = shown ? format.group(1).indexOf('.') : 0;
    return !shown
        ? OptionalInt.empty()
        : OptionalInt.of(point < 0 ? 0 : format.group(1).length() - point - 1);
  }

  boolean covers(int row, int column) {
    CellRangeAddress area = cell.area();
    return area.isInRange(row, column);
  }
}
