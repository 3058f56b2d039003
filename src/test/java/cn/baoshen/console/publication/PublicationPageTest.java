package cn.baoshen.console.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.form.Form;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.publication.Publication;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Approved reports are previewed, published, corrected and taken back, as an administrator does.
 */
class PublicationPageTest extends ConsoleHouse {
  private static final Form FORM = BuiltIn.FORMS.byId("longhui-2024").orElseThrow();
  private static final Finding WARNING =
      new Finding("C03", Severity.WARNING, List.of("/a"), List.of("a"), "1", "2", "只给审核人看的提醒");

  @Autowired private Publication publication;

  private String approved(String unit) {
    Examination examined =
        new Examination(
            new JsonReader().read(Submissions.sound(unit), BuiltIn.FORMS).report(),
            new Verdict(List.of(WARNING), List.of()));
    String id = standing(unit, CaseState.APPROVED, null, examined);
    jdbc.sql("update cases set form_id = ?, decided_at = current_timestamp where id = ?")
        .params(FORM.id(), id)
        .update();
    return id;
  }

  private static Path site() {
    return inbox().resolveSibling("outbox").resolve("publish/2024");
  }

  private static String site(String file) throws IOException {
    return Files.readString(site().resolve(file), StandardCharsets.UTF_8);
  }

  private void order(Visitor who, String path, Map<String, String> fields) {
    assertThat(who.post(path, fields).statusCode()).isEqualTo(302);
    await().atMost(PATIENCE).until(() -> !publication.work().running());
    assertThat(publication.work().trouble()).isEmpty();
  }

  private void publish(Visitor who, String note) {
    order(who, "/publication/preview", Map.of());
    order(who, "/publication/publish", Map.of("reason", note));
  }

  @Test
  void what_was_previewed_is_published_with_figures_paper_and_open_data() throws Exception {
    String unit = newUnit();
    String id = approved(unit);
    Visitor who = loggedIn("ADMINISTRATOR");
    order(who, "/publication/preview", Map.of());
    assertThat(who.get("/publication/preview/2024/index.html").body()).contains(unit);
    assertThat(who.get("/publication/preview/2024/reports/" + unit + "-2024.html").body())
        .contains("223.31");
    assertThat(who.get("/publication").body()).contains(id);

    order(who, "/publication/publish", Map.of());

    assertThat(site("index.html")).contains("href=\"reports/" + unit + "-2024.html\"");
    assertThat(site("reports/" + unit + "-2024.html"))
        .contains("年度资金总额 全年预算数", "223.31", "绩效指标")
        .doesNotContain("只给审核人看的提醒");
    assertThat(site("feed.xml")).contains("<rss version=\"2.0\">", unit + "-2024.html");
    JsonNode data = new ObjectMapper().readTree(site("data/longhui-2024.json"));
    assertThat(data.get("rows"))
        .filteredOn(row -> row.get("预算编码").asText().equals(unit))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.get("年度资金总额 全年预算数").decimalValue()).isEqualByComparingTo("223.31"));
    assertThat(site("data/longhui-2024.csv")).contains(unit).startsWith("\uFEFF预算编码,单位名称");
    assertThat(site("data/datapackage.json")).contains("longhui-2024.csv");
  }

  @Test
  void the_published_paper_has_the_figures_and_neither_findings_nor_telephone_nor_attachments()
      throws Exception {
    String unit = newUnit();
    approved(unit);
    publish(loggedIn("ADMINISTRATOR"), "");

    byte[] paper = Files.readAllBytes(site().resolve("files/" + unit + "-2024.pdf"));
    try (PDDocument document = Loader.loadPDF(paper)) {
      String text = new PDFTextStripper().getText(document);
      String phone =
          new ObjectMapper().readTree(Submissions.sound(unit)).at("/signoff/phone").asText();
      assertThat(phone).isNotBlank();
      assertThat(text)
          .contains("223.31", "公开说明")
          .doesNotContain("只给审核人看的提醒", phone, "核算", "shenhe@czj.example", "SHA-256", "案号");
      assertThat(document.getDocumentCatalog().getNames()).isNull();
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
    }
  }

  @Test
  void a_withdrawal_leaves_the_reason_alone_and_can_be_undone() throws Exception {
    String unit = newUnit();
    approved(unit);
    Visitor who = loggedIn("ADMINISTRATOR");
    publish(who, "");
    String page = "reports/" + unit + "-2024.html";
    order(who, "/publication/" + unit + "-2024/withdraw", Map.of("reason", "单位已撤并，另行公示。"));
    assertThat(site(page)).contains("已于", "单位已撤并，另行公示。").doesNotContain("223.31");
    assertThat(site().resolve("files/" + unit + "-2024.pdf")).doesNotExist();
    assertThat(site("data/longhui-2024.csv")).doesNotContain(unit);
    assertThat(site("feed.xml")).contains("单位已撤并，另行公示。");

    order(who, "/publication/" + unit + "-2024/restore", Map.of());
    assertThat(site(page)).contains("223.31");
  }

  @Test
  void what_changed_after_the_preview_is_not_published_unseen() throws Exception {
    String seen = newUnit();
    approved(seen);
    Visitor who = loggedIn("ADMINISTRATOR");
    order(who, "/publication/preview", Map.of());
    String unseen = newUnit();
    approved(unseen);
    who.post("/publication/publish", Map.of());
    await().atMost(PATIENCE).until(() -> !publication.work().running());
    assertThat(publication.work().trouble()).isEqualTo("stale");
    assertThat(who.get("/publication").body()).contains("请重新预览");
    assertThat(site().resolve("reports/" + unseen + "-2024.html")).doesNotExist();
  }

  @Test
  void a_site_that_was_lost_comes_back_and_one_who_may_only_look_publishes_nothing()
      throws Exception {
    String unit = newUnit();
    approved(unit);
    publish(loggedIn("ADMINISTRATOR"), "");
    Files.delete(site().resolve("data/datapackage.json"));
    Files.delete(site().resolve("reports/" + unit + "-2024.html"));
    publication.look();
    await().atMost(PATIENCE).until(() -> !publication.work().running());
    assertThat(site("reports/" + unit + "-2024.html")).contains("223.31");
    Visitor viewer = loggedIn("VIEWER");
    assertThat(viewer.post("/publication/publish", Map.of()).statusCode()).isEqualTo(403);
    assertThat(viewer.get("/publication").body()).doesNotContain("没有公示的报告");
    assertThat(viewer.get("/publication/preview/../../units.csv").statusCode()).isNotEqualTo(200);
  }
}
