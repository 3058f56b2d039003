package cn.baoshen.rendering.workbook;

import cn.baoshen.form.Form;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook that a unit fills in, made from the grids of a form: official layout, hints and
 * limits at each cell, labels protected without a password.
 */
public final class BlankWorkbook {
  private BlankWorkbook() {}

  /**
   * The blank workbook as {@code .xlsx}; the same form and year give the same bytes.
   *
   * @param year the year that labels speak of
   */
  public static byte[] of(Form form, int year) {
    return FormBook.write(new XSSFWorkbook(), form, year, WorkbookContents.blank(form, year));
  }
}
