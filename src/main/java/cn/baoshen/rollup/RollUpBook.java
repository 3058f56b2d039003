package cn.baoshen.rollup;

import cn.baoshen.form.Form;
import cn.baoshen.form.RollUp;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The roll-up as a workbook: the units, the figures of the collection with their charts, and the
 * rows of the form's groups. Rows go to disk as they are written.
 */
final class RollUpBook implements AutoCloseable {
  private static final int IN_MEMORY = 50;
  private static final int FROZEN = 2;

  private final SXSSFWorkbook book = new SXSSFWorkbook(null, IN_MEMORY, true);
  private final SheetStyles styles = new SheetStyles(book);
  private final RollUpTexts texts;
  private final Form form;
  private final int year;
  private final @Nullable GroupSheets groups;

  RollUpBook(Form form, int year, RollUpTexts texts) {
    this.texts = texts;
    this.form = form;
    this.year = year;
    book.createSheet(texts.text("sheet.units"));
    book.createSheet(texts.text("sheet.figures"));
    RollUp.Groups wanted = form.rollUp().groups();
    this.groups = wanted == null ? null : new GroupSheets(book, styles, texts, form, wanted, year);
  }

  /** Adds what an approved report says group by group. */
  void add(Unit unit, Report report) {
    if (groups != null) {
      groups.add(unit, report);
    }
  }

  /** Writes the units, a row each, with totals and averages below. */
  void units(RollUpTable table, String note) {
    List<Head> heads = table.heads();
    BookSheet sheet = new BookSheet(book.getSheetAt(0), styles, heads, BookSheet.NARROW);
    sheet.begin(texts.text("title", year, form.title()), note, FROZEN);
    table.rows().forEach(sheet::row);
    sheet.end();
    sheet.totals(texts.text("total"), texts.text("average"));
  }

  /** Writes the figures of the collection beside their charts. */
  void figures(Figures figures) {
    new FigureSheet(book.getXSSFWorkbook().getSheetAt(1), texts).write(figures);
  }

  /** Saves all that was written. */
  void save(Path file) throws IOException {
    if (groups != null) {
      groups.end();
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
