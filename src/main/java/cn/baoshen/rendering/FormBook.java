package cn.baoshen.rendering;

import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/** A form as a workbook: the start page, then one worksheet for each sheet of the form. */
final class FormBook {
  private FormBook() {}

  /** Writes the form into an empty workbook, closes it and gives its bytes. */
  static byte[] write(Workbook book, Form form, int year, BookContents contents) {
    try (book) {
      BookStyles styles = new BookStyles(book);
      styles.beUsual();
      new BookGuide(book.createSheet(Words.say("guide.name")), styles).write(form, year);
      Map<String, String> written = new HashMap<>();
      for (Sheet sheet : form.sheets()) {
        String name = WorkbookUtil.createSafeSheetName(sheet.name());
        new BookSheet(form, sheet, book.createSheet(name), styles, written, year)
            .write(BookPlan.of(form, sheet, contents, year));
      }
      return bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return SteadyZip.of(out.toByteArray());
  }
}
