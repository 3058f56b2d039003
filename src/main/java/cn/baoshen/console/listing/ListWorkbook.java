package cn.baoshen.console.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A list as a workbook, written row by row: only the last few rows are in memory. */
public final class ListWorkbook {
  private static final int IN_MEMORY = 100;
  private static final int WIDTH = 18 * 256;
  private static final int LONGEST = 32_000;

  private ListWorkbook() {}

  /** Takes the rows of a list; each value is a number or a text. */
  public interface Rows {
    void add(@Nullable Object... values);
  }

  /**
   * Writes a list.
   *
   * @param heads the heads of its columns
   * @param rows adds them, in their order
   */
  static void write(OutputStream to, String title, List<String> heads, Consumer<Rows> rows)
      throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY)) {
      SXSSFSheet sheet = book.createSheet(title);
      head(book, sheet, heads);
      int[] next = {1};
      rows.accept(values -> fill(sheet.createRow(next[0]++), values));
      sheet.setAutoFilter(new CellRangeAddress(0, next[0] - 1, 0, heads.size() - 1));
      book.write(to);
    }
  }

  private static void head(SXSSFWorkbook book, SXSSFSheet sheet, List<String> heads) {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(bold);
    Row row = sheet.createRow(0);
    for (int i = 0; i < heads.size(); i++) {
      sheet.setColumnWidth(i, WIDTH);
      Cell cell = row.createCell(i);
      cell.setCellValue(heads.get(i));
      cell.setCellStyle(style);
    }
    sheet.createFreezePane(0, 1);
  }

  // A text stays a text: nothing that a unit typed becomes a formula.
  private static void fill(Row row, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      Cell cell = row.createCell(i);
      if (values[i] instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else {
        String text = values[i] == null ? "" : values[i].toString();
        cell.setCellValue(text.substring(0, Math.min(LONGEST, text.length())));
      }
    }
  }
}
