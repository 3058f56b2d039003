package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.testing.MailOffice;
import cn.baoshen.testing.ReviewLink;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Three forms of one unit, one of them with two projects, walk beside each other. */
@CamelSpringBootTest
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.settle=300ms",
      "baoshen.warm-up=false",
      "db-scheduler.polling-interval=200ms",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0",
      "baoshen.opens=2025-01-01",
      "baoshen.due=2025-03-31",
      "baoshen.routes=routes"
    })
@DirtiesContext
class FormsJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String LEADER = "fuzeren@czj.example";
  private static final String ROAD = "村道硬化工程（二期）/2024 r2";
  private static final String ROAD_ID = "103001-2024-xiangmu-1-kdca8630bca79-r";
  private static final String QUARTER = "103001-2024-jidu-1-2024Q1-r1";
  private static final String YEARLY = "103001-2024-r1";

  @TempDir static Path home;

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) throws IOException {
    Path units = home.resolve("units.csv");
    Files.writeString(
        units,
        """
        code,name,email,category,acceptor,reviewer,leader,confidential
        103001,中共隆回县委机构编制委员会办公室,bianban@unit.example,政府部门,,,%s,false
        """
            .formatted(LEADER));
    registry.add("baoshen.home", home::toString);
    registry.add("baoshen.forms", () -> Path.of("src/test/resources/collected").toAbsolutePath());
    registry.add("baoshen.units", () -> "file:" + units);
  }

  @LocalServerPort private int port;
  @Autowired private EmbeddedMailServer mail;
  @Autowired private UnitStatuses standings;

  @Test
  void three_forms_of_a_unit_stand_beside_each_other_and_supersede_only_their_like()
      throws Exception {
    Files.copy(
        Path.of("src/samples/longhui-2024-corrected.json"), home.resolve("inbox/103001/年报.json"));
    drop("甲.json", report("money", "project", "name", ROAD, 10));
    drop("乙.json", report("money", "project", "name", "XM-02", 10));
    drop("季.json", report("plan", "period", "quarter", "第一季度", 10));
    for (String id : List.of(YEARLY, ROAD_ID + "1", "103001-2024-xiangmu-1-XM-02-r1", QUARTER)) {
      awaitState(id, "IN_REVIEW");
    }

    drop("甲改.json", report("money", "project", "name", " 村道硬化工程 （二期)/2024 R2", 12));
    awaitState(ROAD_ID + "2", "IN_REVIEW");
    awaitState(ROAD_ID + "1", "SUPERSEDED");
    for (String id : List.of(YEARLY, "103001-2024-xiangmu-1-XM-02-r1", QUARTER)) {
      assertThat(awaitState(id, "IN_REVIEW").get("revision").asInt()).isEqualTo(1);
    }

    for (String id : List.of(YEARLY, ROAD_ID + "2", "103001-2024-xiangmu-1-XM-02-r1", QUARTER)) {
      approve(awaitLetter(LEADER, id));
      awaitState(id, "APPROVED");
      Path bag = home.resolve("outbox/archive/2024/103001").resolve(id);
      await().atMost(PATIENCE).until(() -> Files.exists(bag));
    }
    JsonNode form = awaitState(ROAD_ID + "2", "APPROVED").get("form");
    assertThat(form.get("id").asText()).isEqualTo("xiangmu-1");
    assertThat(form.get("title").asText()).isEqualTo("项目支出绩效自评表");
    assertThat(form.get("key").asText()).isEqualTo(ROAD);
    assertThat(
            text(home.resolve("outbox/archive/2024/103001").resolve(QUARTER + "/data/report.pdf")))
        .contains("季度支出执行表（2024Q1）审批表");
    assertThat(standings.of("103001"))
        .extracting(s -> s.which().key() + " " + s.owes() + " " + s.due())
        .containsExactly(
            " false 2025-03-31",
            "2024Q1 false 2025-04-10",
            "2024Q2 true 2025-07-10",
            "XM-02 false 2025-04-30",
            ROAD + " false 2025-04-30");
  }

  @Test
  void a_report_that_does_not_say_which_it_is_is_answered_in_words_and_touches_no_case()
      throws Exception {
    drop("无名.json", report("money", "project", "name", "", 10));
    drop("不明.json", report("plan", "period", "quarter", "去年", 10));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(answers().map(answer -> answer.get("message").asText()))
                    .anyMatch(said -> said.contains("无名.json") && said.contains("项目名称"))
                    .anyMatch(said -> said.contains("不明.json") && said.contains("“去年”")));
  }

  private static String report(String group, String head, String field, String key, int total) {
    return """
        {"owner": {"name": "中共隆回县委机构编制委员会办公室", "code": "103001"}, "year": 2024,
         "%s": {"%s": "%s"},
         "%s": {"total": {"budget": %d, "spent": %d}, "fiscal": {"budget": %d, "spent": %d},
                "other": {"budget": 0, "spent": 0}},
         "signed": {"date": "2025-03-01"}}
        """
        .formatted(head, field, key, group, total, total, total, total);
  }

  private static void drop(String name, String content) throws IOException {
    Path file = home.resolve("inbox/103001").resolve(name);
    await().atMost(PATIENCE).until(() -> !Files.exists(file));
    Path whole = Files.writeString(home.resolve(name), content);
    Files.move(whole, file);
  }

  private static Stream<JsonNode> answers() throws IOException {
    Path folder = unit("answers");
    if (!Files.exists(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(FormsJourneyTest::json)
          .toList()
          .stream();
    }
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Path unit(String caseId) {
    return home.resolve("outbox/units/103001").resolve(caseId);
  }

  private static JsonNode awaitState(String caseId, String state) {
    Path result = unit(caseId).resolve("result.json");
    return await()
        .atMost(PATIENCE)
        .until(
            () -> Files.exists(result) ? new ObjectMapper().readTree(result.toFile()) : null,
            seen -> seen != null && state.equals(seen.get("state").asText()));
  }

  private void approve(String letter) throws Exception {
    assertThat(ReviewLink.approve(letter, port)).isEqualTo(200);
  }

  private String awaitLetter(String address, String caseId) {
    MailOffice office = new MailOffice(0, mail.imapPort(), "czj.example", person -> person);
    return await()
        .atMost(PATIENCE)
        .until(() -> office.letters(address, caseId), letters -> !letters.isEmpty())
        .get(0)
        .text();
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }
}
