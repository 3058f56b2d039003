package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.MarkedText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The columns of a table that have words printed before the mark of their first row, and go on with
 * such words below, whether or not the sheet is ruled.
 *
 * @param cells the marked cells of the first row
 */
record PrintedColumns(List<MarkedCell> cells) {
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
    boolean brief = !text.isEmpty() && text.length() <= LONGEST && !NOTE.matcher(text).matches();
    return brief && isLike(cell, text) && !isHead(grid, grid.area(row, cell.column()));
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
