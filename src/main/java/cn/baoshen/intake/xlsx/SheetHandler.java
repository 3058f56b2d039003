package cn.baoshen.intake.xlsx;

import static java.util.Objects.requireNonNull;

import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.Mirror;
import cn.baoshen.intake.file.SheetBuilder;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.UnreadableFile;
import java.math.BigDecimal;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * The cells of one sheet of an xlsx workbook; formulas are read by the result they were saved with.
 */
final class SheetHandler extends PartHandler {
  private static final int LONGEST_REFERENCE = 30;
  private static final int LETTERS = 26;
  private static final int LETTER = 0x1F;
  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;

  /** Longer ones are no figures, and would only cost time. */
  private static final int LONGEST_NUMBER = 400;

  private static final Pattern AREA =
      Pattern.compile("\\$?[A-Z]{1,3}\\$?[0-9]{1,7}(:\\$?[A-Z]{1,3}\\$?[0-9]{1,7})?");

  private static final Pattern COLUMNS = Pattern.compile("[0-9]{1,6}:[0-9]{1,6}");

  /** How WPS keeps a picture in a cell, such as a scanned signature. */
  private static final String PICTURE_FORMULA = "DISPIMG(";

  private static final String PICTURE =
      ResourceBundle.getBundle("text/intake").getString("picture");

  private final SheetBuilder sheet;
  private final SharedTexts texts;
  private final CellStyles styles;
  private final boolean from1904;
  private final SheetFormulas formulas;

  private int row = -1;
  private int column = -1;
  private @Nullable String type;
  private @Nullable String style;
  private boolean formula;
  private boolean picture;
  private @Nullable String array;
  private @Nullable String value;
  private final StringBuilder inline = new StringBuilder();
  private boolean pronunciation;
  private boolean filtered;
  private @Nullable String filter;

  SheetHandler(SheetBuilder sheet, SharedTexts texts, CellStyles styles, WorkbookParts parts) {
    this.sheet = sheet;
    this.texts = texts;
    this.styles = styles;
    this.from1904 = parts.from1904();
    this.formulas = new SheetFormulas(parts.names());
  }

  @Override
  void start(String name, Attributes attributes) throws UnreadableFile {
    switch (name) {
      case "row" -> {
        row = number(attributes.getValue("r"), row + 2) - 1;
        column = -1;
        if (isHidden(attributes, "ht")) {
          sheet.unseen().row(row);
        }
      }
      case "col" -> column(attributes);
      case "sheetPr" -> filtered = isTrue(attributes.getValue("filterMode"));
      case "autoFilter" -> filter = attributes.getValue("ref");
      case "filterColumn" -> filtered = true;
      case "c" -> begin(attributes);
      case "f" -> formula(attributes);
      case "rPh" -> pronunciation = true;
      case "v", "t" -> collect();
      case "mergeCell" -> merge(attributes.getValue("ref"));
      default -> {}
    }
  }

  private static boolean isHidden(Attributes attributes, String size) {
    String given = attributes.getValue(size);
    return isTrue(attributes.getValue("hidden")) || "0".equals(given) || "0.0".equals(given);
  }

  private void column(Attributes attributes) throws UnreadableFile {
    if (!isHidden(attributes, "width")) {
      return;
    }
    String range = attributes.getValue("min") + ":" + attributes.getValue("max");
    // Nothing of the report depends on it, so that an odd one is no reason to refuse the file.
    if (COLUMNS.matcher(range).matches()) {
      int first = number(attributes.getValue("min"), 0);
      sheet.unseen().columns(first - 1, number(attributes.getValue("max"), first) - 1);
    }
  }

  private void begin(Attributes attributes) throws UnreadableFile {
    String reference = attributes.getValue("r");
    if (reference == null) {
      column++;
    } else {
      moveTo(reference);
    }
    type = attributes.getValue("t");
    style = attributes.getValue("s");
    formula = false;
    picture = false;
    value = null;
    inline.setLength(0);
  }

