package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookWords;
import cn.baoshen.form.mark.MarkedText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;

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
    boolean same = !marked && text.equals(grid.marked(first, column));
    return reached || sameWidth && (text.isEmpty() || printed || numbered || same);
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

  /**
   * The columns of a table that have words printed before the mark of their first row, and go on
   * with such words below, whether or not the sheet is ruled.
   *
   * @param cells the marked cells of the first row
   */
  private record PrintedColumns(List<MarkedCell> cells) {
    private static final int LONGEST = 30;

    /** What stands under a table to be read, and not in it. */
    private static final Pattern NOTE =
        Pattern.compile("^[（(\\[【]?(?:备?注|附注|说明|填[表报写]|单位|审核|联系|负责).*|.*[:：。；].*");

    /** The number of a section of the sheet. */
    private static final Pattern SECTION = Pattern.compile("^[（(]?[一二三四五六七八九十]+[、.）)].*");

    /** Whether one of them says that this row belongs to the table. */
    boolean reach(int row) {
      return cells.stream()
          .filter(cell -> cell.isWorded())
          .anyMatch(cell -> isUnder(cell, row) || isPrinted(cell, row));
    }

    /** A cell joined with one of the table's rows above reaches over this row. */
    private static boolean isUnder(MarkedCell cell, int row) {
      CellRangeAddress area = cell.grid().area(row, cell.column());
      return cell.row() <= area.getFirstRow() && area.getFirstRow() < row;
    }

    private static boolean isPrinted(MarkedCell cell, int row) {
      BookGrid grid = cell.grid();
      String text = grid.marked(row, cell.column());
      boolean brief = !text.isEmpty() && text.length() <= LONGEST;
      boolean said = brief && (isNext(cell, text) || !NOTE.matcher(text).matches());
      return said && isLike(cell, text) && !isHead(grid, grid.area(row, cell.column()));
    }

    /** The text of the first row with another number. */
    private static boolean isNext(MarkedCell cell, String text) {
      String first = String.valueOf(cell.text().parts().get(0).text());
      return text.replaceAll("\\d+", "#").equals(first.replaceAll("\\d+", "#"));
    }

    private static boolean isLike(MarkedCell cell, String text) {
      String first = String.valueOf(cell.text().parts().get(0).text());
      return SECTION.matcher(first).matches() == SECTION.matcher(text).matches();
    }

    /** A text over a row of nothing but labels is the title of another table. */
    private static boolean isHead(BookGrid grid, CellRangeAddress title) {
      int row = title.getLastRow() + 1;
      List<String> below =
          IntStream.range(0, grid.columns())
              .mapToObj(column -> grid.marked(row, column))
              .filter(text -> !text.isEmpty())
              .toList();
      return below.size() > 2
          && below.stream().noneMatch(MarkedText::hasMark)
          && below.stream().noneMatch(BookBlock::isNumber);
    }
  }
}
