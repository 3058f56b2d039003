package cn.baoshen.form.mark;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/**
 * The texts of a workbook, none of them kept within its cell: POI writes a new value beside such a
 * text, not in its place, so that the old one stayed.
 */
final class SharedTexts {
  private SharedTexts() {}

  static XSSFWorkbook in(XSSFWorkbook book) {
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      share(book.getSheetAt(i));
    }
    return book;
  }

  private static void share(XSSFSheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell instanceof XSSFCell own && own.getCTCell().isSetIs()) {
          share(own);
        }
      }
    }
  }

  private static void share(XSSFCell cell) {
    XSSFRichTextString text = new XSSFRichTextString((CTRst) cell.getCTCell().getIs().copy());
    boolean reckoned = cell.getCTCell().isSetF();
    cell.getCTCell().unsetIs();
    if (!reckoned) {
      cell.setBlank();
      cell.setCellValue(text);
    }
  }
}
