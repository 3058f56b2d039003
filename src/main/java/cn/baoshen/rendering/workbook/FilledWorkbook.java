package cn.baoshen.rendering.workbook;

import cn.baoshen.form.Form;
import cn.baoshen.model.Report;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The blank workbook of a form with the values of a report typed in. */
public final class FilledWorkbook {
  private FilledWorkbook() {}

  /** The filled workbook as {@code .xlsx}. */
  public static byte[] xlsx(Form form, Report report, int year) {
    return FormBook.write(new XSSFWorkbook(), form, year, WorkbookContents.of(report));
  }

  /** The filled workbook as {@code .xls}, as older programs write it. */
  public static byte[] xls(Form form, Report report, int year) {
    return FormBook.write(new HSSFWorkbook(), form, year, WorkbookContents.of(report));
  }
}
