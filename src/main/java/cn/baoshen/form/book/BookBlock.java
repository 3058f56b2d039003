package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookWords;
import cn.baoshen.form.mark.MarkedText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The rows of a worksheet that a table fills: the marked one, and the blank ones below it.
 *
 * @param table what it is called
 * @param first the marked row
 * @param last the last row of the table
 * @param cells the marked cells of the first row
 */
record BookBlock(String table, BookGrid grid, int first, int last, List<MarkedCell> cells) {

  /** The block that begins with these marked cells of one row. */
  static BookBlock of(String table, List<MarkedCell> cells) {
    BookGrid grid = cells.get(0).grid();
    int first = cells.get(0).row();
    int last =
        said(cells)
            .orElseGet(
                () ->
                    IntStream.iterate(first + 1, row -> row + 1)
                        .filter(row -> !continues(cells, row))
                        .findFirst()
                        .orElseThrow());
    return new BookBlock(table, grid, first, last - 1, cells);
  }

  private static OptionalInt said(List<MarkedCell> cells) {
    return cells.stream()
        .flatMap(cell -> cell.marks().stream())
        .map(mark -> mark.option("rows"))
        .flatMap(Optional::stream)
        .filter(rows -> rows.matches("[1-9]\\d{0,3}"))
        .mapToInt(rows -> cells.get(0).row() + Integer.parseInt(rows))
        .findFirst();
  }

  /** A row below belongs to it while it is ruled alike and says nothing but what is printed in. */
  private static boolean continues(List<MarkedCell> cells, int row) {
    BookGrid grid = cells.get(0).grid();
    int first = cells.get(0).row();
    if (row >= Math.max(grid.rows(), grid.sheet().getLastRowNum() + 1)) {
      return false;
    }
    for (int column = 0; column < grid.columns(); column++) {
      if (!isAlike(cells, grid, first, row, column)) {
        return false;
      }
    }
    return isCounted(grid, first, row)
        || new PrintedColumns(cells).reach(row)
        || cells.stream().anyMatch(c -> grid.isRuled(row, c.area().getFirstColumn()));
  }

  /** A number printed on from that of the first row says as much as a rule around the cells. */
  private static boolean isCounted(BookGrid grid, int first, int row) {
    return IntStream.range(0, grid.columns())
        .anyMatch(
            column -> isCounted(grid.marked(first, column), grid.marked(row, column), row - first));
  }

  private static boolean isCounted(String from, String text, int rows) {
    return isNumber(from)
        && isNumber(text)
        && Integer.parseInt(text) == Integer.parseInt(from) + rows;
  }

  private static boolean isAlike(
      List<MarkedCell> cells, BookGrid grid, int first, int row, int column) {
    boolean marked = cells.stream().anyMatch(cell -> cell.column() == column);
    String text = grid.marked(row, column);
    boolean sameWidth = span(grid, first, column) == span(grid, row, column);
    boolean reached = grid.area(row, column).isInRange(first, column);
    boolean printed = marked && !MarkedText.hasMark(text) && !isTotal(text);
    boolean numbered = isNumber(text) && isNumber(grid.marked(first, column));
    return reached || sameWidth && (text.isEmpty() || printed || numbered);
  }

  private static int span(BookGrid grid, int row, int column) {
    return grid.area(row, column).getFirstColumn() * 1000 + grid.area(row, column).getLastColumn();
  }

  /** A total under a table is no row that is printed into it. */
  private static boolean isTotal(String text) {
    return BookWords.all("total").stream().anyMatch(text.replaceAll("\\s", "")::startsWith);
  }

  static boolean isNumber(String text) {
    return text.matches("\\d{1,4}");
  }

  boolean covers(int row) {
    return first <= row && row <= last;
  }

  int size() {
    return last - first + 1;
  }
}
