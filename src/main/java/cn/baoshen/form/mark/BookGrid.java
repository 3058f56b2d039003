package cn.baoshen.form.mark;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.jspecify.annotations.Nullable;

/** A worksheet as a grid: what stands in each cell, and how far it reaches. Counted from 0. */
public final class BookGrid {
  private static final DataFormatter SHOWN = new DataFormatter(java.util.Locale.SIMPLIFIED_CHINESE);

  private final Sheet sheet;
  private final Map<Long, CellRangeAddress> merged = new HashMap<>();
  private int lastRow = -1;
  private int lastColumn = -1;

  public BookGrid(Sheet sheet) {
    this.sheet = sheet;
    sheet.getMergedRegions().forEach(this::remember);
    for (Row row : sheet) {
      row.forEach(this::measure);
    }
  }

  private void remember(CellRangeAddress region) {
    region.forEach(at -> merged.put(key(at.getRow(), at.getColumn()), region));
  }

  private void measure(Cell cell) {
    if (!text(cell.getRowIndex(), cell.getColumnIndex()).isEmpty() || mark(cell) != null) {
      CellRangeAddress area = area(cell.getRowIndex(), cell.getColumnIndex());
      lastRow = Math.max(lastRow, area.getLastRow());
      lastColumn = Math.max(lastColumn, area.getLastColumn());
    }
  }

  private static long key(int row, int column) {
    return ((long) row << 16) | column;
  }

  public String name() {
    return sheet.getSheetName();
  }

  public Sheet sheet() {
    return sheet;
  }

  public int rows() {
    return lastRow + 1;
  }

  public int columns() {
    return lastColumn + 1;
  }

  /** The cells that this one reaches over, or is covered by. */
  public CellRangeAddress area(int row, int column) {
    CellRangeAddress region = merged.get(key(row, column));
    return region == null ? new CellRangeAddress(row, row, column, column) : region;
  }

  public boolean isFirst(int row, int column) {
    CellRangeAddress area = area(row, column);
    return area.getFirstRow() == row && area.getFirstColumn() == column;
  }

  public @Nullable Cell cell(int row, int column) {
    Row cells = sheet.getRow(row);
    return cells == null ? null : cells.getCell(column);
  }

  /**
   * What is shown in the cell; of a formula nothing, as it is no text of the form, and of a hidden
   * row or column its marks alone, as nobody sees the rest.
   */
  public String text(int row, int column) {
    Cell cell = cell(row, column);
    if (cell == null || !isFirst(row, column) || cell.getCellType() == CellType.FORMULA) {
      return "";
    }
    String text = SHOWN.formatCellValue(cell).strip();
    return !isHidden(row, column) || MarkedText.hasMark(text) ? text : "";
  }

  /** Whether all of a cell lies in hidden rows or columns. */
  public boolean isHidden(int row, int column) {
    CellRangeAddress area = area(row, column);
    return IntStream.rangeClosed(area.getFirstColumn(), area.getLastColumn())
            .allMatch(sheet::isColumnHidden)
        || IntStream.rangeClosed(area.getFirstRow(), area.getLastRow())
            .mapToObj(sheet::getRow)
            .allMatch(each -> each != null && each.getZeroHeight());
  }

  /** The formula of the cell; null when it has none. */
  public @Nullable String formula(int row, int column) {
    Cell cell = cell(row, column);
    return cell == null || cell.getCellType() != CellType.FORMULA ? null : cell.getCellFormula();
  }

  /** The mark that is written into the comment of a cell; null when there is none. */
  public static @Nullable String mark(Cell cell) {
    String said =
        cell.getCellComment() == null ? "" : cell.getCellComment().getString().getString();
    return MarkedText.hasMark(said) ? said.substring(brace(said)) : null;
  }

  private static int brace(String said) {
    return Math.min(at(said, '{'), at(said, '｛'));
  }

  private static int at(String said, char brace) {
    int at = said.indexOf(brace);
    return at < 0 ? said.length() : at;
  }

  /** The text of a cell with its marks, be they in the cell or in its comment. */
  public String marked(int row, int column) {
    Cell cell = cell(row, column);
    String told = cell == null || !isFirst(row, column) ? null : mark(cell);
    return told == null ? text(row, column) : told;
  }

  /**
   * Whether lines are drawn over, under or before the cell, be it said or not that its style has
   * them: programs that make workbooks often leave that out.
   */
  public boolean isRuled(int row, int column) {
    Cell cell = cell(row, column);
    if (cell == null || !(cell.getCellStyle() instanceof XSSFCellStyle style)) {
      return false;
    }
    XSSFCellBorder border =
        ((XSSFWorkbook) sheet.getWorkbook())
            .getStylesSource()
            .getBorderAt((int) style.getCoreXf().getBorderId());
    return Stream.of(BorderSide.BOTTOM, BorderSide.TOP, BorderSide.LEFT)
        .map(border::getBorderStyle)
        .anyMatch(line -> line != null && line != BorderStyle.NONE);
  }

  /** How the sheet aligns the cell; null where it does not say. */
  public @Nullable String align(int row, int column) {
    Cell cell = cell(row, column);
    HorizontalAlignment align =
        cell == null ? HorizontalAlignment.GENERAL : cell.getCellStyle().getAlignment();
    return switch (align) {
      case LEFT -> "left";
      case RIGHT -> "right";
      case CENTER, CENTER_SELECTION, DISTRIBUTED -> "center";
      default -> null;
    };
  }

  /** The number format of the cell. */
  public String format(int row, int column) {
    Cell cell = cell(row, column);
    String format = cell == null ? null : cell.getCellStyle().getDataFormatString();
    return format == null ? "" : format;
  }

  /** The size of what is written in a cell, in points. */
  public int size(int row, int column) {
    Cell cell = cell(row, column);
    return cell == null
        ? 0
        : sheet.getWorkbook().getFontAt(cell.getCellStyle().getFontIndex()).getFontHeightInPoints();
  }

  public int width(int column) {
    return Math.max(2, Math.round(sheet.getColumnWidth(column) / 256f));
  }

  public String place(int row, int column) {
    return name() + "!" + new CellReference(row, column).formatAsString();
  }
}
