package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An official workbook becomes a form on the console, without a restart. */
class EditionsJourneyTest extends ConsoleHouse {
  private static final String ID = "zichan-9";

  private HttpResponse<String> upload(Visitor who, byte[] workbook) {
    return who.upload("/editions", "表样.xlsx", workbook, Map.of("_csrf", who.token(), "id", ID));
  }

  private static String at(HttpResponse<String> uploaded) {
    return uploaded
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private byte[] filled(String unit, int number, double value) throws IOException {
    Path blank = inbox().resolveSibling("outbox").resolve("forms").resolve(ID);
    try (var files = Files.list(blank)) {
      Path file = files.filter(f -> f.toString().endsWith(".xlsx")).findFirst().orElseThrow();
      Typed typed = new Typed(OfficialHouse.open(Files.readAllBytes(file)));
      typed.put("A2", "单位名称：" + Submissions.unitName(unit)).put("E2", "预算编码：" + unit);
      typed.row("B4", "公务用车", "车辆", "2021年5月1日", number, 10.5);
      return typed.put("G4", value).put("A305", "填表人：张三").bytes();
    }
  }

  private Case settled(String unit, String name, byte[] workbook) throws IOException {
    List<String> before = ids(unit);
    Path folder = Files.createDirectories(inbox().resolve(unit));
    Path part = Files.write(folder.resolve(name + ".part"), workbook);
    Files.move(part, folder.resolve(name));
    await()
        .atMost(PATIENCE)
        .until(() -> ids(unit).size() > before.size() && state(newest(unit)) != CaseState.RECEIVED);
    return cases.find(newest(unit)).orElseThrow();
  }

  private List<String> ids(String unit) {
    return jdbc.sql("select id from cases where unit_code = ? order by received_at")
        .param(unit)
        .query(String.class)
        .list();
  }

  private String newest(String unit) {
    List<String> ids = ids(unit);
    return ids.get(ids.size() - 1);
  }

  private CaseState state(String id) {
    return cases.find(id).orElseThrow().state();
  }

  @Test
  void a_workbook_is_uploaded_tried_out_enabled_filled_in_and_withdrawn() throws IOException {
    Visitor admin = loggedIn("ADMINISTRATOR");
    assertThat(loggedIn("VIEWER").get("/editions").statusCode()).isEqualTo(200);

    HttpResponse<String> uploaded = upload(admin, OfficialBooks.assets().bytes());
    assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(302);
    String at = at(uploaded);
    String page = admin.get(at).body();
    assertThat(page).contains("草稿", "没有错误", "原值 应等于 数量 * 单价", "F1-G304").doesNotContain("${");
    assertThat(admin.get(at + "/sample.pdf").body()).startsWith("%PDF");
    assertThat(admin.get(at + "/form.yaml").body()).contains("资产");
    assertThat(visitor().get("/forms").body()).doesNotContain(ID);

    assertThat(admin.post(at + "/enable", Map.of()).statusCode()).isEqualTo(302);
    assertThat(visitor().get("/forms").body()).contains(ID);
    String unit = newUnit();
    Case wrong = settled(unit, "一.xlsx", filled(unit, 2, 22));
    assertThat(wrong.state()).isEqualTo(CaseState.RETURNED);
    assertThat(cases.examination(wrong.id()).orElseThrow().verdict().findings())
        .extracting(finding -> finding.rule() + " " + finding.where().get(0))
        .containsExactly("F1-G4 资产明细表!G4");
    Case right = settled(unit, "二.xlsx", filled(unit, 2, 21));
    assertThat(right.state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(cases.examination(right.id()).orElseThrow().report().form()).startsWith(ID + "@");

    assertThat(admin.post(at + "/withdraw", Map.of()).statusCode()).isEqualTo(302);
    assertThat(visitor().get("/forms").body()).doesNotContain(ID);
    assertThat(inbox().resolveSibling("outbox").resolve("forms").resolve(ID)).doesNotExist();
    assertThat(admin.get("/cases/" + right.id()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_draft_with_mistakes_shows_each_at_its_cell_and_cannot_be_enabled() {
    Visitor admin = loggedIn("ADMINISTRATOR");
    BookMaker book = OfficialBooks.assets();
    book.at("H4").setCellValue("{资产.存放地点 文字 可选}");
    book.at("G304").setCellValue("{合计原值 金额 =VLOOKUP(A1,B1:C9,2)}");

    String at = at(upload(admin, book.bytes()));
    String page = admin.get(at).body();

    assertThat(page).contains("资产明细表!H4", "可选", "资产明细表!G304", "VLOOKUP");
    assertThat(admin.post(at + "/enable", Map.of()).statusCode()).isEqualTo(409);
  }
}
