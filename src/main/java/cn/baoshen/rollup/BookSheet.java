package cn.baoshen.rollup;

import cn.baoshen.form.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** One sheet with a title, a head and rows, written downwards; set up for A3 across. */
final class BookSheet {
  /** Title, note and head. */
  static final int HEAD_ROWS = 3;

  /** Of the function SUBTOTAL: of the rows that are seen. */
  private static final int SUM = 109;

  private static final int AVERAGE = 101;

  /** Of a mean. */
  private static final int DECIMALS = 2;

  private static final int CHARACTER = 256;
  private static final int WIDE = 28;
  private static final int USUAL = 11;

  /** Of a column of words where there are many columns, and where there are few. */
  static final int NARROW = 8;

  static final int ROOMY = 22;
  private static final float LINE_HEIGHT = 14;
  private static final int MOST_LINES = 12;
  private static final float HEAD_HEIGHT = 42;

  /** Of code and name, which stand on every page. */
  private static final int REPEATED = 2;

  /** In inches. */
  private static final double MARGIN = 0.4;

  /** So many characters stand beside each other on A3 across and are still read without a glass. */
  private static final int PAGE = 260;

  private final Sheet sheet;
  private final SheetStyles styles;
  private final List<Head> heads;
  private final int words;
  private final List<ColumnSum> sums;
  private int next = HEAD_ROWS;
  private int end = HEAD_ROWS;

  /**
   * @param words how many characters wide a column of words is
   */
  BookSheet(Sheet sheet, SheetStyles styles, List<Head> heads, int words) {
    this.sheet = sheet;
    this.styles = styles;
    this.heads = heads;
    this.words = words;
    this.sums = heads.stream().map(head -> new ColumnSum()).toList();
  }

  /** Writes title, note and heads, and sets the page up. */
  void begin(String title, String note, int frozenColumns) {
    cell(sheet.createRow(0), 0, title, styles.title());
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, Math.max(1, onFirstPage() - 1)));
    cell(sheet.createRow(1), 0, note, styles.note());
    Row row = sheet.createRow(HEAD_ROWS - 1);
    row.setHeightInPoints(HEAD_HEIGHT);
    for (int i = 0; i < heads.size(); i++) {
      cell(row, i, heads.get(i).label(), styles.head());
      sheet.setColumnWidth(i, width(i) * CHARACTER);
    }
    sheet.createFreezePane(frozenColumns, HEAD_ROWS);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROWS - 1, HEAD_ROWS - 1, -1, -1));
    paper();
  }

  private int width(int column) {
    Head head = heads.get(column);
    if (column == 1) {
      return WIDE;
    }
    if (column > 1 && !head.type().isNumeric() && head.type() != FieldType.DATE) {
      return words;
    }
    return head.type() == FieldType.INTEGER ? NARROW : USUAL;
  }

  /** More than can be read on one page goes on beside it, each page with code and name. */
  private void paper() {
    print(sheet);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
      sheet.setMargin(side, MARGIN);
    }
    if (pages() > 1) {
      sheet.getPrintSetup().setFitWidth((short) pages());
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, REPEATED - 1));
    }
  }

  private int width(int from, int to) {
    return IntStream.range(from, Math.min(to, heads.size())).map(this::width).sum();
  }

  /** How many pages beside each other the columns take. */
  private int pages() {
    int repeated = width(0, REPEATED);
    int others = width(REPEATED, heads.size());
    return (int) Math.max(1, Math.ceil(others / (double) (PAGE - repeated)));
  }

  private int onFirstPage() {
    int most = pages() == 1 ? Integer.MAX_VALUE : width(0, heads.size()) / pages();
    return (int)
        IntStream.rangeClosed(1, heads.size()).filter(some -> width(0, some) <= most).count();
  }

  /** A3 across, as wide as the page, numbered. */
  static void print(Sheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A3_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.getFooter().setCenter("&P / &N");
  }

  /** Writes one row, a value for each head. */
  void row(List<@Nullable Object> values) {
    Row row = sheet.createRow(next++);
    int lines = 1;
    for (int i = 0; i < heads.size(); i++) {
      write(row.createCell(i), values.get(i), heads.get(i));
      sums.get(i).add(values.get(i));
      lines = Math.max(lines, lines(values.get(i), width(i)));
    }
    row.setHeightInPoints(LINE_HEIGHT * Math.min(MOST_LINES, lines));
  }

  /** So many lines a text takes: not every program makes room for it by itself. */
  private static int lines(@Nullable Object value, int width) {
    if (!(value instanceof String text)) {
      return 1;
    }
    int wide = text.chars().map(c -> c < 256 ? 1 : 2).sum();
    return 1 + (Math.max(1, wide) - 1) / Math.max(1, width);
  }

  private void write(Cell cell, @Nullable Object value, Head head) {
    if (value == null) {
      cell.setCellStyle(styles.figure(head));
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(styles.figure(head));
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(styles.day());
    } else {
      text(cell, value.toString());
    }
  }

  private void text(Cell cell, String text) {
    cell.setCellValue(text);
    cell.setCellStyle(styles.of(text));
  }

  private static void cell(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  /**
   * Writes below the rows what they add up to and their means, of the rows that a filter leaves;
   * nothing where there are none.
   */
  void totals(String total, String average) {
    if (end > HEAD_ROWS) {
      subtotal(total, SUM, over(Head::summed, ColumnSum::sum));
      subtotal(average, AVERAGE, over(Head::averaged, ColumnSum::mean));
    }
  }

  /** What each column comes to; null where that means nothing. */
  private List<@Nullable BigDecimal> over(
      Predicate<Head> isMeant, Function<ColumnSum, BigDecimal> come) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      boolean meant = isMeant.test(heads.get(i)) && !sums.get(i).isEmpty();
      values.add(meant ? come.apply(sums.get(i)) : null);
    }
    return values;
  }

  private void subtotal(String label, int function, List<@Nullable BigDecimal> values) {
    Row row = sheet.createRow(next++);
    cell(row, 0, label, styles.head());
    for (int i = 1; i < heads.size(); i++) {
      Cell cell = row.createCell(i);
      BigDecimal value = values.get(i);
      cell.setCellStyle(styles.figure(heads.get(i), value));
      if (value != null) {
        String column = CellReference.convertNumToColString(i);
        cell.setCellFormula(
            "SUBTOTAL(%d,%s%d:%s%d)".formatted(function, column, HEAD_ROWS + 1, column, end));
        cell.setCellValue(value.doubleValue());
      }
    }
  }

  /** Ends the rows: they can be filtered by each column, and what follows sums them up. */
  void end() {
    end = next;
    if (end > HEAD_ROWS) {
      sheet.setAutoFilter(new CellRangeAddress(HEAD_ROWS - 1, end - 1, 0, heads.size() - 1));
    }
  }

  /** What the figures of a column come to, counted as its rows go by. */
  private static final class ColumnSum {
    private BigDecimal sum = BigDecimal.ZERO;
    private int figures;

    void add(@Nullable Object value) {
      if (value instanceof Number) {
        sum = sum.add(new BigDecimal(value.toString()));
        figures++;
      }
    }

    boolean isEmpty() {
      return figures == 0;
    }

    BigDecimal sum() {
      return sum;
    }

    BigDecimal mean() {
      return sum.divide(new BigDecimal(figures), DECIMALS, RoundingMode.HALF_UP);
    }
  }
}