  private void formula(Attributes attributes) {
    formula = true;
    array = "array".equals(attributes.getValue("t")) ? attributes.getValue("ref") : null;
    formulas.begin(attributes.getValue("t"), attributes.getValue("si"));
    collect();
  }

  /** By hand, since a sheet may have millions of cells. */
  private void moveTo(String reference) throws UnreadableFile {
    int letters = 0;
    int number = 0;
    int at = 0;
    for (; at < reference.length() && isLetter(reference.charAt(at)); at++) {
      letters = letters * LETTERS + (reference.charAt(at) & LETTER);
    }
    int digits = reference.length() - at;
    require(at > 0 && at <= MOST_LETTERS && digits > 0 && digits <= MOST_DIGITS);
    for (; at < reference.length(); at++) {
      int digit = reference.charAt(at) - '0';
      require(digit >= 0 && digit <= 9);
      number = number * 10 + digit;
    }
    row = number - 1;
    column = letters - 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static void require(boolean holds) throws UnreadableFile {
    if (!holds) {
      throw new UnreadableFile("workbook-corrupt");
    }
  }

  private void merge(String reference) throws UnreadableFile {
    sheet.merge(area(reference));
  }

  private static boolean isArea(String reference) {
    return reference != null
        && reference.length() <= LONGEST_REFERENCE
        && AREA.matcher(reference).matches();
  }

  private static Area area(String reference) throws UnreadableFile {
    require(isArea(reference));
    CellRangeAddress range = CellRangeAddress.valueOf(reference);
    return new Area(
        range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
  }

  @Override
  void end(String name) throws UnreadableFile {
    switch (name) {
      case "f" -> trace(collected());
      case "v" -> value = collected();
      case "t" -> append(collected());
      case "rPh" -> pronunciation = false;
      case "c" -> put();
      case "worksheet" -> filter();
      default -> {}
    }
  }

  private void trace(String text) throws UnreadableFile {
    picture = text.contains(PICTURE_FORMULA);
    sheet.mirror(row, column, Mirror.of(text, sheet.name()));
    if (formulas.isOutside(text)) {
      sheet.outside(array == null ? Area.cell(row, column) : area(array));
    }
  }

  private void filter() throws UnreadableFile {
    if (filter != null && filtered && isArea(filter)) {
      sheet.unseen().filter(area(filter));
    }
  }

  private void append(String piece) {
    if (!pronunciation) {
      inline.append(piece);
    }
  }

  private void put() throws UnreadableFile {
    SheetCell cell = cell();
    if (cell != null) {
      sheet.put(row, column, cell);
    }
  }

  private @Nullable SheetCell cell() throws UnreadableFile {
    if (picture) {
      return SheetCell.text(PICTURE);
    }
    if ("inlineStr".equals(type)) {
      return SheetCell.text(SharedTexts.unescaped(inline.toString()));
    }
    if (value == null || value.isEmpty()) {
      return formula && !"str".equals(type) ? SheetCell.uncalculated() : null;
    }
    return switch (type == null ? "n" : type) {
      case "s" -> SheetCell.text(texts.text(number(value, -1)));
      case "str" -> SheetCell.text(SharedTexts.unescaped(value));
      case "b" -> SheetCell.bool(isTrue(value));
      case "e" -> SheetCell.error(value);
      case "d" -> SheetCell.text(value.length() > 10 ? value.substring(0, 10) : value);
      default -> numeric();
    };
  }

  private SheetCell numeric() throws UnreadableFile {
    if (requireNonNull(value).length() > LONGEST_NUMBER) {
      return SheetCell.text(value);
    }
    try {
      return SheetCell.number(
          new BigDecimal(value.strip()), styles.format(number(style, 0)), from1904);
    } catch (NumberFormatException e) {
      return SheetCell.error(value);
    }
  }
}
