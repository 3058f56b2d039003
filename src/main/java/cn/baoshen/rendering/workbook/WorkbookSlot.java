package cn.baoshen.rendering.workbook;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Sheet.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a sheet's grid at its place in a worksheet.
 *
 * @param row from 0 within the grid
 * @param height rows that it covers
 * @param field what is filled in here; null for a label
 * @param value the label's text, or what the field is filled with; null when nothing
 * @param plain whether it is a field of its own, not one of a table's row
 */
record WorkbookSlot(
    int row,
    int column,
    int height,
    Cell cell,
    @Nullable Field field,
    @Nullable Object value,
    boolean plain) {
  boolean isLabel() {
    return field == null;
  }

  /** True for a field of this type. */
  boolean is(FieldType type) {
    return field != null && field.type() == type;
  }

  int width() {
    return cell.colspan();
  }

  /** The cells it covers in a worksheet whose grid begins at this row. */
  CellRangeAddress range(int top) {
    return new CellRangeAddress(top + row, top + row + height - 1, column, column + width() - 1);
  }

  WorkbookSlot higher(int rows) {
    return new WorkbookSlot(row, column, height + rows, cell, field, value, plain);
  }
}
