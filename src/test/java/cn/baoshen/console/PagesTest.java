package cn.baoshen.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.casebook.Failures;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages about units and cases, and what administrators do on them. */
class PagesTest extends ConsoleHouse {
  private static final String WHY = "电话里说好的";

  @Autowired private Failures failures;

  private static Examination unsound() {
    Finding finding =
        new Finding(
            "A05",
            Severity.ERROR,
            List.of("附件4!C8", "附件4!C12"),
            List.of("a.b"),
            "12.50",
            "13.00",
            "合计不符，请核对");
    Report report = new Report("department-performance", Map.of(), Map.of());
    return new Examination(report, new Verdict(List.of(finding), List.of()));
  }

  private String returned(String unit) {
    return standing(unit, CaseState.RETURNED, null, unsound());
  }

  private String inReview(String unit) {
    String id = standing(unit, CaseState.IN_REVIEW, Tier.ACCEPTOR, unsound());
    cases.note(id, "asked", "system", "acceptor");
    return id;
  }

  private List<String> history(String id) {
    return cases.history(id).stream().map(e -> e.what() + " " + e.detail()).toList();
  }

  private long audited(String what, String outcome) {
    return jdbc.sql("select count(*) from audit where what = ? and outcome = ?")
        .params(what, outcome)
        .query(Long.class)
        .single();
  }

  /** Posts as a viewer, who is refused and written down, then as an administrator. */
  private HttpResponse<String> act(String path, Map<String, String> fields) {
    long before = audited(path.substring(1).replace('/', '.'), "REFUSED");
    assertThat(loggedIn("VIEWER").post(path, fields).statusCode()).isEqualTo(403);
    assertThat(audited(path.substring(1).replace('/', '.'), "REFUSED")).isEqualTo(before + 1);
    return loggedIn("ADMINISTRATOR").post(path, fields);
  }

  private void done(String path, Map<String, String> fields) {
    HttpResponse<String> answer = act(path, fields);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(302);
    String shown = answer.headers().firstValue("location").orElseThrow();
    assertThat(shown).contains("done=");
  }

  private void refused(String path, Map<String, String> fields, String words) {
    HttpResponse<String> answer = loggedIn("ADMINISTRATOR").post(path, fields);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains(words).contains("role=\"alert\"");
  }

  private void keepsSecrets(String page) {
    assertThat(page)
        .doesNotContain("/review/")
        .doesNotContain(inbox().getParent().toString())
        .doesNotContainPattern("\\bat [a-z]+(\\.\\w+)+\\(")
        .doesNotContain("Exception");
  }

  private String page(String path) {
    HttpResponse<String> answer = loggedIn("VIEWER").get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    keepsSecrets(answer.body());
    return answer.body();
  }

  @Test
  void the_roster_shows_where_each_unit_stands_and_finds_one_by_code_name_state_and_reviewer() {
    String unit = newUnit();
    String id = returned(unit);

    assertThat(page("/units")).contains("U001", "U050", "共 " + UNITS + " 家").doesNotContain("U051");
    assertThat(page("/units?page=3")).contains("U151", "U200").doesNotContain("U150");
    assertThat(page("/units?find=" + unit.toLowerCase() + "&state=RETURNED"))
        .contains("共 1 家", "退回", "/cases/" + id, unit.toLowerCase() + "@unit.example");
    assertThat(page("/units?find=" + unit + "&state=APPROVED")).contains("共 0 家");
    assertThat(page("/units?reviewer=shouli@")).contains("共 " + UNITS + " 家");
    assertThat(page("/units?reviewer=nobody@")).contains("共 0 家");
    String down = page("/units?sort=CODE&down=true");
    assertThat(down.indexOf("/units/U200")).isLessThan(down.indexOf("/units/U199"));
    assertThat(loggedIn("VIEWER").get("/units?state=NONSENSE").statusCode()).isEqualTo(400);
    assertThat(loggedIn("VIEWER").get("/units/none").statusCode()).isEqualTo(404);
  }

  @Test
  void a_file_that_is_no_report_is_shown_as_dropped_and_not_accepted_until_a_report_comes()
      throws IOException {
    String unit = newUnit();
    Path folder = Files.createDirectories(inbox().resolve(unit));
    Files.writeString(folder.resolve("盖章页<b>.pdf"), "%PDF-1.7 " + unit);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(page("/units/" + unit))
                    .contains("已投未受理", "盖章页&lt;b&gt;.pdf", "文件内容是 PDF", "仍需报送"));

