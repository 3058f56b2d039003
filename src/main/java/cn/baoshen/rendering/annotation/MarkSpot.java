package cn.baoshen.rendering.annotation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellUtil;

/** A cell of a workbook as findings and formulas name it: {@code 附件4自评表!C8}. */
public record MarkSpot(String sheet, CellAddress address) {
  private static final Pattern PLACE =
      Pattern.compile("(?s)'?(.+?)'?!\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

  /** The cell that a place names; empty for a place that is no cell. */
  public static Optional<MarkSpot> of(String place) {
    Matcher parts = PLACE.matcher(place);
    return parts.matches()
        ? Optional.of(
            new MarkSpot(
                parts.group(1).replace("''", "'"),
                new CellAddress(parts.group(2) + parts.group(3))))
        : Optional.empty();
  }

  /** The cell, made when it was never written; empty when the workbook has no such place. */
  public Optional<Cell> in(Workbook book) {
    Sheet found = book.getSheet(sheet);
    int lastRow = book.getSpreadsheetVersion().getLastRowIndex();
    int lastColumn = book.getSpreadsheetVersion().getLastColumnIndex();
    boolean inside = address.getRow() <= lastRow && address.getColumn() <= lastColumn;
    return found == null || address.getRow() < 0 || !inside
        ? Optional.empty()
        : Optional.of(cell(found));
  }

  private Cell cell(Sheet found) {
    Row row = CellUtil.getRow(address.getRow(), found);
    Cell cell = row.getCell(address.getColumn());
    if (cell == null) {
      cell = row.createCell(address.getColumn());
      CellStyle usual = row.isFormatted() ? row.getRowStyle() : null;
      usual = usual == null ? found.getColumnStyle(address.getColumn()) : usual;
      if (usual != null) {
        cell.setCellStyle(usual);
      }
    }
    return cell;
  }
}
