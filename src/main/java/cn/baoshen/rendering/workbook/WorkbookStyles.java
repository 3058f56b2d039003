package cn.baoshen.rendering.workbook;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.rendering.words.DocumentTexts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of one workbook, each made once. */
public final class WorkbookStyles {
  /** The format that leaves everything as it is typed. */
  private static final String TEXT = "@";

  private static final String FACE = DocumentTexts.say("book.font");

  private final Workbook book;
  private final Map<String, CellStyle> styles = new HashMap<>();
  private final CellWriter pen = new CellWriter();

  public WorkbookStyles(Workbook book) {
    this.book = book;
  }

  /** Lets a new workbook have the face of the house throughout. */
  void beUsual() {
    Font usual = book.getFontAt(0);
    usual.setFontName(FACE);
    usual.setFontHeightInPoints((short) 11);
  }

  public CellWriter pen() {
    return pen;
  }

  /** A cell of a list: ruled and locked. */
  public CellStyle listed(String align) {
    return once(
        "listed " + align,
        s -> {
          s.setFont(font(10, false));
          ruled(s);
          s.setAlignment(alignment(align));
        });
  }

  /** A line of a list that links to the place it speaks of. */
  public CellStyle listedLink() {
    return once(
        "listed link",
        s -> {
          s.cloneStyleFrom(listed("left"));
          s.setFont(underlined(10));
        });
  }

  /** A cell of a list in one of the colours. */
  public CellStyle listed(WorkbookColor color) {
    return once(
        "listed " + color,
        s -> {
          s.cloneStyleFrom(listed("center"));
          color.fill(s);
        });
  }

  public CellStyle title() {
    return once(
        "title",
        s -> {
          s.setFont(font(16, true));
          s.setAlignment(HorizontalAlignment.CENTER);
        });
  }

  public CellStyle note() {
    return once("note", s -> s.setFont(font(10, false)));
  }

  public CellStyle text() {
    return once("text", s -> s.setFont(font(11, false)));
  }

  public CellStyle strong() {
    return once("strong", s -> s.setFont(font(11, true)));
  }

  CellStyle link() {
    return once("link", s -> s.setFont(underlined(11)));
  }

  /** Lets a cell lead to another place of its workbook. */
  public static void link(Cell from, String sheet, String address) {
    Hyperlink link =
        from.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(SheetNameFormatter.format(sheet) + "!" + address);
    from.setHyperlink(link);
  }

  private Font underlined(int points) {
    Font font = font(points, false);
    font.setUnderline(Font.U_SINGLE);
    font.setColor(IndexedColors.BLUE.getIndex());
    return font;
  }

  /** A printed label: shaded, ruled and protected. */
  public CellStyle label(String align) {
    return once(
        "label " + align,
        s -> {
          ruled(s);
          s.setAlignment(alignment(align));
          WorkbookColor.LABEL.fill(s);
        });
  }

  /** A cell to fill in: ruled, in the format of its type and not protected. */
  public CellStyle field(Field field, String align) {
    return field(format(field), align);
  }

  /** The same for a value of this type that no form knows. */
  public CellStyle field(FieldType type, String align) {
    return field(format(type), align);
  }

  private CellStyle field(String format, String align) {
    return once(
        format + " " + align,
        s -> {
          ruled(s);
          s.setAlignment(alignment(align));
          s.setIndention((short) (align.equals("left") ? 1 : 0));
          s.setDataFormat(book.createDataFormat().getFormat(format));
          s.setLocked(false);
        });
  }

  /** A cell that repeats what another one says. */
  CellStyle repeated(Field field, String align) {
    String format = format(field);
    return once(
        "repeated " + format + " " + align,
        s -> {
          s.cloneStyleFrom(field(field, align));
          // A formula in a cell of the format text would be shown as it is written.
          s.setDataFormat(
              book.createDataFormat().getFormat(format.equals(TEXT) ? "General" : format));
          s.setLocked(true);
        });
  }

  private static String format(Field field) {
    int decimals = field.writing().decimals();
    return decimals < 0 || !field.type().isNumeric()
        ? format(field.type())
        : format(field.type(), decimals == 0 ? "" : "." + "0".repeat(decimals));
  }

  private static String format(FieldType type, String decimals) {
    return switch (type) {
      case AMOUNT -> "#,##0" + decimals;
      case RATE -> "0" + decimals + "%";
      default -> "0" + decimals;
    };
  }

  private static String format(FieldType type) {
    return switch (type) {
      case AMOUNT -> "#,##0.00";
      // What is typed with more decimals is shown with them.
      case RATE -> "0.0####%";
      case SCORE -> "0.0##";
      case INTEGER -> "0";
      case DATE -> "yyyy-mm-dd";
      case TEXT, PHONE -> TEXT;
      // Older spreadsheets show a long text in the format text as a row of #.
      case LONG_TEXT, NUMBER, TABLE -> "General";
    };
  }

  private static HorizontalAlignment alignment(String align) {
    return switch (align) {
      case "left" -> HorizontalAlignment.LEFT;
      case "right" -> HorizontalAlignment.RIGHT;
      default -> HorizontalAlignment.CENTER;
    };
  }

  private static void ruled(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
  }

  private Font font(int points, boolean bold) {
    Font font = book.createFont();
    font.setFontName(FACE);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    return font;
  }

  private CellStyle once(String key, Consumer<CellStyle> look) {
    CellStyle known = styles.get(key);
    if (known != null) {
      return known;
    }
    CellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    look.accept(style);
    styles.put(key, style);
    return style;
  }
}
