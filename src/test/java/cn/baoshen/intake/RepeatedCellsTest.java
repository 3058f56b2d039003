package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.sheet.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell of our blank form that repeats another one says what that one says. */
class RepeatedCellsTest {
  private static final WorkbookReader READER = new WorkbookReader(TypedWorkbook.FORMS);

  private static Workbook sample(String ending) throws Exception {
    Path file = Path.of("src/samples/longhui-2024-corrected" + ending);
    return WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private interface Change {
    void of(Cell mirror);
  }

  /** Every formula of the workbook changed, and one cell emptied that another repeats. */
  private static byte[] changed(String ending, String emptied, Change change) throws Exception {
    try (Workbook book = sample(ending)) {
      book.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            if (cell.getCellType() == CellType.FORMULA) {
                              change.of(cell);
                            } else if (emptied != null && says(cell, emptied)) {
                              cell.setBlank();
                            }
                          })));
      return TypedWorkbook.bytes(book);
    }
  }

  private static boolean says(Cell cell, String text) {
    return cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text);
  }

  private static void withoutValue(Cell cell) {
    if (cell instanceof XSSFCell modern) {
      if (modern.getCTCell().isSetV()) {
        modern.getCTCell().unsetV();
      }
      if (modern.getCTCell().isSetT()) {
        modern.getCTCell().unsetT();
      }
    } else {
      cell.setCellValue(0.0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void formulas_that_nobody_has_calculated_take_what_they_repeat(String ending) throws Exception {
    var own = READER.read(changed(ending, null, cell -> {}));
    var reading = READER.read(changed(ending, null, RepeatedCellsTest::withoutValue));

    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report()).isEqualTo(own.report());
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void what_was_saved_of_an_emptied_cell_is_not_taken_for_it(String ending) throws Exception {
    String name =
        String.valueOf(READER.read(changed(ending, null, c -> {})).report().at("unit.name"));
    var reading = READER.read(changed(ending, name, cell -> {}));

    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report().at("unit.name")).isNull();
    assertThat(reading.report().places().get("unit.name")).startsWith("基本情况!");
  }
}
