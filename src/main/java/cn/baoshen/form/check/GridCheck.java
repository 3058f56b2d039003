package cn.baoshen.form.check;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Cell;
import cn.baoshen.form.Sheet.Row;
import java.util.Arrays;

/** The check that the cells of a sheet, with their spans, fill its grid without gap or overlap. */
final class GridCheck {
  private final Form form;
  private final Sheet sheet;
  private final FormMistakes mistakes;

  /** For each column, how many more rows a cell from above covers. */
  private final int[] covered;

  GridCheck(Form form, Sheet sheet, FormMistakes mistakes) {
    this.form = form;
    this.sheet = sheet;
    this.mistakes = mistakes;
    this.covered = new int[sheet.widths().size()];
  }

  void run() {
    for (int row = 0; row < sheet.rows().size(); row++) {
      if (!isPlaced(row + 1, sheet.rows().get(row))) {
        return;
      }
    }
    if (anyCovered()) {
      mistakes.add(origin(sheet.rows().size()), sheet.name(), "grid-end");
    } else {
      new HeadCheck(form, sheet, mistakes).run();
    }
  }

  private Origin origin(int row) {
    return form.origins().of("sheets/" + sheet.name() + "/rows/" + row);
  }

  /** False when nothing can be said of the rows below, since nobody knows what covers them. */
  private boolean isPlaced(int number, Row row) {
    boolean spans = anyCovered() || row.cells().stream().anyMatch(cell -> cell.rowspan() > 1);
    if (row.cells().isEmpty() || row.cells().stream().anyMatch(cell -> cell.colspan() < 1)) {
      return !spans;
    }
    if (row.each() != null && spans) {
      mistakes.add(origin(number), sheet.name(), "grid-rowspan", number);
      return false;
    }
    int taken = (int) Arrays.stream(covered).filter(rows -> rows > 0).count();
    int width = taken + row.cells().stream().mapToInt(Cell::colspan).sum();
    if (width != covered.length) {
      mistakes.add(origin(number), sheet.name(), "grid-width", number, width, covered.length);
      return !spans;
    }
    place(row);
    return true;
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
