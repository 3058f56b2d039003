package cn.baoshen.rendering;

import cn.baoshen.form.Form;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The start page of a blank workbook: how it is filled in, and links to its sheets. */
final class BookGuide {
  private static final int CHARACTERS = 80;

  private final Sheet sheet;
  private final BookStyles styles;
  private int next;

  BookGuide(Sheet sheet, BookStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  void write(Form form, int year) {
    sheet.setColumnWidth(0, CHARACTERS * 256);
    line(Words.say("guide.title", String.valueOf(year), form.title()), styles.title());
    Words.say("guide.lines").lines().forEach(text -> line(text, styles.text()));
    line(Words.say("guide.sheets"), styles.strong());
    form.sheets().forEach(each -> link(each.name()));
    BookPage.print(sheet, false);
    if (sheet instanceof XSSFSheet modern) {
      BookPage.protect(modern);
    }
  }

  private Cell line(String text, CellStyle style) {
    Row row = sheet.createRow(next++);
    Cell cell = row.createCell(0);
    cell.setCellStyle(style);
    styles.pen().text(cell, text);
    float line = next == 1 ? 34 : 18;
    row.setHeightInPoints(line * BookHeights.lines(text, CHARACTERS) + 3);
    return cell;
  }

  private void link(String name) {
    Cell cell = line(Words.say("guide.sheet", name), styles.link());
    cell.setHyperlink(BookLink.to(cell, name, "A1"));
  }
}
