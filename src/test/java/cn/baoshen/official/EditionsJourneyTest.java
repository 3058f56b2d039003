package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
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
    assertThat(visitor().get("/forms").body()).contains(ID);
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
}
