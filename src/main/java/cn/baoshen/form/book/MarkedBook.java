package cn.baoshen.form.book;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import cn.baoshen.form.mark.MarkedText;
import cn.baoshen.form.mark.OpenBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A marked workbook without mistakes, opened to be filled in.
 *
 * @param workbook itself; whoever asked for it may change it
 * @param spots what its marks ask for
 * @param dated the cells that speak of the year, and their words with {@code {year}} in them
 */
public record MarkedBook(XSSFWorkbook workbook, List<Spot> spots, Map<Cell, String> dated) {

  /**
   * What one mark asks for. Rows and columns count from 0.
   *
   * @param id of the field; of a table's column its key
   * @param table id of the table; null for a field that stands alone
   * @param rows how many rows the table has; 1 for a field that stands alone
   * @param text of the cell, with marks
   * @param formula that the mark itself gives; null when none
   * @param year whether it asks for the year of the report
   * @param choices what the mark offers and the cell does not
   */
  public record Spot(
      Cell cell,
      String id,
      @Nullable String table,
      int rows,
      String text,
      @Nullable String formula,
      boolean year,
      List<String> choices) {
    /** The cell with marks alone, or with words before them. */
    public boolean isWorded() {
      return !BookNames.isBare(text);
    }
  }

  /** Opens the bytes of a workbook that a form was compiled from. */
  public static MarkedBook open(byte[] bytes) {
    BookMistakes none = new BookMistakes();
    XSSFWorkbook book = OpenBook.of(bytes, "", none).orElseThrow();
    List<BookSheet> sheets = new ArrayList<>();
    for (Sheet sheet : book) {
      if (!isAside(sheet)) {
        sheets.add(BookSheet.of(new BookGrid(sheet), none));
      }
    }
    List<MarkedCell> cells = sheets.stream().flatMap(sheet -> sheet.cells().stream()).toList();
    List<Spot> spots = new ArrayList<>();
    new BookNames(none).of(cells).forEach(field -> spots.add(spot(field, sheets)));
    Map<Cell, String> dated = new HashMap<>();
    cells.stream()
        .filter(MarkedCell::isDated)
        .forEach(cell -> dated.put(cell.grid().cell(cell.row(), cell.column()), cell.dated()));
    return new MarkedBook(book, spots, dated);
  }

  /** Whether a sheet speaks to the house alone: of what has to hold, of when and by whom. */
  private static boolean isAside(Sheet sheet) {
    String name = sheet.getSheetName();
    return BookWords.is("claims", name) || BookWords.is("settings", name);
  }

  private static Spot spot(BookField field, List<BookSheet> sheets) {
    MarkedCell at = field.cell();
    int rows =
        sheets.stream()
            .filter(sheet -> field.isColumn() && sheet.grid() == at.grid())
            .map(sheet -> sheet.block(at.row()))
            .flatMap(Optional::stream)
            .mapToInt(BookBlock::size)
            .findFirst()
            .orElse(1);
    return new Spot(
        requireNonNull(at.grid().cell(at.row(), at.column())),
        field.id(),
        field.isColumn() ? BookNames.id(field.mark().table()) : null,
        rows,
        at.grid().text(at.row(), at.column()),
        field.mark().formula(),
        field.mark().identity().filter("year"::equals).isPresent(),
        field.mark().option("choices").isPresent() ? BookChoices.of(field) : List.of());
  }

  /** Takes away the sheets that are not for units. */
  public void removeAsides() {
    BookChoices.free(workbook, MarkedBook::isAside);
    for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
      if (isAside(workbook.getSheetAt(i))) {
        workbook.removeSheetAt(i);
      }
    }
  }

  /** A text with other words in the place of each of its marks, in their order. */
  public static String emptied(String text, java.util.function.UnaryOperator<String> instead) {
    return MarkedText.emptied(text, instead);
  }

  /** Whether the comment of a cell is a mark. */
  public static boolean isMarkedAside(Cell cell) {
    return BookGrid.mark(cell) != null;
  }
}
