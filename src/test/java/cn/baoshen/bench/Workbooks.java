package cn.baoshen.bench;

import cn.baoshen.testing.Submissions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The sample workbooks, as any unit would hand them in. */
final class Workbooks {
  private static final String CODE = "103001";
  private static final String NAME = "中共隆回县委机构编制委员会办公室";

  private Workbooks() {}

  static byte[] of(Path sample, String code) throws IOException {
    byte[] bytes = Files.readAllBytes(sample);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          row.forEach(cell -> rename(cell, code));
        }
      }
      ByteArrayOutputStream renamed = new ByteArrayOutputStream();
      book.write(renamed);
      return renamed.toByteArray();
    }
  }

  private static void rename(Cell cell, String code) {
    if (type(cell) == CellType.STRING) {
      String text = cell.getStringCellValue();
      String ours = text.replace(CODE, code).replace(NAME, Submissions.unitName(code));
      if (!ours.equals(text)) {
        cell.setCellValue(ours);
      }
    }
  }

  /** A formula that copies the name keeps the name it was saved with. */
  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }
}
