package cn.baoshen.rollup;

import cn.baoshen.form.FieldType;
import cn.baoshen.table.FormulaText;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The few styles of the roll-up's cells. */
final class SheetStyles {
  private static final String FACE = "宋体";
  private static final short TITLE = 16;
  private static final short SIZE = 10;

  private final Workbook book;
  private final Map<FieldType, CellStyle> figures = new EnumMap<>(FieldType.class);
  private final CellStyle text;
  private final CellStyle untrusted;
  private final CellStyle head;
  private final CellStyle title;
  private final CellStyle note;

  SheetStyles(Workbook book) {
    this.book = book;
    this.text = framed(font(SIZE, false));
    text.setWrapText(true);
    this.untrusted = framed(font(SIZE, false));
    untrusted.setWrapText(true);
    untrusted.setQuotePrefixed(true);
    this.head = framed(font(SIZE, true));
    head.setAlignment(HorizontalAlignment.CENTER);
    head.setWrapText(true);
    this.title = book.createCellStyle();
    title.setFont(font(TITLE, true));
    title.setAlignment(HorizontalAlignment.CENTER);
    this.note = book.createCellStyle();
    note.setFont(font(SIZE, false));
    for (FieldType type : FieldType.values()) {
      figures.put(type, figure(type));
    }
  }

  private Font font(short size, boolean bold) {
    Font font = book.createFont();
    font.setFontName(FACE);
    font.setFontHeightInPoints(size);
    font.setBold(bold);
    return font;
  }

  private CellStyle framed(Font font) {
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private CellStyle figure(FieldType type) {
    CellStyle style = framed(font(SIZE, false));
    style.setDataFormat(book.createDataFormat().getFormat(format(type)));
    if (type == FieldType.DATE) {
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    return style;
  }

  private static String format(FieldType type) {
    return switch (type) {
      case AMOUNT -> "#,##0.00";
      case SCORE -> "0.00";
      case RATE -> "0.0\"%\"";
      case INTEGER -> "0";
      case DATE -> "yyyy-mm-dd";
      default -> "General";
    };
  }

  CellStyle figure(Head head) {
    return figures.getOrDefault(head.type(), text);
  }

  /** The style of what a column comes to; the mean of whole numbers is seldom one. */
  CellStyle figure(Head head, @Nullable BigDecimal value) {
    boolean mean = head.type() == FieldType.INTEGER && value != null && value.scale() > 0;
    return mean ? figures.getOrDefault(FieldType.SCORE, text) : figure(head);
  }

  CellStyle day() {
    return figures.getOrDefault(FieldType.DATE, text);
  }

  /** The style of a text; one that a program would compute bears the mark that it is a text. */
  CellStyle of(String text) {
    return FormulaText.isFormula(text) ? untrusted : this.text;
  }

  CellStyle head() {
    return head;
  }

  CellStyle title() {
    return title;
  }

  CellStyle note() {
    return note;
  }
}
