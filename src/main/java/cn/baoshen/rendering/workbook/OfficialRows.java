package cn.baoshen.rendering.workbook;

import cn.baoshen.form.book.MarkedBook.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
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
    if (!rows.isEmpty()) {
      List<Integer> joined = part();
      for (int row = 0; row < rows.size(); row++) {
        type(rows.get(row), row, typist);
      }
      join(joined, rows);
    }
    columns.forEach(spot -> OfficialCells.withoutMark(spot.cell()));
  }

  /** Parts the cells that are joined over several rows; gives the columns in which they were. */
  private List<Integer> part() {
    List<Integer> parted = new ArrayList<>();
    for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      CellRangeAddress area = sheet.getMergedRegion(i);
      boolean own =
          columns.stream().anyMatch(s -> s.cell().getColumnIndex() == area.getFirstColumn());
      boolean inside = area.getFirstRow() >= first && area.getLastRow() < first + printed;
      if (own && inside && area.getFirstRow() < area.getLastRow()) {
        parted.add(area.getFirstColumn());
        sheet.removeMergedRegion(i);
      }
    }
    return parted.stream().distinct().toList();
  }

  /** Joins equal cells again. */
  private void join(List<Integer> parted, List<Map<String, Object>> rows) {
    for (Spot spot : columns) {
      int column = spot.cell().getColumnIndex();
      for (int from = 0; parted.contains(column) && from < rows.size(); ) {
        Object value = rows.get(from).get(spot.id());
        int to = from;
        while (value != null
            && to + 1 < rows.size()
            && value.equals(rows.get(to + 1).get(spot.id()))) {
          to++;
        }
        if (to > from) {
          sheet.addMergedRegion(new CellRangeAddress(first + from, first + to, column, column));
        }
        from = to + 1;
      }
    }
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
