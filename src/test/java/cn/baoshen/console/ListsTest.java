package cn.baoshen.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.console.listing.TakenList;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists that one can work with: counted, narrowed, kept under a name, acted on as a whole. */
class ListsTest extends ConsoleHouse {
  @Autowired private List<TakenList> lists;

  private String rule() {
    return "Z" + newUnit().hashCode();
  }

  private String standing(String rule) {
    Finding finding = new Finding(rule, Severity.ERROR, List.of(), List.of(), "1", "2", "不符");
    return standing(
        newUnit(),
        CaseState.IN_REVIEW,
        Tier.ACCEPTOR,
        new Examination(null, new Verdict(List.of(finding), List.of())));
  }

  private static String job(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/bulk/", "");
  }

  private Map<String, String> outcomes(String job) {
    Map<String, String> outcomes = new java.util.TreeMap<>();
    jdbc.sql("select subject, outcome from bulk_item where job_id = ?")
        .param(job)
        .query(
            row -> {
              outcomes.put(row.getString("subject"), row.getString("outcome"));
            });
    return outcomes;
  }

  @Test
  void cases_are_narrowed_by_a_rule_and_counted() {
    String rule = rule();
    String one = standing(rule);
    String other = standing(rule);
    Visitor viewer = loggedIn("VIEWER");

    assertThat(viewer.get("/cases?rule=" + rule).body()).contains("共 2 份", one, other);
    assertThat(viewer.get("/cases?rule=" + rule + "&unit=" + one.split("-")[0]).body())
        .contains("共 1 份", one)
        .doesNotContain(other);
    assertThat(viewer.get("/cases?rule=" + rule + "&until=2001-01-01").body()).contains("共 0 份");
    assertThat(viewer.get("/cases?rule=" + rule + "&reviewer=niemand@czj.example").body())
        .contains("共 0 份");
    assertThat(viewer.get("/cases?rule=" + rule).body()).doesNotContain("name=\"act\"");
  }

  @Test
  void what_will_happen_is_seen_first_and_then_done_with_each_that_it_suits() {
    String rule = rule();
    String open = standing(rule);
    String closed = standing(rule);
    cases.move(
        closed,
        java.util.EnumSet.allOf(CaseState.class),
        CaseState.APPROVED,
        Tier.LEADER,
        "approved",
        "");
    Visitor admin = loggedIn("ADMINISTRATOR");
    String job =
        job(admin.post("/cases/bulk?rule=" + rule, Map.of("act", "RESEND", "all", "true")));

    assertThat(admin.get("/bulk/" + job).body()).contains("将办理 1 项，不适用 1 项", open, closed);
    assertThat(outcomes(job)).containsEntry(open, null).containsEntry(closed, "refusal.not-asked");
    assertThat(history(open)).doesNotContain("review-letter-resent");

    assertThat(admin.post("/bulk/" + job + "/start", Map.of("reason", "")).statusCode())
        .isEqualTo(409);
    admin.post("/bulk/" + job + "/start", Map.of("reason", "审核人换了邮箱"));
    await().atMost(PATIENCE).until(() -> "done".equals(outcomes(job).get(open)));
    assertThat(history(open)).contains("review-letter-resent");
    assertThat(history(closed)).doesNotContain("review-letter-resent");
    await().atMost(PATIENCE).until(() -> admin.get("/bulk/" + job).body().contains("已办完，共 2 项"));
    assertThat(admin.post("/bulk/" + job + "/start", Map.of("reason", "再来")).statusCode())
        .as("once")
        .isEqualTo(409);
  }

  @Test
  void a_report_reassigned_by_itself_since_it_was_looked_at_is_left_as_it_is() {
    String rule = rule();
    String changed = standing(rule);
    String still = standing(rule);
    Visitor admin = loggedIn("ADMINISTRATOR");
    String job =
        job(admin.post("/cases/bulk?rule=" + rule, Map.of("act", "REASSIGN", "all", "true")));
    admin.post("/cases/" + changed + "/reassign", Map.of("to", "n1@czj.example", "reason", "熟悉情况"));

    admin.post("/bulk/" + job + "/start", Map.of("to", "n2@czj.example", "reason", "出差"));
    await().atMost(PATIENCE).until(() -> "done".equals(outcomes(job).get(still)));
    await().atMost(PATIENCE).until(() -> outcomes(job).get(changed) != null);
    assertThat(outcomes(job)).containsEntry(changed, "refusal.reassigned-meanwhile");
    assertThat(admin.get("/bulk/" + job).body()).contains("已由别的管理员改派");
    assertThat(history(changed)).containsOnlyOnce("reassigned");
  }

  private List<String> history(String id) {
    return cases.history(id).stream().map(event -> event.what()).toList();
  }

