package cn.baoshen.rendering.workbook;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.cell.DateText;
import cn.baoshen.rendering.words.Dates;
import cn.baoshen.table.FormulaText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.jspecify.annotations.Nullable;

/**
 * Writes values into the cells of one workbook: figures as numbers, and a text never as a formula.
 */
public final class CellWriter {
  private static final int LONGEST = 32_000;

  private final Map<Integer, CellStyle> quoted = new HashMap<>();

  /** Writes a value of a report; what is not filled leaves the cell empty. */
  void put(Cell cell, FieldType type, @Nullable Object value) {
    if (value instanceof BigDecimal figure) {
      cell.setCellValue((type == FieldType.RATE ? figure.movePointLeft(2) : figure).doubleValue());
    } else if (type == FieldType.DATE && value instanceof String day) {
      date(cell, day);
    } else if (value != null) {
      text(cell, value.toString());
    }
  }

  /** A month without a day is written out, as no number of a spreadsheet means one. */
  private void date(Cell cell, String iso) {
    if (DateText.isMonth(iso)) {
      text(cell, Dates.day(iso));
    } else {
      cell.setCellValue(DateText.day(iso));
    }
  }

  /**
   * Writes a text. One that a spreadsheet would take for a formula when somebody edits its cell is
   * marked as text, as a leading apostrophe does.
   */
  public void text(Cell cell, String text) {
    cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    if (FormulaText.isFormula(text)) {
      cell.setCellStyle(quoted(cell));
    }
  }

  private CellStyle quoted(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return style.getQuotePrefixed()
        ? style
        : quoted.computeIfAbsent((int) style.getIndex(), index -> copy(cell, style));
  }

  private static CellStyle copy(Cell cell, CellStyle style) {
    CellStyle copy = cell.getSheet().getWorkbook().createCellStyle();
    copy.cloneStyleFrom(style);
    copy.setQuotePrefixed(true);
    return copy;
  }
}
