package cn.baoshen.rendering.workbook;

import cn.baoshen.form.book.MarkedBook.Spot;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The rows of one table in an official workbook. */
final class OfficialRows {
  private static final CellCopyPolicy STYLES =
      new CellCopyPolicy.Builder().cellValue(false).cellFormula(false).mergedRegions(true).build();

  private final List<Spot> columns;
  private final XSSFSheet sheet;
  private final int first;
  private final int printed;

  OfficialRows(List<Spot> columns) {
    this.columns = columns;
    this.sheet = (XSSFSheet) columns.get(0).cell().getSheet();
    this.first = columns.get(0).cell().getRowIndex();
    this.printed = columns.get(0).rows();
  }

  /** Whoever types a value into a cell. */
  @FunctionalInterface
  interface Typist {
    void type(Spot spot, Cell cell, Object value);
  }

  /** Empties the marks and types the rows in; more than there is room for get rows of their own. */
  void write(List<Map<String, Object>> rows, Typist typist) {
    columns.forEach(spot -> OfficialCells.empty(spot, 0));
    for (int row = printed; row < rows.size(); row++) {
      insert(first + row);
    }
    for (int row = 1; row < Math.max(printed, rows.size()); row++) {
      for (Spot spot : columns) {
        OfficialCells.reckon(spot, cell(spot, row), row);
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      type(rows.get(row), row, typist);
    }
    columns.forEach(spot -> OfficialCells.withoutMark(spot.cell()));
  }

  private void insert(int at) {
    if (at <= sheet.getLastRowNum()) {
      sheet.shiftRows(at, sheet.getLastRowNum(), 1, true, false);
    }
    sheet.copyRows(at - 1, at - 1, at, STYLES);
  }

  private Cell cell(Spot spot, int row) {
    return CellUtil.getCell(CellUtil.getRow(first + row, sheet), spot.cell().getColumnIndex());
  }

  private void type(Map<String, Object> values, int row, Typist typist) {
    for (Spot spot : columns) {
      Cell cell = cell(spot, row);
      Object value = values.get(spot.id());
      if (value != null) {
        typist.type(spot, cell, value);
      } else if (cell.getCellType() != CellType.FORMULA) {
        cell.setBlank();
      }
    }
  }
}
