package cn.baoshen.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A blank workbook while a clerk types into it; what Excel reckons is reckoned when it is saved.
 */
final class Typed {
  final XSSFWorkbook book;
  private XSSFSheet sheet;

  Typed(XSSFWorkbook book) {
    this.book = book;
    this.sheet = book.getSheetAt(0);
  }

  Typed on(String name) {
    sheet = book.getSheet(name);
    return this;
  }

  Typed put(String address, Object value) {
    CellReference at = new CellReference(address);
    Cell cell = CellUtil.getCell(CellUtil.getRow(at.getRow(), sheet), at.getCol());
    if (cell.getCellType() == CellType.FORMULA) {
      cell.removeFormula();
    }
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
    return this;
  }

  Typed formula(String address, String formula) {
    CellReference at = new CellReference(address);
    CellUtil.getCell(CellUtil.getRow(at.getRow(), sheet), at.getCol()).setCellFormula(formula);
    return this;
  }

  Typed row(String address, Object... values) {
    CellReference at = new CellReference(address);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        put(new CellReference(at.getRow(), at.getCol() + i).formatAsString(), values[i]);
      }
    }
    return this;
  }

  byte[] bytes() {
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
