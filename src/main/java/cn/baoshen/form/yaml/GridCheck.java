package cn.baoshen.form.yaml;

import cn.baoshen.form.GridLayout;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Row;

/** The check that the cells of a sheet, with their spans, fill its grid without gap or overlap. */
final class GridCheck {
  private final YamlFile file;
  private final Sheet sheet;
  private final GridLayout grid;

  GridCheck(YamlFile file, Sheet sheet) {
    this.file = file;
    this.sheet = sheet;
    this.grid = new GridLayout(sheet.widths().size());
  }

  void run() {
    for (int row = 0; row < sheet.rows().size(); row++) {
      check(row + 1, sheet.rows().get(row));
    }
    if (grid.isCovered()) {
      throw file.wrong(sheet.name(), "grid-end");
    }
  }

  private void check(int number, Row row) {
    boolean spans = grid.isCovered() || row.cells().stream().anyMatch(cell -> cell.rowspan() > 1);
    if (row.each() != null && spans) {
      throw file.wrong(sheet.name(), "grid-rowspan", number);
    }
    row.cells().forEach(cell -> grid.place(cell.colspan(), cell.rowspan()));
    if (grid.width() != sheet.widths().size()) {
      throw file.wrong(sheet.name(), "grid-width", number, grid.width(), sheet.widths().size());
    }
    grid.endRow();
  }
}
