package cn.baoshen.rendering;

import cn.baoshen.form.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;

/** Writes values into cells: figures as numbers, and a text never as a formula. */
final class BookCell {
  private static final int LONGEST = 32_000;
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private BookCell() {}

  /** Writes a value of a report; what is not filled leaves the cell empty. */
  static void put(Cell cell, FieldType type, Object value) {
    if (value instanceof BigDecimal figure) {
      cell.setCellValue((type == FieldType.RATE ? figure.movePointLeft(2) : figure).doubleValue());
    } else if (type == FieldType.DATE && value instanceof String day) {
      cell.setCellValue(LocalDate.parse(day));
    } else if (value != null) {
      text(cell, value.toString());
    }
  }

  /**
   * Writes a text. One that a spreadsheet would take for a formula when somebody edits its cell is
   * marked as text, as a leading apostrophe does.
   */
  static void text(Cell cell, String text) {
    cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    if (startsFormula(text) && !cell.getCellStyle().getQuotePrefixed()) {
      CellStyle quoted = cell.getSheet().getWorkbook().createCellStyle();
      quoted.cloneStyleFrom(cell.getCellStyle());
      quoted.setQuotePrefixed(true);
      cell.setCellStyle(quoted);
    }
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
