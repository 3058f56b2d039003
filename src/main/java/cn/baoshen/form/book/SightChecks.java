package cn.baoshen.form.book;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.LabelText;
import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.MarkedText;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The checks that whoever fills in a blank sees each marked cell, knows what it is, and may type.
 */
final class SightChecks {
  private final BookSheet sheet;
  private final BookGrid grid;
  private final BookMistakes mistakes;

  SightChecks(BookSheet sheet, BookMistakes mistakes) {
    this.sheet = sheet;
    this.grid = sheet.grid();
    this.mistakes = mistakes;
  }

  void run() {
    grid.sheet().getMergedRegions().forEach(this::checkCovered);
    checkHidden();
    checkLocked();
    checkMargins();
    sheet.cells().stream().filter(cell -> !isLed(cell)).forEach(cell -> wrong(cell, "no-head"));
  }

  private void wrong(MarkedCell cell, String reason, Object... details) {
    mistakes.add(cell.place(), reason, details);
  }

  /** What lies under a merged cell is seen by nobody. */
  private void checkCovered(CellRangeAddress region) {
    region.forEach(
        at -> {
          boolean first = grid.isFirst(at.getRow(), at.getColumn());
          Cell cell = first ? null : grid.cell(at.getRow(), at.getColumn());
          if (cell != null && MarkedText.hasMark(cell.toString())) {
            mistakes.add(
                grid.place(at.getRow(), at.getColumn()), "covered", region.formatAsString());
          }
        });
  }

  private void checkHidden() {
    Workbook book = grid.sheet().getWorkbook();
    int index = book.getSheetIndex(grid.sheet());
    if (book.isSheetHidden(index) || book.isSheetVeryHidden(index)) {
      wrong(sheet.cells().get(0), "hidden-sheet", grid.name());
      return;
    }
    for (MarkedCell cell : sheet.cells()) {
      if (grid.isHidden(cell.row(), cell.column())) {
        wrong(cell, "hidden-cell");
      }
    }
  }

  private void checkLocked() {
    List<MarkedCell> locked =
        sheet.cells().stream()
            .filter(cell -> !cell.isDated() && grid.sheet().getProtect())
            .filter(cell -> style(cell).getLocked())
            .toList();
    if (!locked.isEmpty()) {
      wrong(locked.get(0), "locked", String.valueOf(locked.size()));
    }
  }

  private static CellStyle style(MarkedCell cell) {
    return requireNonNull(cell.grid().cell(cell.row(), cell.column())).getCellStyle();
  }

  private void checkMargins() {
    Stream.<HeaderFooter>of(grid.sheet().getHeader(), grid.sheet().getFooter())
        .flatMap(margin -> Stream.of(margin.getLeft(), margin.getCenter(), margin.getRight()))
        .filter(text -> text != null && MarkedText.hasMark(text))
        .forEach(text -> mistakes.add(grid.place(0, 0), "margin", text));
  }

  /** Whether reading finds it: by words in its cell, or by a head before it. */
  private boolean isLed(MarkedCell cell) {
    if (cell.isWorded() || sheet.block(cell.row()).isPresent()) {
      return true;
    }
    for (int row = cell.area().getFirstRow(); row <= cell.area().getLastRow(); row++) {
      for (int column = cell.column() - 1; column >= 0; column--) {
        CellRangeAddress area = grid.area(row, column);
        String text = grid.text(area.getFirstRow(), area.getFirstColumn());
        if (LabelText.of(MarkedText.emptied(text, mark -> "")).isSomething()) {
          return true;
        }
      }
    }
    return false;
  }
}
