package cn.baoshen.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A table kept as a workbook: its first sheet, written out line by line as the CSV it stands for,
 * so that both are read and checked alike and row 7 of the sheet is line 7.
 */
final class WorkbookText {
  private static final String LINE_SEPARATOR = "\u2028";

  private final DataFormatter formatter = new DataFormatter();
  private int width;

  private WorkbookText() {
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  /** True for bytes that are no text but a zipped workbook. */
  static boolean isOne(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
  }

  static String csv(byte[] bytes) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return new WorkbookText().csv(book.getSheetAt(0));
    } catch (RuntimeException damaged) {
      throw new IOException(damaged.getMessage(), damaged);
    }
  }

  private String csv(Sheet sheet) {
    StringBuilder csv = new StringBuilder();
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      csv.append(line(cells(sheet.getRow(row)))).append('\n');
    }
    return csv.toString();
  }

  /** The cells up to the last filled one. */
  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
      cells.add(formatter.formatCellValue(row.getCell(column)).strip());
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  /** Cells left blank at the end of a row are there all the same, as far as the header goes. */
  private String line(List<String> cells) {
    width = width == 0 ? cells.size() : width;
    while (!cells.isEmpty() && cells.size() < width) {
      cells.add("");
    }
    return cells.stream().map(WorkbookText::quoted).collect(Collectors.joining(","));
  }

  /** A line end inside a cell is refused later; here it must not make two lines of one. */
  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"").replaceAll("\\R", LINE_SEPARATOR) + '"';
  }
}
