package cn.baoshen.form.check;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.GridLayout;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Row;

/** The check that the cells of a sheet, with their spans, fill its grid without gap or overlap. */
final class GridCheck {
  private final Form form;
  private final Sheet sheet;
  private final FormMistakes mistakes;
  private final GridLayout grid;

  GridCheck(Form form, Sheet sheet, FormMistakes mistakes) {
    this.form = form;
    this.sheet = sheet;
    this.mistakes = mistakes;
    this.grid = new GridLayout(sheet.widths().size());
  }

  void run() {
    for (int row = 0; row < sheet.rows().size(); row++) {
      if (!isPlaced(row + 1, sheet.rows().get(row))) {
        return;
      }
    }
    if (grid.isCovered()) {
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
    boolean spans = grid.isCovered() || row.cells().stream().anyMatch(cell -> cell.rowspan() > 1);
    if (row.cells().isEmpty() || row.cells().stream().anyMatch(cell -> cell.colspan() < 1)) {
      return !spans;
    }
    if (row.each() != null && spans) {
      mistakes.add(origin(number), sheet.name(), "grid-rowspan", number);
      return false;
    }
    row.cells().forEach(cell -> grid.place(cell.colspan(), cell.rowspan()));
    int columns = sheet.widths().size();
    boolean filled = grid.width() == columns;
    if (!filled) {
      mistakes.add(origin(number), sheet.name(), "grid-width", number, grid.width(), columns);
    }
    grid.endRow();
    return filled || !spans;
  }
}
