package cn.baoshen.rendering.workbook;

import cn.baoshen.form.Form;
import cn.baoshen.rendering.words.DocumentTexts;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The start page of a blank workbook: how it is filled in, and links to its sheets. */
final class WorkbookGuide {
  private static final int CHARACTERS = 80;

  private final Sheet sheet;
  private final WorkbookStyles styles;
  private int next;

  WorkbookGuide(Sheet sheet, WorkbookStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  void write(Form form, int year) {
    sheet.setColumnWidth(0, CHARACTERS * 256);
    line(DocumentTexts.say("guide.title", String.valueOf(year), form.title()), styles.title());
    DocumentTexts.say("guide.lines").lines().forEach(text -> line(text, styles.text()));
    line(DocumentTexts.say("guide.sheets"), styles.strong());
    form.sheets().forEach(each -> link(each.name()));
    WorkbookPage.print(sheet, false);
    if (sheet instanceof XSSFSheet modern) {
      WorkbookPage.protect(modern);
    }
  }

  private Cell line(String text, CellStyle style) {
    Row row = sheet.createRow(next++);
    Cell cell = row.createCell(0);
    cell.setCellStyle(style);
    styles.pen().text(cell, text);
    float line = next == 1 ? 34 : 18;
    row.setHeightInPoints(line * WorkbookHeights.lines(text, CHARACTERS) + 3);
    return cell;
  }

  private void link(String name) {
    Cell cell = line(DocumentTexts.say("guide.sheet", name), styles.link());
    WorkbookStyles.link(cell, name, "A1");
  }
}