  @Test
  void units_that_are_ticked_are_put_off_together() {
    String one = newUnit();
    String other = newUnit();
    Visitor admin = loggedIn("ADMINISTRATOR");
    HttpResponse<String> none = admin.post("/units/bulk?find=" + one, Map.of("act", "EXTEND"));
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("请先勾选要办理的", "value=\"" + one + "\"");
    assertThat(none.body()).containsPattern("<option value=\"EXTEND\"[^>]* selected=");
    String job = job(admin.post("/units/bulk?find=" + one, Map.of("act", "EXTEND", "all", "true")));
    assertThat(outcomes(job)).containsOnlyKeys(one).doesNotContainKey(other);

    admin.post(
        "/bulk/" + job + "/start",
        Map.of("reason", "审计进点", "until", "2099-12-31", "approvedBy", "李局长"));
    await().atMost(PATIENCE).until(() -> "done".equals(outcomes(job).get(one)));
    assertThat(admin.get("/units/" + one).body()).contains("2099-12-31");
  }

  @Test
  void the_first_letter_to_units_is_read_before_any_is_ordered() {
    String unit = newUnit();
    Visitor admin = loggedIn("ADMINISTRATOR");
    String job =
        job(admin.post("/units/bulk?find=" + unit, Map.of("act", "REMIND", "all", "true")));
    assertThat(admin.get("/bulk/" + job).body()).contains("预览第一家的催报邮件", "【催报】");
    assertThat(
            jdbc.sql("select count(*) from reminder where unit_code = ?")
                .param(unit)
                .query(Integer.class)
                .single())
        .isZero();
    String other =
        job(admin.post("/units/bulk?find=" + unit, Map.of("act", "EXTEND", "all", "true")));
    assertThat(admin.get("/bulk/" + other).body()).doesNotContain("【催报】");
  }

  @Test
  void a_list_is_taken_away_as_a_workbook_in_the_language_of_the_page() {
    String unit = newUnit();
    HttpResponse<String> workbook = loggedIn("VIEWER").get("/units.xlsx?find=" + unit);

    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.body()).startsWith("PK");
    assertThat(loggedIn("VIEWER").get("/cases.xlsx?unit=" + unit).body()).startsWith("PK");
    assertThat(Submissions.unitName(unit)).isNotEmpty();
  }

  @Test
  void every_list_of_the_console_is_taken_away_as_a_workbook() throws Exception {
    String unit = newUnit();
    String id = dropped(unit, Submissions.unsound(unit), CaseState.RETURNED);
    Visitor viewer = loggedIn("VIEWER");
    for (TakenList list : lists) {
      List<List<String>> rows = rows(viewer, list.name() + ".xlsx");
      assertThat(rows.get(0)).as(list.name()).hasSameSizeAs(list.heads());
      assertThat(rows.get(0)).as(list.name()).noneMatch(head -> head.contains("."));
    }
    assertThat(lists).hasSizeGreaterThan(33);
    assertThat(viewer.get("/lists/none.xlsx").statusCode()).isEqualTo(404);

    List<List<String>> found = rows(viewer, "findings.xlsx?case=" + id);
    assertThat(found).anyMatch(row -> row.contains("A08") && row.contains("错误"));
    assertThat(rows(viewer, "ledger.xlsx?case=" + id))
        .hasSizeGreaterThan(5)
        .anyMatch(row -> row.contains("A08") && row.contains(unit) && row.contains(id));
    assertThat(rows(viewer, "ledger.xlsx")).anyMatch(row -> row.contains(id));
    await()
        .atMost(PATIENCE)
        .until(() -> rows(viewer, "letters.xlsx?case=" + id).toString().contains("退回"));
    assertThat(rows(viewer, "history.xlsx?case=" + id)).anyMatch(r -> r.contains("收到文件"));
    assertThat(viewer.get("/cases/" + id).body())
        .contains("/lists/ledger.xlsx?case=" + id, "/lists/letters.xlsx?case=" + id);
    assertThat(rows(viewer, "unpublished.xlsx")).hasSize(1);
    assertThat(rows(loggedIn("ADMINISTRATOR"), "unpublished.xlsx")).hasSizeGreaterThan(1);
  }

  private static List<List<String>> rows(Visitor visitor, String list) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes("/lists/" + list)))) {
      DataFormatter said = new DataFormatter();
      book.getSheetAt(0)
          .forEach(
              row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(said.formatCellValue(cell)));
                rows.add(cells);
              });
    }
    return rows;
  }

  @Test
  void a_filter_is_kept_under_a_name_and_forgotten() {
    Visitor admin = loggedIn("ADMINISTRATOR");
    String name = "逾期 " + newUnit();
    admin.post("/filters/units", Map.of("label", name, "query", "late=true&state="));
    assertThat(admin.get("/units").body()).contains(name, "/units?late=true");
    long id =
        jdbc.sql("select id from saved_filter where name = ?")
            .param(name)
            .query(Long.class)
            .single();
    admin.post("/filters/units/" + id + "/forget", Map.of());
    assertThat(admin.get("/units").body()).doesNotContain(name);
  }
}
