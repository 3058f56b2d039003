package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A figure that a formula takes from another workbook is read as it was saved, and said to be so.
 */
class OtherWorkbookTest {
  private static final SubmissionReader READER = new SubmissionReader(TypedWorkbook.FORMS);
  private static final String INCOME = TypedWorkbook.xlsx("corrected").places.get("totals.income");

  /** The corrected workbook whose total income is this formula, saved with its result. */
  private static Reading xlsx(String formula) throws IOException {
    return xlsx(formula, "");
  }

  private static Reading xlsx(String formula, String names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] good = TypedWorkbook.xlsx("corrected").bytes();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(changed(entry.getName(), in.readAllBytes(), formula, names));
      }
    }
    return READER.read(out.toByteArray());
  }

  private static byte[] changed(String part, byte[] content, String formula, String names) {
    String text = new String(content, StandardCharsets.UTF_8);
    String changed =
        switch (part) {
          case "xl/worksheets/sheet1.xml" ->
              text.replace("<v>219.27</v>", "<f>" + formula + "</f><v>219.27</v>");
          case "xl/workbook.xml" -> text.replace("</sheets>", "</sheets>" + names);
          default -> null;
        };
    return changed == null ? content : changed.getBytes(StandardCharsets.UTF_8);
  }

  private static Reading xls(Consumer<HSSFWorkbook> change) {
    TypedWorkbook typed = TypedWorkbook.xls("corrected");
    change.accept((HSSFWorkbook) typed.workbook());
    return READER.read(typed.bytes());
  }

  private static Cell income(Workbook workbook) {
    String[] parts = INCOME.split("!");
    CellReference at = new CellReference(parts[1]);
    return TypedWorkbook.cell(workbook.getSheet(parts[0]), at.getRow(), at.getCol());
  }

  private static void link(HSSFWorkbook workbook) {
    HSSFWorkbook other = new HSSFWorkbook();
    other.createSheet("Sheet1");
    workbook.linkExternalWorkbook("other.xls", other);
  }

  private static void assertWarned(Reading reading) {
    assertThat(reading.troubles()).hasSize(1);
    ReadProblem trouble = reading.troubles().get(0);
    assertThat(trouble.kind()).isEqualTo(ReadProblem.Kind.OTHER_WORKBOOK);
    assertThat(trouble.place()).isEqualTo(INCOME);
    assertThat(trouble.stated()).isEqualTo("219.27");
    assertThat(trouble.details()).containsExactly(INCOME);
    assertThat(reading.report().at("totals.income")).isEqualTo(new BigDecimal("219.27"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]Sheet1!A1",
        "100+[2]汇总表!$B$7",
        "SUM('[1]Sheet 1'!A1:B2)",
        "'D:\\报表\\[2024年决算.xlsx]汇总'!C3",
        "IF(A1=\"\",[1]!Total,0)",
        "'[1]It''s'!A1"
      })
  void x05_a_formula_that_looks_into_another_workbook_is_named_at_its_cell(String formula)
      throws IOException {
    assertWarned(xlsx(formula));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "219+0.27",
        "Sheet1!A1",
        "'汇总 表'!A1",
        "Table1[1]+Sheet2!A1",
        "SUM(Table1[[#This Row],[1]])+Sheet2!A1",
        "明细[2024]*Sheet2!B1",
        "[0]!Total",
        "LEN(\"[1]Sheet1!A1\")"
      })
  void x05_a_formula_within_the_workbook_is_no_alarm(String formula) throws IOException {
    Reading reading = xlsx(formula);

    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report().at("totals.income")).isEqualTo(new BigDecimal("219.27"));
  }

  @Test
  void x05_a_name_that_stands_for_another_workbook_is_seen_through() throws IOException {
    String names =
        "<definedNames><definedName name=\"总收入\">[1]Sheet1!$A$1</definedName>"
            + "<definedName name=\"总支出\">Sheet1!$A$1</definedName></definedNames>";

    assertWarned(xlsx("总收入*1", names));
    assertThat(xlsx("总支出*1", names).troubles()).isEmpty();
  }

  @Test
  void x05_a_binary_workbook_says_so_too() {
    assertWarned(
        xls(
            workbook -> {
              link(workbook);
              income(workbook).setCellFormula("[other.xls]Sheet1!A1");
              income(workbook).setCellValue(219.27);
            }));
    Reading within =
        xls(
            workbook -> {
              link(workbook);
              income(workbook).setCellFormula("附件4自评表!A1");
              income(workbook).setCellValue(219.27);
            });
    assertThat(within.troubles()).isEmpty();
  }

  @Test
  void x05_a_binary_workbook_is_seen_through_its_names_and_its_array_formulas() {
    assertWarned(
        xls(
            workbook -> {
              link(workbook);
              Name name = workbook.createName();
              name.setNameName("total");
              name.setRefersToFormula("[other.xls]Sheet1!$A$1");
              income(workbook).setCellFormula("total");
              income(workbook).setCellValue(219.27);
            }));
    assertWarned(
        xls(
            workbook -> {
              link(workbook);
              Cell cell = income(workbook);
              int row = cell.getRowIndex();
              int column = cell.getColumnIndex();
              cell.getSheet()
                  .setArrayFormula(
                      "[other.xls]Sheet1!A1:A1", new CellRangeAddress(row, row, column, column));
              income(workbook).setCellValue(219.27);
            }));
  }
}
