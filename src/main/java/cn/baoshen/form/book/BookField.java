package cn.baoshen.form.book;

import cn.baoshen.form.mark.Mark;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A mark with the name that it got.
 *
 * @param id of the field; within a table the key of the column
 * @param label what people see
 */
record BookField(MarkedCell cell, Mark mark, String id, String label) {
  String sheet() {
    return cell.grid().name();
  }

  boolean isColumn() {
    return mark.table() != null;
  }

  String type() {
    return mark.type() == null ? "text" : mark.type();
  }

  /** Whether it can be reckoned with. */
  boolean isFigure() {
    return Set.of("amount", "integer", "number", "rate", "score").contains(type());
  }

  /** What stands in the cell is a hundredth of what is meant. */
  boolean isPercent() {
    return type().equals("rate") && cell.grid().format(cell.row(), cell.column()).contains("%");
  }

  boolean covers(int row, int column) {
    CellRangeAddress area = cell.area();
    return area.isInRange(row, column);
  }
}
