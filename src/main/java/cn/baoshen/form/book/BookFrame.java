package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * What stands over and under the ruled grid of a worksheet.
 *
 * @param title the words over the grid, with {@code {year}} where a mark asks for the year
 * @param name the largest of them, without the year
 * @param first first row of the grid
 * @param last last row of the grid
 * @param notes the words under it, after those over it that say in what the figures are
 */
record BookFrame(String title, String name, int first, int last, List<String> notes) {

  static BookFrame of(BookSheet sheet) {
    BookGrid grid = sheet.grid();
    List<Integer> rows =
        IntStream.range(0, grid.rows()).filter(row -> !texts(grid, row).isEmpty()).boxed().toList();
    List<Integer> over = rows.stream().takeWhile(row -> isAlone(sheet, row)).toList();
    List<Integer> under = new ArrayList<>();
    for (int i = rows.size() - 1; i >= over.size() && isAlone(sheet, rows.get(i)); i--) {
      under.add(0, rows.get(i));
    }
    int first = over.isEmpty() ? 0 : over.get(over.size() - 1) + 1;
    int last = under.isEmpty() ? lastRow(sheet) : under.get(0) - 1;
    List<Integer> titles = over.stream().filter(row -> !isUnit(text(sheet, row))).toList();
    return new BookFrame(
        titles.stream().map(row -> text(sheet, row)).collect(Collectors.joining("　")),
        titles.stream()
            .max(Comparator.comparingInt(row -> size(grid, row)))
            .map(row -> undated(text(sheet, row)))
            .orElse(""),
        first,
        last,
        Stream.concat(over.stream().filter(row -> !titles.contains(row)), under.stream())
            .map(row -> text(sheet, row))
            .toList());
  }

  /** Words that say in what the figures are, and are no title. */
  private static boolean isUnit(String text) {
    return BookHeads.UNIT.matcher(BookHeads.plain(text)).matches();
  }

  private static int size(BookGrid grid, int row) {
    return IntStream.range(0, grid.columns())
        .filter(column -> !grid.marked(row, column).isEmpty())
        .map(column -> grid.size(row, column))
        .max()
        .orElse(0);
  }

  private static String undated(String words) {
    return words
        .replaceAll("[（(]\\s*\\{\\w+}[^）)]*[)）]", "")
        .replaceAll("\\{\\w+}年?度?", "")
        .strip();
  }

  private static int lastRow(BookSheet sheet) {
    int tables = sheet.blocks().stream().mapToInt(BookBlock::last).max().orElse(0);
    return Math.max(sheet.grid().rows() - 1, tables);
  }

  private static List<String> texts(BookGrid grid, int row) {
    return IntStream.range(0, grid.columns())
        .mapToObj(column -> grid.marked(row, column))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** A single text outside the rules, which asks for nothing but the year. */
  private static boolean isAlone(BookSheet sheet, int row) {
    List<String> texts = texts(sheet.grid(), row);
    return texts.size() == 1
        && !isRuled(sheet.grid(), row)
        && sheet.block(row).isEmpty()
        && sheet.cells().stream().filter(cell -> cell.row() == row).allMatch(MarkedCell::isDated);
  }

  private static boolean isRuled(BookGrid grid, int row) {
    return IntStream.range(0, grid.columns())
        .filter(column -> !grid.marked(row, column).isEmpty())
        .mapToObj(column -> grid.area(row, column))
        .anyMatch(area -> isRuled(grid, area));
  }

  private static boolean isRuled(BookGrid grid, CellRangeAddress area) {
    return grid.isRuled(area.getFirstRow(), area.getFirstColumn());
  }

  private static String text(BookSheet sheet, int row) {
    return sheet.cells().stream()
        .filter(cell -> cell.row() == row)
        .map(MarkedCell::dated)
        .findFirst()
        .orElseGet(() -> texts(sheet.grid(), row).get(0))
        .replaceAll("\\s*\\R\\s*", " ");
  }
}
