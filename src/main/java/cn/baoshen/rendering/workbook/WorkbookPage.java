package cn.baoshen.rendering.workbook;

import cn.baoshen.rendering.words.DocumentTexts;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a worksheet is printed, scrolled and protected. */
public final class WorkbookPage {
  /** Rows of a joined cell through which a page could break. */
  private static final int TALL = 3;

  /** Smaller than so much of its size it could not be read. */
  private static final double SMALLEST = 0.6;

  private static final double POINTS = 0.75;

  /** Points of A4 between usual margins. */
  private static final double SHORT = 490;

  private static final double LONG = 735;

  private WorkbookPage() {}

  /**
   * A4, as wide as the page; the head stays in sight and is printed on each page; labels are
   * protected without a password.
   *
   * @param head rows of the head
   */
  static void setUp(Sheet sheet, int head, boolean aside) {
    print(sheet, aside);
    keepTogether(sheet, aside);
    sheet.setRepeatingRows(new CellRangeAddress(0, head - 1, -1, -1));
    sheet.createFreezePane(0, head);
    if (sheet instanceof XSSFSheet modern) {
      protect(modern);
    }
  }

  /**
   * A table of joined cells that is longer than a page is printed smaller, on one, upright or
   * aside: programs that fit to a width break where the page ends, through whatever is there.
   */
  private static void keepTogether(Sheet sheet, boolean aside) {
    double wide = wide(sheet);
    double high = high(sheet);
    double upright = Math.min(SHORT / wide, LONG / high);
    double across = Math.min(LONG / wide, SHORT / high);
    boolean broken =
        aside ? high * Math.min(1, LONG / wide) > SHORT : high * Math.min(1, SHORT / wide) > LONG;
    if (broken && isJoined(sheet) && Math.max(upright, across) >= SMALLEST) {
      sheet.getPrintSetup().setLandscape(across > upright);
      sheet.getPrintSetup().setFitHeight((short) 1);
    }
  }

  private static boolean isJoined(Sheet sheet) {
    return sheet.getMergedRegions().stream()
        .anyMatch(range -> range.getLastRow() - range.getFirstRow() >= TALL);
  }

  private static double wide(Sheet sheet) {
    double wide = 0;
    for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
      wide += sheet.getColumnWidthInPixels(column) * POINTS;
    }
    return wide;
  }

  private static double high(Sheet sheet) {
    double high = 0;
    for (Row row : sheet) {
      high += row.getHeightInPoints();
    }
    return high;
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
