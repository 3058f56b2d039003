package cn.baoshen.intake.sheet;

import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.SheetCells.Spot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The levels of a table that are written beside the first of their rows alone, with blanks below
 * where others merge.
 */
record CarriedLevels(SheetPlan.Table table, TableArea area, TablePrint print, SheetCells sheet) {
  /** No level has more rows. */
  private static final int MOST_ROWS = 60;

  /** What holds for this row of a level's column, too; null when that cannot be told. */
  @Nullable Spot above(int row, int column) {
    int last = Math.max(area.first(), row - MOST_ROWS);
    boolean ends = isGrouped(row, column);
    for (int at = row - 1; at >= last && !ends; at--) {
      List<Spot> stated = print.isPrint(at) ? List.of() : cells(at, column);
      if (!stated.isEmpty()) {
        return isWrittenOnce(column) ? stated.get(0) : null;
      }
      ends = !print.isPrint(at) && isGrouped(at, column);
    }
    return null;
  }

  /**
   * A column in which cells are merged, or a level stands twice on a page, leaves no blank on
   * purpose.
   */
  private boolean isWrittenOnce(int column) {
    Set<String> seen = new HashSet<>();
    for (int row : sheet.rowsBetween(area.first(), area.last())) {
      if (print.isHead(row)) {
        seen.clear();
      } else if (!print.isPrint(row)
          && !cells(row, column).stream()
              .allMatch(spot -> isOfOneRow(spot) && seen.add(spot.cell().text()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfOneRow(Spot spot) {
    return spot.area().top() == spot.area().bottom() && spot.cell().kind() == SheetCell.Kind.TEXT;
  }

  /** A higher level that begins here ends what stood below the one before it. */
  private boolean isGrouped(int row, int column) {
    return IntStream.range(0, column)
        .filter(other -> table.columns().get(other).merge())
        .anyMatch(other -> !cells(row, other).isEmpty());
  }

  private List<Spot> cells(int row, int column) {
    return TableArea.cells(sheet, row, area.columns().get(column)).toList();
  }
}
