package cn.baoshen.rendering.annotation;

import cn.baoshen.rendering.words.DocumentTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * The very hidden worksheet in which a returned workbook remembers what its marked cells looked
 * like. Each is named by a formula, which the unit's own program keeps right when rows are inserted
 * or sheets renamed; beside it a cell wears the former style.
 */
final class OriginalStyles {
  private static final int PLACE = 0;
  private static final int STYLE = 1;
  private static final int AUTHOR = 2;

  private final Workbook book;
  private final Sheet sheet;

  private OriginalStyles(Workbook book, Sheet sheet) {
    this.book = book;
    this.sheet = sheet;
  }

  /**
   * What is remembered of one cell.
   *
   * @param author of the unit's own comment on it; empty without one
   */
  record Former(Cell cell, CellStyle style, String author) {}

  /** The memory of an earlier return; empty when there was none. */
  static Optional<OriginalStyles> found(Workbook book) {
    Sheet sheet = book.getSheet(DocumentTexts.say("mark.memory"));
    boolean ours =
        sheet != null && text(sheet.getRow(0), PLACE).equals(DocumentTexts.say("mark.author"));
    return ours ? Optional.of(new OriginalStyles(book, sheet)) : Optional.empty();
  }

  /**
   * A new memory, which also knows the sheet that lists the findings.
   *
   * @param replies the sheet for answers; null when there is none
   */
  static OriginalStyles create(Workbook book, Sheet opinions, @Nullable Sheet replies) {
    String wanted = DocumentTexts.say("mark.memory");
    if (book.getSheet(wanted) != null) {
      book.removeSheetAt(book.getSheetIndex(wanted));
    }
    Sheet sheet = book.createSheet(wanted);
    book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    Row head = sheet.createRow(0);
    head.createCell(PLACE).setCellValue(DocumentTexts.say("mark.author"));
    head.createCell(STYLE).setCellFormula(reference(opinions, "A1"));
    if (replies != null) {
      head.createCell(AUTHOR).setCellFormula(reference(replies, "A1"));
    }
    return new OriginalStyles(book, sheet);
  }

  void remember(Cell cell, String author) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    row.createCell(PLACE)
        .setCellFormula(reference(cell.getSheet(), cell.getAddress().formatAsString()));
    row.createCell(STYLE).setCellStyle(cell.getCellStyle());
    row.createCell(AUTHOR).setCellValue(author);
  }

  private static String reference(Sheet to, String address) {
    return SheetNameFormatter.format(to.getSheetName()) + "!" + address;
  }

  /** Everything remembered whose cell is still there. */
  List<Former> recall() {
    List<Former> all = new ArrayList<>();
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      place(row, PLACE)
          .flatMap(spot -> spot.in(book))
          .ifPresent(cell -> all.add(new Former(cell, style(row), text(row, AUTHOR))));
    }
    return all;
  }

  private CellStyle style(Row row) {
    Cell cell = row.getCell(STYLE);
    return cell == null ? book.getCellStyleAt(0) : cell.getCellStyle();
  }

  /** Removes the sheets that list the findings and take answers, and then this one. */
  void forget() {
    remove(AUTHOR);
    remove(STYLE);
    book.removeSheetAt(book.getSheetIndex(sheet));
  }

  private void remove(int column) {
    place(sheet.getRow(0), column)
        .map(spot -> book.getSheetIndex(spot.sheet()))
        .filter(index -> index >= 0)
        .ifPresent(book::removeSheetAt);
  }

  private static Optional<MarkSpot> place(Row row, int column) {
    Cell cell = row == null ? null : row.getCell(column);
    return cell == null || cell.getCellType() != CellType.FORMULA
        ? Optional.empty()
        : MarkSpot.of(cell.getCellFormula());
  }

  private static String text(Row row, int column) {
    Cell cell = row == null ? null : row.getCell(column);
    return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
  }
}
