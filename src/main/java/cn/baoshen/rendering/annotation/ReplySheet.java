package cn.baoshen.rendering.annotation;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.ReplyLabels;
import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.rendering.words.DocumentTexts;
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

/** The worksheet of a returned workbook in which the unit answers the reviewers' notes. */
final class ReplySheet {
  private static final int[] WIDTHS = {10, 60, 70};
  private static final float LEAST = 48;

  private final Sheet sheet;
  private final WorkbookStyles styles;
  private int next;

  private ReplySheet(Sheet sheet) {
    this.sheet = sheet;
    this.styles = new WorkbookStyles(sheet.getWorkbook());
  }

  /** Adds the sheet at the end; null when nothing wants an answer. */
  static @Nullable Sheet write(Workbook book, List<LedgerLine> notes) {
    if (notes.isEmpty()) {
      return null;
    }
    ReplyLabels labels = ReplyLabels.usual();
    Sheet sheet = book.createSheet(OpinionSheet.freeName(book, labels.sheet()));
    new ReplySheet(sheet).write(labels, notes);
    return sheet;
  }

  private void write(ReplyLabels labels, List<LedgerLine> notes) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
    line(labels.sheet(), styles.title(), 32);
    line(DocumentTexts.say("replies.how"), styles.text(), 36);
    CellStyle label = styles.label("center");
    row(24, List.of(labels.number(), labels.note(), labels.reply()), List.of(label, label, label));
    sheet.createFreezePane(0, next);
    notes.forEach(this::note);
    WorkbookPage.print(sheet, true);
  }

  private void line(String text, CellStyle style, float height) {
    Row row = sheet.createRow(next++);
    row.setHeightInPoints(height);
    cell(row, 0, text, style);
    sheet.addMergedRegionUnsafe(new CellRangeAddress(next - 1, next - 1, 0, WIDTHS.length - 1));
  }

  private void row(float height, List<String> texts, List<CellStyle> looks) {
    Row row = sheet.createRow(next++);
    row.setHeightInPoints(height);
    for (int column = 0; column < texts.size(); column++) {
      cell(row, column, texts.get(column), looks.get(column));
    }
  }

  /** An earlier answer stands there already: it may stay, or be put better. */
  private void note(LedgerLine line) {
    String number = String.valueOf(line.item().number());
    String reply = line.reply() == null ? "" : line.reply();
    int lines =
        Math.max(
            WorkbookHeights.lines(line.text(), WIDTHS[1]), WorkbookHeights.lines(reply, WIDTHS[2]));
    row(
        Math.min(400, Math.max(LEAST, 14.5f * lines + 5)),
        List.of(number, line.text(), reply),
        List.of(
            styles.listed("center"),
            styles.listed("left"),
            styles.field(FieldType.LONG_TEXT, "left")));
  }

  private void cell(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    styles.pen().text(cell, text);
  }
}