    assertThat(page("/units?find=" + unit)).contains("已投未受理");
    assertThat(page("/units?find=" + unit + "&state=NOT_YET_IN")).contains("共 1 家");
    returned(unit);
    assertThat(page("/units?find=" + unit)).doesNotContain("已投未受理");
    assertThat(page("/units/" + unit)).contains("已投未受理");
  }

  @Test
  void a_unit_that_has_to_mend_something_shows_what_and_the_list_is_had_as_a_workbook()
      throws IOException {
    String unit = newUnit();
    String id = dropped(unit, Submissions.unsound(unit), CaseState.RETURNED);

    assertThat(page("/units/" + unit))
        .contains("整改清单现有", "未销号：问题仍在", "/lists/ledger.xlsx?case=" + id, "导出 Excel");
    assertThat(page("/units/" + unit + "?lang=en"))
        .contains("items are to be mended.", "Open: still there", "lang=\"zh-CN\"")
        .doesNotContain("未销号", "整改清单现有");
    assertThat(page("/cases/" + id)).contains("tab-error", "tab-warning", "全部 ", "错误 ", "提示 ");
    assertThat(page("/units?find=" + unit)).contains("退回", "/cases/" + id);
  }

  @Test
  void before_the_last_day_there_is_no_rate_on_time_and_the_menu_folds_on_a_phone() {
    assertThat(page("/"))
        .containsPattern("按时率</dt><dd id=\"ontime\">—</dd>")
        .contains("<label class=\"menu\" for=\"menu\">主菜单</label>");
  }

  @Test
  void no_button_of_a_page_says_excel_and_no_more() {
    for (String path : List.of("/deputies", "/rules", "/routes", "/publication", "/search?q=A05")) {
      assertThat(page(path)).as(path).doesNotContainPattern("class=\"button[^>]*>Excel</a>");
    }
  }

  @Test
  void a_unit_is_extended_and_the_extension_taken_back_and_both_are_in_its_history() {
    String unit = newUnit();
    String id = returned(unit);
    LocalDate until = LocalDate.now(clock).plusYears(1);
    Map<String, String> entry =
        Map.of("until", until.toString(), "reason", WHY, "approvedBy", "王局长");

    refused(
        "/units/" + unit + "/extend",
        Map.of("until", "2020-01-01", "reason", WHY, "approvedBy", "王局长"),
        "延期后的日期应晚于统一的截止日期");
    done("/units/" + unit + "/extend", entry);
    assertThat(page("/units/" + unit)).contains("延期至 " + until, WHY, "王局长");
    assertThat(page("/units?find=" + unit)).contains("已延期", until.toString());
    assertThat(history(id)).contains("extended " + until + ": " + WHY);

    done("/units/" + unit + "/unextend", Map.of("reason", WHY, "approvedBy", "王局长"));
    assertThat(page("/units/" + unit)).contains("撤销延期");
    assertThat(history(id)).contains("extension-revoked " + WHY);
    assertThat(audited("units.extend", "DONE")).isPositive();
  }

  @Test
  void a_unit_that_owes_a_report_is_reminded_once_a_day_and_the_letter_goes_out() {
    String unit = newUnit();
    String delivered = newUnit();
    String id = returned(unit);

    assertThat(loggedIn("ADMINISTRATOR").get("/units/" + unit).body())
        .contains("预览将发出的催报邮件", "【催报】", "待改正重报（", "[" + id + "]");
    assertThat(history(id)).as("looking orders nothing").doesNotContain("reminded unit");
    done("/units/" + unit + "/remind", Map.of("reason", WHY));
    refused("/units/" + unit + "/remind", Map.of("reason", WHY), "今天已经催过一次");

    await().atMost(PATIENCE).until(() -> history(id).contains("reminded unit"));
    assertThat(history(id)).contains("unit-reminder-ordered " + WHY);
    assertThat(page("/units/" + unit)).contains(WHY, "催报");
    standing(delivered, CaseState.APPROVED, Tier.LEADER, unsound());
    assertThat(loggedIn("ADMINISTRATOR").get("/units/" + delivered).body())
        .doesNotContain("预览将发出的催报邮件");
    refused("/units/" + delivered + "/remind", Map.of("reason", WHY), "没有待报或待改正的报告");
  }

  @Test
  void the_pages_that_need_no_login_are_in_chinese_and_in_english_when_asked() {
    assertThat(page("/forms")).contains("lang=\"zh-CN\"", "空白表下载", "试填检查", "?lang=en");
    assertThat(page("/forms?lang=en"))
        .contains("<html lang=\"en\"", "Blank form (.xlsx)", "?lang=zh-CN")
        .doesNotContain("??", "下载空白表");
    assertThat(page("/check")).contains("核验退回通知或审批表");
    assertThat(page("/check?lang=en&id=none&code=none"))
        .contains("<html lang=\"en\"", "Not genuine", "Case")
        .doesNotContain("??", "核验");
    assertThat(page("/help?lang=en")).contains("<html lang=\"zh-CN\"", "使用说明");
  }

  @Test
  void the_list_of_cases_is_filtered_and_put_in_order() {
    String unit = newUnit();
    String old = returned(unit);
    String fresh = inReview(newUnit());

    assertThat(page("/cases?state=RETURNED&year=" + YEAR)).contains(old).doesNotContain(fresh);
    assertThat(page("/cases?state=IN_REVIEW&tier=ACCEPTOR&newest=true&oldest=true"))
        .contains(fresh)
        .doesNotContain(old);
    assertThat(page("/cases?unit=" + unit)).contains(old).doesNotContain(fresh);
    assertThat(page("/cases?year=1999")).contains("没有记录");
    assertThat(page("/cases?year=" + YEAR + "&after=" + fresh + "&unit=" + unit)).contains(old);
    assertThat(page("/")).contains("/cases?state=RETURNED", "/units?state=NOT_YET_IN");
  }

  @Test
  void the_page_of_a_case_shows_its_report_letters_and_file_but_no_secret() throws IOException {
    String unit = newUnit();
    String id = dropped(unit, Submissions.sound(unit), CaseState.IN_REVIEW);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.sql(
                            "select count(*) from letter where case_id = ? and kind = 'review'"
                                + " and sent_at is not null")
                        .param(id)
                        .query(Integer.class)
                        .single()
                    == 1);

    String shown = page("/cases/" + id);
    assertThat(shown).contains("收到文件", "已向审核人发信", "shouli@czj.example", "SHA-256", "/report.pdf");
    long letter =
        jdbc.sql("select seq from letter where case_id = ? and kind = 'review'")
            .param(id)
            .query(Long.class)
            .single();
    assertThat(shown).contains("/letters/" + letter);
    assertThat(page("/letters/" + letter)).contains(id).contains("链接只属于收件人");

    HttpResponse<String> pdf = loggedIn("VIEWER").get("/cases/" + id + "/report.pdf");
    assertThat(pdf.body()).startsWith("%PDF");
    assertThat(pdf.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    assertThat(pdf.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'self'");
    HttpResponse<String> file = loggedIn("VIEWER").get("/cases/" + id + "/original");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(file.body()).contains(unit);
    assertThat(loggedIn("VIEWER").get("/cases/" + id + "/annotated").statusCode()).isEqualTo(404);
    assertThat(loggedIn("VIEWER").get("/cases/none").statusCode()).isEqualTo(404);
    assertThat(visitor().get("/cases/" + id + "/original").statusCode()).isEqualTo(302);
  }

  @Test
  void findings_show_both_figures_and_their_places() {
    assertThat(page("/cases/" + returned(newUnit())))
        .contains("A05", "12.50", "13.00", "附件4!C8", "附件4!C12", "合计不符，请核对");
  }

  @Test
  void a_stopped_case_is_retried_with_a_reason_and_shows_no_path() {
    String id = inReview(newUnit());
    String trouble = "java.lang.IllegalStateException: cannot write " + inbox() + "/年报.json";
    failures.setAside(id, "archive", id, trouble, null, "tell");
    long before = audited("cases.retry", "FAILED");

    assertThat(page("/cases/" + id)).contains("处理中断", "cannot write");
    refused("/cases/" + id + "/retry", Map.of("reason", " "), "请填写原因");
    done("/cases/" + id + "/retry", Map.of("reason", WHY));
    assertThat(history(id)).contains("retried archive: " + WHY);
    refused("/cases/" + id + "/retry", Map.of("reason", WHY), "没有处理中断");
    assertThat(audited("cases.retry", "FAILED")).isEqualTo(before + 2);
  }

  @Test
  void a_case_in_review_is_given_to_another_reviewer_and_the_present_one_is_reminded() {
    String id = inReview(newUnit());
    String fresh = "li@czj.example";

    refused("/cases/" + id + "/reassign", Map.of("to", "nobody", "reason", WHY), "邮箱地址不正确");
    done("/cases/" + id + "/reassign", Map.of("to", fresh, "reason", WHY));
    assertThat(page("/cases/" + id)).contains(fresh, "改派，原为 shouli@czj.example");
    assertThat(history(id)).contains("reassigned shouli@czj.example → " + fresh + ": " + WHY);

    done("/cases/" + id + "/remind", Map.of("reason", WHY));
    refused("/cases/" + id + "/remind", Map.of("reason", WHY), "今天已经催过一次");
    assertThat(history(id)).contains("reviewer-reminder-ordered " + WHY);
    await()
        .atMost(PATIENCE)
        .until(() -> history(id).stream().anyMatch(line -> line.startsWith("reminded")));
  }

  @Test
  void an_approved_case_is_reopened_once() {
    String id = standing(newUnit(), CaseState.APPROVED, Tier.LEADER, unsound());

    done("/cases/" + id + "/reopen", Map.of("reason", WHY));
    assertThat(history(id)).contains("reopened " + WHY);
    assertThat(page("/cases/" + id)).contains("已重新开启", WHY);
    refused("/cases/" + id + "/reopen", Map.of("reason", WHY), "此前已经办理");
    refused("/cases/" + returned(newUnit()) + "/reopen", Map.of("reason", WHY), "没有审核通过");
  }

  @Test
  void the_unit_of_a_case_is_extended_from_its_page() {
    String id = returned(newUnit());
    String until = LocalDate.now(clock).plusYears(1).toString();

    refused("/cases/" + id + "/extend", Map.of("reason", WHY, "approvedBy", "王局长"), "日期不正确");
    done("/cases/" + id + "/extend", Map.of("until", until, "reason", WHY, "approvedBy", "王局长"));
    assertThat(history(id)).contains("extended " + until + ": " + WHY);
  }

  @Test
  void a_deputy_is_entered_and_revoked() {
    String from = LocalDate.now(clock).toString();
    String until = LocalDate.now(clock).plusDays(5).toString();
    Map<String, String> wish =
        Map.of(
            "reviewer", "fuzeren@czj.example",
            "deputy", "dai@czj.example",
            "from", from,
            "until", until,
            "reason", WHY);

    refused(
        "/deputies",
        Map.of(
            "reviewer",
            "x@y.example",
            "deputy",
            "z@y.example",
            "from",
            from,
            "until",
            until,
            "reason",
            WHY),
        "单位名册中没有这位审核人");
    done("/deputies", wish);
    assertThat(page("/deputies")).contains("dai@czj.example", WHY, "生效中");
    assertThat(page("/deputies?lang=en")).contains(from + " — " + until);
    assertThat(page("/units/" + newUnit())).contains("今日由 dai@czj.example 代理");
    long entry = jdbc.sql("select max(id) from deputy").query(Long.class).single();
    refused("/deputies/" + entry + "/revoke", Map.of(), "请填写原因");
    done("/deputies/" + entry + "/revoke", Map.of("reason", WHY));
    assertThat(page("/deputies")).contains("已撤销");
  }

  private static Map<String, String> with(Map<String, String> entry, String name, String value) {
    Map<String, String> other = new HashMap<>(entry);
    other.put(name, value);
    return other;
  }

  @Test
  void a_rule_is_waived_the_file_examined_again_and_the_waiver_taken_back() throws IOException {
    String unit = newUnit();
    String id = dropped(unit, Submissions.withOneFalseSum(unit), CaseState.RETURNED);
    String until = LocalDate.now(clock).plusDays(30).toString();
    Map<String, String> entry =
        Map.of("rule", "A05", "askedBy", "张会计", "approvedBy", "王局长", "until", until, "reason", WHY);

    assertThat(loggedIn("ADMINISTRATOR").get("/cases/" + id).body())
        .contains("豁免规则", "value=\"A05\"")
        .doesNotContain("value=\"S01\"", "/again");
    refused("/cases/" + id + "/waive", with(entry, "rule", "S01"), "不能豁免");
    done("/cases/" + id + "/waive", entry);
    assertThat(page("/cases/" + id)).contains("张会计", "王局长", until, WHY);
    done("/cases/" + id + "/again", Map.of("reason", WHY));

    String again = awaited(unit + "-" + YEAR + "-r2", CaseState.IN_REVIEW);
    assertThat(page("/cases/" + again)).contains("经批准豁免", "王局长");
    assertThat(history(id)).anyMatch(line -> line.startsWith("examined-again-because"));
    long waiver = jdbc.sql("select max(id) from waiver").query(Long.class).single();
    refused("/cases/" + again + "/unwaive/" + waiver, Map.of("reason", " "), "请填写原因");
    done("/cases/" + again + "/unwaive/" + waiver, Map.of("reason", WHY));
    assertThat(page("/cases/" + again)).contains("已撤销");
    refused("/cases/" + again + "/unwaive/" + waiver, Map.of("reason", WHY), "已经撤销");
  }
}
