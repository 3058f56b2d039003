package cn.baoshen.rollup;

import cn.baoshen.casebook.FrequentFinding;
import cn.baoshen.collection.Progress;
import cn.baoshen.form.FieldType;
import cn.baoshen.rollup.Figures.Category;
import cn.baoshen.rollup.Figures.Day;
import cn.baoshen.rollup.Figures.ReviewerTime;
import cn.baoshen.rollup.Figures.Share;
import cn.baoshen.rollup.Figures.TierTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The figures of the collection as small tables one below the other, their charts beside. */
final class FigureSheet {
  private static final int WIDTH = 14 * 256;
  private static final int FIRST_WIDTH = 36 * 256;
  private static final int COLUMNS = 8;
  private static final Head RATE = Head.figure("", FieldType.RATE);

  private final XSSFSheet sheet;
  private final RollUpTexts texts;
  private final SheetStyles styles;
  private final SheetCharts charts;
  private int next;

  FigureSheet(XSSFSheet sheet, RollUpTexts texts) {
    this.sheet = sheet;
    this.texts = texts;
    this.styles = new SheetStyles(sheet.getWorkbook());
    this.charts = new SheetCharts(sheet);
  }

  void write(Figures figures) {
    BookSheet.print(sheet);
    sheet.setColumnWidth(0, FIRST_WIDTH);
    for (int column = 1; column < COLUMNS; column++) {
      sheet.setColumnWidth(column, WIDTH);
    }
    progress(figures);
    tiers(figures.tiers());
    reviewers(figures.reviewers());
    categories(figures.categories());
    grades(figures.grades());
    frequent(figures.frequent());
    curve(figures.curve());
  }

  private void progress(Figures figures) {
    head("progress");
    Progress progress = figures.progress();
    line(texts.text("expected"), progress.expected());
    line(texts.text("received"), progress.received());
    line(texts.text("in-time"), progress.onTime(), progress.expected(), percent(progress.rate()));
    line(texts.text("missing"), progress.missing());
    line(texts.text("zero"), progress.zero());
    share("first-time", figures.firstTime());
    share("closing", figures.closing());
    line(texts.text("by-rules"), figures.returnedByRules());
    next++;
  }

  private void share(String key, Share share) {
    line(texts.text(key), share.part(), share.whole(), percent(share.rate()));
  }

  /** A figure in percent. */
  private record Percent(BigDecimal rate) {}

  private static @Nullable Percent percent(@Nullable BigDecimal rate) {
    return rate == null ? null : new Percent(rate);
  }

  private void tiers(List<TierTime> tiers) {
    head("tiers");
    for (TierTime t : tiers) {
      line(
          texts.tier(t.tier()),
          t.decided(),
          t.mean(),
          t.median(),
          t.worst(),
          t.inTime().part(),
          percent(t.inTime().rate()),
          t.returned());
    }
    next++;
  }

  private void reviewers(@Nullable List<ReviewerTime> reviewers) {
    if (reviewers == null || reviewers.isEmpty()) {
      return;
    }
    head("reviewers");
    for (ReviewerTime r : reviewers) {
      Percent rate = percent(r.inTime().rate());
      line(r.by(), r.decided(), r.mean(), r.inTime().part(), rate, r.returned());
    }
    next++;
  }

  private void categories(List<Category> categories) {
    head("categories");
    for (Category c : categories) {
      line(
          c.name().isEmpty() ? texts.text("no-category") : c.name(),
          c.progress().expected(),
          c.progress().received(),
          percent(c.progress().rate()),
          c.approved(),
          percent(c.firstTime().rate()),
          c.meanScore());
    }
    next++;
  }

  private void grades(Map<String, Integer> grades) {
    head("grades");
    int first = next;
    grades.forEach(this::line);
    charts.add(ChartTypes.PIE, texts.text("grades"), rows(first), List.of(1));
    next++;
  }

  private void frequent(List<FrequentFinding> frequent) {
    head("frequent");
    int first = next;
    frequent.forEach(f -> line(f.rule() + " " + f.title(), f.cases(), f.times()));
    charts.add(ChartTypes.BAR, texts.text("frequent"), rows(first), List.of(1));
    next++;
  }

  private void curve(List<Day> curve) {
    head("curve");
    int first = next;
    curve.forEach(d -> line(d.day().toString(), d.received(), d.approved()));
    charts.add(ChartTypes.LINE, texts.text("curve"), rows(first), List.of(1, 2));
  }

  /** The rows from here to the last one written; null for none. */
  private @Nullable CellRangeAddress rows(int first) {
    return next > first ? new CellRangeAddress(first, next - 1, 0, 0) : null;
  }

  /** The heads of a table, which its key has parted by bars. */
  private void head(String key) {
    Row row = sheet.createRow(next++);
    List<String> heads = new ArrayList<>(Arrays.asList(texts.text(key).split("\\|")));
    heads.addAll(Arrays.asList(texts.text(key + ".heads").split("\\|")));
    for (int i = 0; i < heads.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(heads.get(i));
      cell.setCellStyle(styles.head());
    }
  }

  private void line(String name, @Nullable Object... values) {
    Row row = sheet.createRow(next++);
    cell(row, 0, name);
    for (int i = 0; i < values.length; i++) {
      cell(row, i + 1, values[i]);
    }
  }

  private void cell(Row row, int column, @Nullable Object value) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(styles.of(""));
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Percent percent) {
      cell.setCellValue(percent.rate().doubleValue());
      cell.setCellStyle(styles.figure(RATE));
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(styles.day());
    } else if (value != null) {
      cell.setCellValue(value.toString());
      cell.setCellStyle(styles.of(value.toString()));
    }
  }
}
