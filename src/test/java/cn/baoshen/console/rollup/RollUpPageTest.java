package cn.baoshen.console.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;

import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The roll-up as an administrator orders it, fetches it and opens it. */
class RollUpPageTest extends ConsoleHouse {
  private static final String FORM = "longhui-2024";
  private static final int HEAD = 2;
  private static final Finding WARNING =
      new Finding("C03", Severity.WARNING, List.of("/a"), List.of("a"), "1", "2", "请说明原因");
  private static final FormCatalog FORMS = FormCatalog.builtIn();

  private String approved() {
    String unit = newUnit();
    Examination examined =
        new Examination(
            new JsonReader().read(Submissions.sound(unit), FORMS).report(),
            new Verdict(List.of(WARNING), List.of()));
    String id = standing(unit, CaseState.APPROVED, null, examined);
    jdbc.sql(
            "update cases set form_id = ?, decided_at = current_timestamp, first_at = received_at"
                + " where id = ?")
        .params(FORM, id)
        .update();
    jdbc.sql("update case_finding set form_id = ? where case_id = ?").params(FORM, id).update();
    return unit;
  }

  private void make(Visitor who) {
    who.post("/roll-up/" + FORM, Map.of());
    await().atMost(PATIENCE).until(() -> !who.get("/roll-up").body().contains("<progress"));
  }

  @Test
  void the_workbook_has_each_unit_its_figures_their_totals_and_charts() throws Exception {
    List<String> units = List.of(approved(), approved());
    Visitor who = loggedIn("ADMINISTRATOR");
    make(who);

    byte[] file = who.bytes("/roll-up/" + FORM + "/xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      int available = column(sheet, "年度资金总额 全年预算数");
      List<BigDecimal> amounts = new ArrayList<>();
      for (Row row : sheet) {
        if (row.getRowNum() > HEAD && units.contains(row.getCell(0).toString())) {
          amounts.add(BigDecimal.valueOf(row.getCell(available).getNumericCellValue()));
          assertThat(row.getCell(column(sheet, "状态"))).hasToString("通过");
          assertThat(row.getCell(column(sheet, "等级"))).hasToString("优");
          assertThat(row.getCell(column(sheet, "现有提醒数")).getNumericCellValue()).isEqualTo(1);
        }
      }
      assertThat(amounts).hasSize(2).allSatisfy(a -> assertThat(a).isEqualByComparingTo("223.31"));
      checkTotal(sheet, available);
      assertThat(book.getSheet("产出指标").getLastRowNum()).isGreaterThan(HEAD);
      assertThat(book.getSheetAt(1).getDrawingPatriarch().getCharts()).hasSize(3);
    }
  }

  private static int column(XSSFSheet sheet, String label) {
    for (Cell cell : sheet.getRow(HEAD)) {
      if (cell.getStringCellValue().equals(label)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + label);
  }

  private static void checkTotal(XSSFSheet sheet, int column) {
    double sum = 0;
    for (Row row : sheet) {
      Cell cell = row.getCell(column);
      boolean figure = row.getRowNum() > HEAD && cell != null;
      if (figure && "合计".equals(row.getCell(0).toString())) {
        assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
        assertThat(cell.getCellFormula()).startsWith("SUBTOTAL(109,");
        assertThat(cell.getNumericCellValue()).isCloseTo(sum, offset(0.001));
        return;
      }
      sum += figure && cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
    }
    throw new AssertionError("no total");
  }

  @Test
  void the_same_is_had_as_csv_and_json_and_the_page_shows_the_figures() {
    String unit = approved();
    Visitor who = loggedIn("ADMINISTRATOR");
    make(who);

    String csv = new String(who.bytes("/roll-up/" + FORM + "/csv"), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF单位编码,单位名称");
    assertThat(csv.lines())
        .filteredOn(l -> l.startsWith(unit))
        .singleElement()
        .asString()
        .contains("223.31");
    String json = new String(who.bytes("/roll-up/" + FORM + "/json"), StandardCharsets.UTF_8);
    assertThat(json).contains("\"单位编码\":\"" + unit + "\"");
    assertThat(who.get("/roll-up").body()).contains("收报情况", "审核时效", "及时办结");
  }

  @Test
  void the_page_and_the_workbook_say_how_many_each_reviewer_decided_how_fast_and_how_often_back()
      throws Exception {
    String by = "kuai-" + System.nanoTime() + "@czj.example";
    decided(by, "APPROVE", "2025-03-03", "2025-03-05");
    decided(by, "RETURN", "2025-03-03", "2025-03-14");
    Visitor who = loggedIn("ADMINISTRATOR");
    make(who);

    String page = who.get("/roll-up").body();
    String line = page.substring(page.indexOf(by));
    assertThat(line.substring(0, line.indexOf("</tr>")).replaceAll("<[^>]+>", " "))
        .containsPattern("\\b2\\s+5\\.5\\s+1\\s+50\\.0%\\s+1\\b");
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(who.bytes("/roll-up/" + FORM + "/xlsx")))) {
      assertThat(new XSSFExcelExtractor(book).getText()).contains(by);
    }
  }

  /** A report that this reviewer was asked about on one day and decided on another. */
  private void decided(String by, String choice, String asked, String on) {
    String id = approved() + "-2024-r1";
    jdbc.sql(
            "insert into assignment (case_id, tier, seq, reviewer, because, reason, entered_by, at)"
                + " values (?, 'LEADER', 0, ?, 'REGISTRY', '', 'system', ?)")
        .params(id, by, OffsetDateTime.parse(asked + "T02:00:00Z"))
        .update();
    jdbc.sql(
            "insert into decision (case_id, tier, choice, decided_by, at, notes, via)"
                + " values (?, 'LEADER', ?, ?, ?, '', 'page')")
        .params(id, choice, by, OffsetDateTime.parse(on + "T02:00:00Z"))
        .update();
  }

  @Test
  void programs_read_the_figures_and_lists_are_had_as_workbooks() {
    approved();
    Visitor who = loggedIn("ADMINISTRATOR");
    make(who);
    assertThat(who.get("/api/figures").body())
        .contains("\"firstTime\"", "\"closing\"", "\"usual\"");
    assertThat(who.get("/api/figures?year=1999").statusCode()).isEqualTo(404);
    for (String list : List.of("/users/list.xlsx", "/audit/list.xlsx", "/deputies/list.xlsx")) {
      assertThat(new String(who.bytes(list), StandardCharsets.ISO_8859_1)).startsWith("PK");
    }
    Visitor viewer = loggedIn("VIEWER");
    assertThat(viewer.get("/users/list.xlsx").statusCode()).isEqualTo(403);
    assertThat(viewer.get("/audit/list.xlsx").statusCode()).isEqualTo(403);
  }

  @Test
  void one_who_may_only_look_orders_none() {
    Visitor viewer = loggedIn("VIEWER");
    HttpResponse<?> answer = viewer.post("/roll-up/" + FORM, Map.of());
    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
