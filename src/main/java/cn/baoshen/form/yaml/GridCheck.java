package cn.baoshen.form.yaml;

import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Cell;
import cn.baoshen.form.Sheet.Row;
import java.util.Arrays;

/** The check that the cells of a sheet, with their spans, fill its grid without gap or overlap. */
final class GridCheck {
  private final YamlFile file;
  private final Sheet sheet;

  /** For each column, how many more rows a cell from above covers. */
  private final int[] covered;

  GridCheck(YamlFile file, Sheet sheet) {
    this.file = file;
    this.sheet = sheet;
    this.covered = new int[sheet.widths().size()];
  }

  void run() {
    for (int row = 0; row < sheet.rows().size(); row++) {
      check(row + 1, sheet.rows().get(row));
    }
    if (anyCovered()) {
      throw file.wrong(sheet.name(), "grid-end");
    }
  }

  private void check(int number, Row row) {
    boolean spans = anyCovered() || row.cells().stream().anyMatch(cell -> cell.rowspan() > 1);
    if (row.each() != null && spans) {
      throw file.wrong(sheet.name(), "grid-rowspan", number);
    }
    int taken = (int) Arrays.stream(covered).filter(rows -> rows > 0).count();
    int width = taken + row.cells().stream().mapToInt(Cell::colspan).sum();
    if (width != covered.length) {
      throw file.wrong(sheet.name(), "grid-width", number, width, covered.length);
    }
    place(row);
  }

  private void place(Row row) {
    int[] next = Arrays.stream(covered).map(rows -> Math.max(0, rows - 1)).toArray();
    int column = 0;
    for (Cell cell : row.cells()) {
      for (int i = 0; i < cell.colspan(); i++) {
        column = firstFree(column);
        next[column++] = cell.rowspan() - 1;
      }
    }
    System.arraycopy(next, 0, covered, 0, next.length);
  }

  private int firstFree(int column) {
    int free = column;
    while (covered[free] > 0) {
      free++;
    }
    return free;
  }

  private boolean anyCovered() {
    return Arrays.stream(covered).anyMatch(rows -> rows > 0);
  }
}
