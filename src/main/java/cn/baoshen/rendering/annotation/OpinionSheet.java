package cn.baoshen.rendering.annotation;

import cn.baoshen.rendering.pdf.NoticePage;
import cn.baoshen.rendering.words.Dates;
import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.words.FindingLine;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.words.UncheckedLine;
import cn.baoshen.rendering.workbook.WorkbookColor;
import cn.baoshen.rendering.workbook.WorkbookHeights;
import cn.baoshen.rendering.workbook.WorkbookPage;
import cn.baoshen.rendering.workbook.WorkbookStyles;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The worksheet of a returned workbook that lists every finding, with links to the cells. */
final class OpinionSheet {
  private static final int[] WIDTHS = {10, 8, 8, 24, 30, 15, 15, 58};
  private static final int PLACE = 3;
  private static final int MESSAGE = 7;

  private final Workbook book;
  private final Sheet sheet;
  private final WorkbookStyles styles;
  private int next;
  private int number;
  private boolean numbered;

  private OpinionSheet(Workbook book) {
    this.book = book;
    this.sheet = book.createSheet(freeName(book, DocumentTexts.say("opinion.sheet")));
    this.styles = new WorkbookStyles(book);
  }

  /** A sheet of that name that the unit made itself is left alone. */
  static String freeName(Workbook book, String name) {
    String free = name;
    for (int i = 2; book.getSheet(free) != null; i++) {
      free = DocumentTexts.say("opinion.sheet.other", name, i);
    }
    return free;
  }

  /**
   * Adds the sheet at the end and lets the workbook open with it.
   *
   * @param dropped how many cells and rows without content the copy lacks
   */
  static Sheet write(Workbook book, ReturnNotice notice, Dates dates, long dropped) {
    OpinionSheet opinions = new OpinionSheet(book);
    opinions.write(new NoticePage(notice, dates), notice, "opinion", dropped);
    opinions.open();
    return opinions.sheet;
  }

  /** The same in a workbook that has nothing else. */
  static void list(Workbook book, ReturnNotice notice, Dates dates) {
    new OpinionSheet(book).write(new NoticePage(notice, dates), notice, "opinion.listed", 0);
  }

  private void write(NoticePage page, ReturnNotice notice, String words, long dropped) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
    line(DocumentTexts.say("opinion.title"), styles.title()).setHeightInPoints(32);
    line(
        DocumentTexts.say(
            "opinion.about", page.getAddressee(), notice.subject().id(), page.getReason()),
        styles.text());
    page.getNotes().forEach(this::note);
    line(
        DocumentTexts.say(words + ".counts", page.getErrorCount(), page.getWarningCount()),
        styles.text());
    line(DocumentTexts.say(words + ".then", page.getFolder(), page.getUntil()), styles.text());
    if (dropped > 0) {
      line(DocumentTexts.say("opinion.dropped", dropped), styles.text());
    }
    head(page.getNumbering());
    findings(page.getErrors(), WorkbookColor.ERROR, "ERROR", page.getErrorsCut());
    findings(page.getWarnings(), WorkbookColor.WARNING, "WARNING", page.getWarningsCut());
    notChecked(page.getNotChecked());
    WorkbookPage.print(sheet, true);
  }

  private void note(NoticePage.Note note) {
    line(DocumentTexts.say("opinion.note", note.tier(), note.date(), note.text()), styles.strong());
  }

  private Row line(String text, CellStyle style) {
    Row row = sheet.createRow(next++);
    Cell cell = row.createCell(0);
    cell.setCellStyle(style);
    styles.pen().text(cell, text);
    sheet.addMergedRegionUnsafe(new CellRangeAddress(next - 1, next - 1, 0, WIDTHS.length - 1));
    row.setHeightInPoints(Math.min(400, 16f * WorkbookHeights.lines(text, 150) + 4));
    return row;
  }

  private void head(String numbering) {
    List<String> names = DocumentTexts.say("opinion.columns", numbering).lines().toList();
    Row row = sheet.createRow(next++);
    row.setHeightInPoints(22);
    for (int column = 0; column < names.size(); column++) {
      cell(row, column, names.get(column), styles.label("center"));
    }
    sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    sheet.createFreezePane(0, next);
  }

  private void findings(
      List<FindingLine> lines, WorkbookColor color, String severity, @Nullable String cut) {
    lines.forEach(line -> finding(line, color, DocumentTexts.say("severity." + severity)));
    if (cut != null) {
      line(cut, styles.note());
    }
  }

  private void finding(FindingLine line, WorkbookColor color, String severity) {
    Row row = sheet.createRow(next++);
    String message =
        line.compared() == null ? line.message() : line.message() + "\n" + line.compared();
    cell(row, 0, number(line), styles.listed("center"));
    cell(row, 1, line.rule(), styles.listed("center"));
    cell(row, 2, severity, styles.listed(color));
    place(row, line.place());
    cell(row, 4, line.label(), styles.listed("left"));
    cell(row, 5, line.stated(), styles.listed("right"));
    cell(row, 6, line.expected(), styles.listed("right"));
    cell(row, MESSAGE, message, styles.listed("left"));
    row.setHeightInPoints(height(line, message));
  }

  /** Once there are numbers of the ledger, no others may be taken for them. */
  private String number(FindingLine line) {
    numbered |= line.item() != null;
    number++;
    return line.item() != null
        ? String.valueOf(line.item())
        : numbered ? "" : String.valueOf(number);
  }

  private static float height(FindingLine line, String message) {
    int lines = WorkbookHeights.lines(message, WIDTHS[MESSAGE]);
    lines = Math.max(lines, WorkbookHeights.lines(line.label(), WIDTHS[4]));
    lines = Math.max(lines, WorkbookHeights.lines(line.stated(), WIDTHS[5]));
    lines =
        Math.max(lines, line.place() == null ? 1 : WorkbookHeights.lines(line.place(), WIDTHS[3]));
    return Math.min(400, 14.5f * lines + 5);
  }

  private void place(Row row, @Nullable String place) {
    MarkSpot spot = place == null ? null : MarkSpot.of(place).orElse(null);
    if (place == null || spot == null || book.getSheet(spot.sheet()) == null) {
      cell(row, PLACE, place == null ? DocumentTexts.say("nowhere") : place, styles.listed("left"));
      return;
    }
    Cell cell = cell(row, PLACE, place, styles.listedLink());
    WorkbookStyles.link(cell, spot.sheet(), spot.address().formatAsString());
  }

  private Cell cell(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    styles.pen().text(cell, text);
    return cell;
  }

  private void notChecked(List<UncheckedLine> rules) {
    if (!rules.isEmpty()) {
      line(DocumentTexts.say("opinion.unchecked", rules.size()), styles.strong());
    }
    rules.forEach(
        rule ->
            line(
                DocumentTexts.say(
                    "opinion.unchecked.line", rule.rule(), rule.title(), rule.because()),
                styles.note()));
  }

  private void open() {
    for (Sheet other : book) {
      other.setSelected(false);
    }
    sheet.setSelected(true);
    book.setActiveSheet(book.getSheetIndex(sheet));
  }
}
