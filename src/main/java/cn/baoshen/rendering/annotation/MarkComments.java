package cn.baoshen.rendering.annotation;

import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.workbook.WorkbookHeights;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFChart;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The comments of the house in a unit's workbook; one of the unit's own stays above ours. */
final class MarkComments {
  private static final String HEAD = DocumentTexts.say("mark.head");
  private static final String AUTHOR = DocumentTexts.say("mark.author");
  private static final int CHARACTERS = 44;
  private static final float LINE = 14;
  private static final float USUAL_ROW = 15;
  private static final int MOST_ROWS = 40;

  private final Workbook book;
  private final Map<Sheet, Drawing<?>> drawings = new HashMap<>();

  MarkComments(Workbook book) {
    this.book = book;
  }

  /** The author of the unit's own comment on a cell; empty when there is none. */
  static String author(Cell cell) {
    Comment own = cell.getCellComment();
    return own == null || own.getAuthor() == null ? "" : own.getAuthor();
  }

  /**
   * Puts a comment on a cell, under what the unit itself wrote there; none on a sheet of an {@code
   * .xls} that has a chart, where the fill and the list must do.
   */
  void write(Cell cell, String text) {
    if (hasOldChart(cell.getSheet())) {
      return;
    }
    Comment own = cell.getCellComment();
    String above = own == null ? "" : own.getString().getString().strip() + "\n";
    replace(cell, above + HEAD + "\n" + text, AUTHOR, own != null && own.isVisible());
  }

  /** POI writes new comments between such a chart and its place, and the chart would be gone. */
  private static boolean hasOldChart(Sheet sheet) {
    return sheet instanceof HSSFSheet old && HSSFChart.getSheetCharts(old).length > 0;
  }

  private void replace(Cell cell, String text, String author, boolean visible) {
    if (cell.getCellComment() != null) {
      cell.removeCellComment();
    }
    Comment comment =
        drawings
            .computeIfAbsent(cell.getSheet(), Sheet::createDrawingPatriarch)
            .createCellComment(anchor(cell, text));
    comment.setString(book.getCreationHelper().createRichTextString(text));
    comment.setAuthor(author);
    comment.setVisible(visible);
    cell.setCellComment(comment);
  }

  /**
   * Beside the cell, and large enough for the text. A new comment belongs to the cell at which its
   * anchor begins, so it begins at the right edge of its own.
   */
  private ClientAnchor anchor(Cell cell, String text) {
    Sheet sheet = cell.getSheet();
    SpreadsheetVersion most = book.getSpreadsheetVersion();
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    int left = cell.getColumnIndex();
    int top = cell.getRowIndex();
    anchor.setCol1(left);
    anchor.setRow1(top);
    anchor.setDx1(edge(sheet, left));
    anchor.setCol2(Math.min(right(sheet, left + 1), most.getLastColumnIndex()));
    anchor.setRow2(Math.min(bottom(sheet, top, text), most.getLastRowIndex()));
    return anchor;
  }

  private static int edge(Sheet sheet, int column) {
    int ofOldColumn = 1000;
    return sheet instanceof XSSFSheet
        ? Units.columnWidthToEMU(sheet.getColumnWidth(column))
        : ofOldColumn;
  }

  private static int right(Sheet sheet, int left) {
    int column = left;
    for (int wide = 0; wide < CHARACTERS; column++) {
      wide += Math.max(1, sheet.getColumnWidth(column) / 256);
    }
    return column;
  }

  private static int bottom(Sheet sheet, int top, String text) {
    float needed = LINE * (1 + WorkbookHeights.lines(text, CHARACTERS));
    int row = top;
    for (float high = 0; high < needed && row < top + MOST_ROWS; row++) {
      high +=
          sheet.getRow(row) == null
              ? USUAL_ROW
              : Math.max(1, sheet.getRow(row).getHeightInPoints());
    }
    return row;
  }

  /**
   * Takes our words out of every comment of the workbook; a comment that has no others goes.
   *
   * @param authors whose a comment was, by place
   */
  void remove(Map<MarkSpot, String> authors) {
    for (Sheet sheet : book) {
      Map<CellAddress, ? extends Comment> all = new HashMap<>(sheet.getCellComments());
      all.forEach((address, comment) -> remove(sheet, address, comment, authors));
    }
  }

  private void remove(
      Sheet sheet, CellAddress address, Comment comment, Map<MarkSpot, String> authors) {
    String text = comment.getString() == null ? "" : comment.getString().getString();
    int ours = text.indexOf(HEAD);
    if (ours < 0) {
      return;
    }
    MarkSpot spot = new MarkSpot(sheet.getSheetName(), address);
    Cell cell = spot.in(book).orElseThrow();
    String own = text.substring(0, ours).strip();
    if (own.isEmpty()) {
      cell.removeCellComment();
    } else {
      replace(cell, own, authors.getOrDefault(spot, ""), comment.isVisible());
    }
  }
}
