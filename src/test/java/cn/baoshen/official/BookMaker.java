package cn.baoshen.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as an office makes an official table: title, rules, merges. Cells are named as A1. */
public final class BookMaker {
  final XSSFWorkbook book;
  private XSSFSheet sheet;
  private final CellStyle ruled;
  private final CellStyle loud;

  BookMaker() {
    book = new XSSFWorkbook();
    ruled = book.createCellStyle();
    ruled.setBorderTop(BorderStyle.THIN);
    ruled.setBorderBottom(BorderStyle.THIN);
    ruled.setBorderLeft(BorderStyle.THIN);
    ruled.setBorderRight(BorderStyle.THIN);
    ruled.setAlignment(HorizontalAlignment.CENTER);
    ruled.setVerticalAlignment(VerticalAlignment.CENTER);
    ruled.setWrapText(true);
    loud = book.createCellStyle();
    loud.setAlignment(HorizontalAlignment.CENTER);
    Font font = book.createFont();
    font.setFontHeightInPoints((short) 18);
    loud.setFont(font);
  }

  public BookMaker sheet(String name, int... widths) {
    sheet = book.createSheet(name);
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    return this;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** A text outside the rules; over several cells it is the title. */
  BookMaker text(String range, String text) {
    CellRangeAddress area = merged(range);
    Cell cell = cell(area.getFirstRow(), area.getFirstColumn());
    cell.setCellValue(text);
    if (area.getNumberOfCells() > 1) {
      cell.setCellStyle(loud);
    }
    return this;
  }

  /** A ruled cell, or several made one. */
  BookMaker cell(String range, String text) {
    CellRangeAddress area = merged(range);
    area.forEach(at -> cell(at.getRow(), at.getColumn()).setCellStyle(ruled));
    if (!text.isEmpty()) {
      cell(area.getFirstRow(), area.getFirstColumn()).setCellValue(text);
    }
    return this;
  }

  /** Ruled cells side by side, from this one on. */
  public BookMaker row(String from, String... texts) {
    CellRangeAddress at = CellRangeAddress.valueOf(from);
    for (int i = 0; i < texts.length; i++) {
      Cell cell = cell(at.getFirstRow(), at.getFirstColumn() + i);
      cell.setCellStyle(ruled);
      if (!texts[i].isEmpty()) {
        cell.setCellValue(texts[i]);
      }
    }
    return this;
  }

  /** Ruled blank rows. */
  BookMaker blank(int firstRow, int lastRow, int columns) {
    for (int row = firstRow - 1; row < lastRow; row++) {
      for (int column = 0; column < columns; column++) {
        cell(row, column).setCellStyle(ruled);
      }
    }
    return this;
  }

  Cell at(String address) {
    CellRangeAddress at = CellRangeAddress.valueOf(address);
    return cell(at.getFirstRow(), at.getFirstColumn());
  }

  private Cell cell(int row, int column) {
    return CellUtil.getCell(CellUtil.getRow(row, sheet), column);
  }

  private CellRangeAddress merged(String range) {
    CellRangeAddress area = CellRangeAddress.valueOf(range);
    if (area.getNumberOfCells() > 1) {
      sheet.addMergedRegion(area);
    }
    return area;
  }

  public byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
