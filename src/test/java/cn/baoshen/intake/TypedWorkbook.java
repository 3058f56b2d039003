package cn.baoshen.intake;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Years;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Report;
import cn.baoshen.testing.BuiltIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sample report typed into the grids of its form, as a person would into the blank workbook. */
public final class TypedWorkbook {
  public static final FormCatalog FORMS = BuiltIn.FORMS;
  public static final Form FORM = FORMS.byId("longhui-2024").orElseThrow();

  private final Report report;
  private final Workbook workbook;

  /** Where each field was typed: path to sheet!cell. */
  public final Map<String, String> places = new HashMap<>();

  private TypedWorkbook(Report report, Workbook workbook) {
    this.report = report;
    this.workbook = workbook;
    FORM.sheets().forEach(this::type);
  }

  public static byte[] json(String sample) {
    try {
      return Files.readAllBytes(Path.of("src/samples/longhui-2024-" + sample + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static TypedWorkbook xlsx(String sample) {
    return new TypedWorkbook(
        new JsonReader().read(json(sample), FORM).report(), new XSSFWorkbook());
  }

  public static TypedWorkbook xls(String sample) {
    return new TypedWorkbook(
        new JsonReader().read(json(sample), FORM).report(), new HSSFWorkbook());
  }

  public Workbook workbook() {
    return workbook;
  }

  public byte[] bytes() {
    return bytes(workbook);
  }

  public static byte[] bytes(Workbook workbook) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void type(Sheet sheet) {
    org.apache.poi.ss.usermodel.Sheet target = workbook.createSheet(sheet.name());
    int width = sheet.widths().size();
    int row = 0;
    text(target, row, 0, Years.fill(sheet.title(), 2024));
    merge(target, row, 0, 1, width);
    row++;
    int[] covered = new int[width];
    for (Sheet.Row line : sheet.rows()) {
      row = line.each() == null ? plain(target, line, row, covered) : rows(target, line, row);
    }
    for (String note : sheet.notes()) {
      text(target, row, 0, note);
      merge(target, row++, 0, 1, width);
    }
  }

  private int plain(
      org.apache.poi.ss.usermodel.Sheet target, Sheet.Row line, int row, int[] covered) {
    int column = 0;
    for (Sheet.Cell cell : line.cells()) {
      while (covered[column] > row) {
        column++;
      }
      if (cell.field() == null) {
        text(target, row, column, Years.fill(cell.text(), 2024));
      } else {
        value(target, row, column, report.at(cell.field()), cell.field());
      }
      merge(target, row, column, cell.rowspan(), cell.colspan());
      for (int i = 0; i < cell.colspan(); i++) {
        covered[column++] = row + cell.rowspan();
      }
    }
    return row + 1;
  }

  private int rows(org.apache.poi.ss.usermodel.Sheet target, Sheet.Row line, int start) {
    List<Map<String, Object>> rows = report.rows(line.each());
    for (int i = 0; i < rows.size(); i++) {
      int column = 0;
      for (Sheet.Cell cell : line.cells()) {
        if (cell.field() != null) {
          String path = line.each() + "[" + i + "]." + cell.field();
          value(target, start + i, column, rows.get(i).get(cell.field()), path);
        }
        merge(target, start + i, column, 1, cell.colspan());
        column += cell.colspan();
      }
    }
    mergeEqual(target, line, rows, start);
    return start + rows.size();
  }

  private void mergeEqual(
      org.apache.poi.ss.usermodel.Sheet target,
      Sheet.Row line,
      List<Map<String, Object>> rows,
      int start) {
    int column = 0;
    for (Sheet.Cell cell : line.cells()) {
      if (cell.merge() && cell.field() != null) {
        for (int from = 0, to = 0; from < rows.size(); from = to) {
          Object value = rows.get(from).get(cell.field());
          for (to = from + 1; to < rows.size() && value != null; to++) {
            if (!value.equals(rows.get(to).get(cell.field()))) {
              break;
            }
            target.getRow(start + to).getCell(column).setBlank();
            places.put(
                line.each() + "[" + to + "]." + cell.field(),
                places.get(line.each() + "[" + from + "]." + cell.field()));
          }
          merge(target, start + from, column, to - from, 1);
        }
      }
      column += cell.colspan();
    }
  }

  private void value(
      org.apache.poi.ss.usermodel.Sheet target, int row, int column, Object value, String path) {
    Cell cell = cell(target, row, column);
    places.putIfAbsent(path, target.getSheetName() + "!" + cell.getAddress().formatAsString());
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null) {
      cell.setCellValue(String.valueOf(value));
    }
  }

  private static void text(
      org.apache.poi.ss.usermodel.Sheet target, int row, int column, String text) {
    cell(target, row, column).setCellValue(text);
  }

  public static Cell cell(org.apache.poi.ss.usermodel.Sheet target, int row, int column) {
    Row line = target.getRow(row) == null ? target.createRow(row) : target.getRow(row);
    return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
  }

  private static void merge(
      org.apache.poi.ss.usermodel.Sheet target, int row, int column, int rows, int columns) {
    if (rows * columns > 1) {
      target.addMergedRegion(
          new CellRangeAddress(row, row + rows - 1, column, column + columns - 1));
    }
  }

  /** The labels of a sheet alone, without merging. */
  public static void typeLabels(org.apache.poi.ss.usermodel.Sheet target, Sheet sheet) {
    int row = 0;
    for (Sheet.Row line : sheet.rows()) {
      int column = 0;
      for (Sheet.Cell cell : line.cells()) {
        if (cell.text() != null) {
          text(target, row, column, Years.fill(cell.text(), 2024));
        }
        column += cell.colspan();
      }
      row++;
    }
  }

  /** All values of a report by path, numbers without their trailing zeros. */
  public static Map<String, String> values(Report report) {
    return values(report, FORM);
  }

  public static Map<String, String> values(Report report, Form form) {
    Map<String, String> values = new java.util.TreeMap<>();
    for (Field field : form.fields().values()) {
      Object value = report.at(field.id());
      if (value instanceof List<?> rows) {
        for (int i = 0; i < rows.size(); i++) {
          String path = field.id() + "[" + i + "].";
          ((Map<?, ?>) rows.get(i)).forEach((key, cell) -> values.put(path + key, shown(cell)));
        }
      } else if (value != null) {
        values.put(field.id(), shown(value));
      }
    }
    return values;
  }

  private static String shown(Object value) {
    return value instanceof BigDecimal number
        ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
