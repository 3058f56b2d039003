package cn.baoshen.rendering.workbook;

import cn.baoshen.rendering.words.DocumentTexts;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a worksheet is printed, scrolled and protected. */
public final class WorkbookPage {
  private WorkbookPage() {}

  /**
   * A4, as wide as the page; the head stays in sight and is printed on each page; labels are
   * protected without a password.
   *
   * @param head rows of the head
   */
  static void setUp(Sheet sheet, int head, boolean aside) {
    print(sheet, aside);
    sheet.setRepeatingRows(new CellRangeAddress(0, head - 1, -1, -1));
    sheet.createFreezePane(0, head);
    if (sheet instanceof XSSFSheet modern) {
      protect(modern);
    }
  }

  /** Rows may still be inserted, deleted and resized. */
  static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockInsertRows(false);
    sheet.lockDeleteRows(false);
  }

  public static void print(Sheet sheet, boolean aside) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(aside);
    sheet.setAutobreaks(true);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter(DocumentTexts.say("book.page"));
    sheet.setDisplayGridlines(false);
  }
}
