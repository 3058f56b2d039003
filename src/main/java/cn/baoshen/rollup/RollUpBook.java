package cn.baoshen.rollup;

import cn.baoshen.form.Form;
import cn.baoshen.form.RollUp;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The roll-up as a workbook: the units, the figures of the collection with their charts, and the
 * rows of the form's groups. Rows go to disk as they are written.
 */
final class RollUpBook implements AutoCloseable {
  private static final int IN_MEMORY = 50;
  private static final int SUM = 109;
  private static final int AVERAGE = 101;
  private static final int FROZEN = 2;
  private static final int DECIMALS = 2;

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
    if (!table.rows().isEmpty()) {
      sheet.subtotal(texts.text("total"), SUM, over(table, Head::summed, RollUpBook::sum));
      sheet.subtotal(
          texts.text("average"), AVERAGE, over(table, Head::averaged, RollUpBook::average));
    }
  }

  private static List<@Nullable BigDecimal> over(
      RollUpTable table,
      Function<Head, Boolean> which,
      Function<List<BigDecimal>, BigDecimal> come) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < table.heads().size(); i++) {
      List<BigDecimal> figures = table.figures(i);
      boolean meant = which.apply(table.heads().get(i)) && !figures.isEmpty();
      values.add(meant ? come.apply(figures) : null);
    }
    return values;
  }

  private static BigDecimal sum(List<BigDecimal> figures) {
    return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal average(List<BigDecimal> figures) {
    return sum(figures).divide(new BigDecimal(figures.size()), DECIMALS, RoundingMode.HALF_UP);
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
