package cn.baoshen.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.SubmissionReader;
import cn.baoshen.testing.BuiltIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ZeroReportTest {
  private static final SubmissionReader FILES = new SubmissionReader(BuiltIn.FORMS);

  private static Optional<ZeroReport> json(String text) {
    return FILES.zeroReport(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ZeroReport sheet(Workbook workbook, String[]... rows) throws IOException {
    return FILES.zeroReport(bytes(workbook, rows)).orElseThrow();
  }

  private static byte[] bytes(Workbook workbook, String[]... rows) throws IOException {
    try (workbook;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("零报告");
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          row.createCell(c).setCellValue(rows[r][c]);
        }
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void a_json_object_with_the_key_and_its_reason_is_a_declaration() {
    ZeroReport zero =
        json("{\"零报告\":\" 无预算 \",\"unit\":{\"code\":\"103001\"},\"year\":2024}").orElseThrow();

    assertThat(zero.reason()).isEqualTo("无预算");
    assertThat(zero.identity().code()).isEqualTo("103001");
    assertThat(zero.identity().year()).isEqualTo(2024);
    assertThat(json("{\"\\u96f6\\u62a5\\u544a\":\"无预算\"}")).isPresent();
  }

  @Test
  void a_reason_that_says_nothing_is_none() {
    for (String reason : new String[] {"\"\"", "\"  \"", "\"无\"", "\"——\"", "null", "true", "{}"}) {
      assertThat(json("{\"零报告\":" + reason + "}").orElseThrow().reason()).as(reason).isEmpty();
    }
  }

  @Test
  void a_report_that_has_the_key_among_its_figures_stays_a_report() throws IOException {
    assertThat(json("{\"零报告\":\"无\",\"totals\":{\"income\":1}}")).isEmpty();
    byte[] report = Files.readAllBytes(Path.of("src/samples/longhui-2024-corrected.json"));
    assertThat(FILES.zeroReport(report)).isEmpty();
    assertThat(json("{\"零报告\":\"无\"")).isEmpty();
    assertThat(json("[]")).isEmpty();
  }

  @Test
  void a_sheet_is_read_by_its_labels_in_both_kinds_of_workbook() throws IOException {
    for (Workbook workbook : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
      ZeroReport zero =
          sheet(
              workbook,
              new String[] {"2024年度零报告"},
              new String[] {"单位名称：", "", "隆回县教育局"},
              new String[] {"年度", "2024"},
              new String[] {"零报告原因", "本年度未安排预算"});

      assertThat(zero.reason()).isEqualTo("本年度未安排预算");
      assertThat(zero.identity()).isEqualTo(new Identity(null, "隆回县教育局", 2024));
    }
  }

  @Test
  void a_reason_may_stand_below_its_label_in_one_cell_with_it_or_alone() throws IOException {
    assertThat(sheet(new XSSFWorkbook(), row("原因"), row("机构撤销")).reason()).isEqualTo("机构撤销");
    assertThat(sheet(new XSSFWorkbook(), row("原因：机构撤销")).reason()).isEqualTo("机构撤销");
    assertThat(sheet(new XSSFWorkbook(), row("零报告"), row("机构撤销，无支出")).reason())
        .isEqualTo("机构撤销，无支出");
    assertThat(sheet(new XSSFWorkbook(), row("零报告"), row("原因")).reason()).isEmpty();
    assertThat(sheet(new XSSFWorkbook()).reason()).isEmpty();
  }

  private static String[] row(String... cells) {
    return cells;
  }

  @Test
  void a_filled_workbook_with_such_a_sheet_stays_a_report() throws IOException {
    Path report = Path.of("src/samples/longhui-2024-corrected.xlsx");
    try (Workbook filled = WorkbookFactory.create(Files.newInputStream(report))) {
      assertThat(FILES.zeroReport(bytes(filled, row("原因", "没有")))).isEmpty();
    }
    assertThat(FILES.zeroReport(Files.readAllBytes(report))).isEmpty();
  }
}
