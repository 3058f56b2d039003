package cn.baoshen.rendering.annotation;

import cn.baoshen.rendering.words.Dates;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.workbook.FormBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of our own that lists every finding by its place, for a unit whose own workbook no
 * copy can be made of.
 */
final class ListedWorkbook {
  private ListedWorkbook() {}

  /** The list as {@code .xlsx}; the same notice gives the same bytes. */
  static byte[] of(ReturnNotice notice, ZoneId zone) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      FormBook.sign(book);
      OpinionSheet.list(book, notice, new Dates(zone));
      ReplySheet.write(book, notice.ledger().notes());
      return FormBook.bytes(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
