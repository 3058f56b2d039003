package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An official workbook becomes a form on the console, without a restart. */
class EditionsJourneyTest extends EditionsHouse {
  private static final String ID = "zichan-9";

  @TempDir Path folder;

  private static byte[] filled(String unit, int number, double value) {
    Typed typed = blank(ID);
    typed.put("A2", "单位名称：" + Submissions.unitName(unit)).put("E2", "预算编码：" + unit);
    typed.row("B4", "公务用车", "车辆", "2021年5月1日", number, 10.5);
    return typed.put("G4", value).put("A305", "填表人：张三").bytes();
  }

  /** What the page says of a file that nobody hands in. */
  private String tried(Visitor admin, String at) {
    OfficialHouse house = OfficialHouse.of(folder, ID, OfficialBooks.assets().bytes());
    byte[] file = AssetListTest.fill(house.typed(), "X99", "甲").put("G150", 0.25).bytes();
    String number = at.substring(at.lastIndexOf('/') + 1);
    String address = "/editions/tryout?form=" + ID + "&number=" + number;
    var answer = admin.upload(address, "填.xlsx", file, Map.of("_csrf", admin.token()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_workbook_is_uploaded_tried_out_enabled_filled_in_and_withdrawn() throws IOException {
    Visitor admin = loggedIn("ADMINISTRATOR");
    assertThat(loggedIn("VIEWER").get("/editions").statusCode()).isEqualTo(200);

    HttpResponse<String> uploaded = upload(admin, ID, OfficialBooks.assets().bytes());
    assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(302);
    String at = at(uploaded);
    String page = admin.get(at).body();
    assertThat(page).contains("草稿", "没有错误", "原值 应等于 数量 * 单价", "F1-G304").doesNotContain("${");
    assertThat(admin.get(at + "/sample.pdf").body()).startsWith("%PDF");
    assertThat(admin.get(at + "/form.yaml").body()).contains("资产");
    assertThat(visitor().get("/forms").body()).doesNotContain(ID);
    assertThat(tried(admin, at)).contains("F1-G4", "资产明细表!G150").contains("S03");

    assertThat(admin.post(at + "/enable", Map.of()).statusCode()).isEqualTo(302);
    assertThat(visitor().get("/forms").body().split("<section"))
        .filteredOn(card -> card.contains(ID))
        .singleElement()
        .asString()
        .doesNotContain("填写说明");
    String unit = newUnit();
    Case wrong = settled(unit, "一.xlsx", filled(unit, 2, 22));
    assertThat(wrong.state()).isEqualTo(CaseState.RETURNED);
    assertThat(found(wrong)).containsExactly("F1-G4 资产明细表!G4");
    Case right = settled(unit, "二.xlsx", filled(unit, 2, 21));
    assertThat(right.state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(cases.examination(right.id()).orElseThrow().report().form()).startsWith(ID + "@");

    assertThat(admin.post(at + "/withdraw", Map.of()).statusCode()).isEqualTo(302);
    assertThat(visitor().get("/forms").body()).doesNotContain(ID);
    assertThat(outbox().resolve("forms").resolve(ID)).doesNotExist();
    assertThat(admin.get("/cases/" + right.id()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_draft_says_of_whom_it_will_be_asked_and_until_when() {
    Visitor admin = loggedIn("ADMINISTRATOR");
    BookMaker book = OfficialBooks.assets();
    book.sheet("表单设置").row("A1", "填报单位类别", "事业单位").row("A2", "截止日期", "2025年5月20日");
    book.row("A3", "分别报送", "单位名称");

    String page = admin.get(at(upload(admin, "zichan-8", book.bytes()))).body();
    String everyone =
        admin.get(at(upload(admin, "zichan-7", OfficialBooks.assets().bytes()))).body();

    assertThat(page.replaceAll("<[^>]+>|\\s+", ""))
        .contains("应报单位事业单位（名册中共0家）", "–2025-05-20", "分别报送，按单位名称");
    assertThat(everyone).contains("只有名册 forms 列写明的单位").doesNotContain("分别报送，按");
  }

  @Test
  void a_draft_with_mistakes_shows_each_at_its_cell_and_cannot_be_enabled() {
    Visitor admin = loggedIn("ADMINISTRATOR");
    BookMaker book = OfficialBooks.assets();
    book.at("H4").setCellValue("{资产.存放地点 文字 可选}");
    book.at("G304").setCellValue("{合计原值 金额 =VLOOKUP(A1,B1:C9,2)}");

    String at = at(upload(admin, ID, book.bytes()));
    String page = admin.get(at).body();

    assertThat(page).contains("资产明细表!H4", "可选", "资产明细表!G304", "VLOOKUP");
    assertThat(admin.post(at + "/enable", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void a_case_keeps_the_edition_it_was_judged_by_when_another_is_enabled() throws Exception {
    Visitor admin = loggedIn("ADMINISTRATOR");
    String id = "peixun-8";
    enabled(admin, id, SeveralEditionsTest.form("1"));
    String unit = newUnit();
    Typed typed = blank(id).row("B2", Submissions.unitName(unit), null, unit).put("B3", 10);
    Case judged = settled(unit, "一.xlsx", typed.put("D3", 9.5).bytes());
    assertThat(judged.state()).isEqualTo(CaseState.IN_REVIEW);

    String second = enabled(admin, id, SeveralEditionsTest.form("0.9", "其中：外出培训", "其中：网络培训"));
    assertThat(admin.get("/editions").body()).contains(id, "使用中", "已停用");

    assertThat(cases.examination(judged.id()).orElseThrow().report().form()).isEqualTo(id + "@1");
    assertThat(admin.get("/cases/" + judged.id()).statusCode()).isEqualTo(200);
    returned(judged.id(), "请补充说明培训内容");
    Path back = outbox().resolve("units").resolve(unit).resolve(judged.id());
    await().atMost(PATIENCE).until(() -> Files.exists(back.resolve("批注-一.xlsx")));
    await().atMost(PATIENCE).until(() -> Files.exists(back.resolve("退回通知.pdf")));
    Path bag = outbox().resolve("archive").resolve("2024").resolve(unit).resolve(judged.id());
    await().atMost(PATIENCE).until(() -> Files.exists(bag.resolve("data/report.pdf")));
    try (PDDocument pdf = Loader.loadPDF(bag.resolve("data/report.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("9.50").doesNotContain("网络培训");
    }

    Case old = settled(unit, "二.xlsx", typed.put("D3", 8).bytes());
    assertThat(old.state()).isEqualTo(CaseState.RETURNED);
    assertThat(cases.examination(old.id()).orElseThrow().verdict().findings())
        .allSatisfy(finding -> assertThat(finding.message()).contains("第 1 版", "重新取空白表"));
    admin.post(second + "/withdraw", Map.of());
  }
}
