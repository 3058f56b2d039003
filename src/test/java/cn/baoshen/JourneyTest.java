package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.testing.JourneyHouse;
import cn.baoshen.testing.Submissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The whole walk, from a file in the inbox to the archive, with a real mail server and real clicks.
 */
@Execution(ExecutionMode.CONCURRENT)
class JourneyTest extends JourneyHouse {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Every look into a mailbox logs in and reads it. */
  private static final Duration LOOKS = Duration.ofMillis(300);

  private static final Pattern LINK = Pattern.compile("/review/[A-Za-z0-9_-]+");

  @Autowired private CamelContext camel;

  // --- what a person does

  private static void drop(String code, String name, String text) throws IOException {
    drop(code, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> answer(String link, String choice, String notes) throws Exception {
    String form = "choice=" + choice + "&notes=" + URLEncoder.encode(notes, StandardCharsets.UTF_8);
    return browser.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> open(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  // --- what a person sees

  private static JsonNode result(String code, String caseId) throws IOException {
    Path file = home.resolve("outbox/units/" + code + "/" + caseId + "/result.json");
    return Files.exists(file) ? new ObjectMapper().readTree(file.toFile()) : null;
  }

  private static JsonNode awaitState(String code, String caseId, String state) throws IOException {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              JsonNode result = result(code, caseId);
              return result != null && state.equals(result.get("state").asText());
            });
    return result(code, caseId);
  }

  private static JsonNode awaitTier(String code, String caseId, String tier) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              JsonNode result = result(code, caseId);
              return result != null && tier.equals(result.get("tier").asText());
            });
    try {
      return result(code, caseId);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One letter as a mail program shows it. */
  private record Seen(String subject, String text, List<String> attachments) {
    String link() {
      Matcher link = LINK.matcher(text);
      assertThat(link.find()).as("a link in: " + text).isTrue();
      return link.group();
    }
  }

  private List<Seen> lettersTo(String address, String... inSubject) throws Exception {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect(EmbeddedMailServer.HOST, mail.imapPort(), address, address);
    try (store;
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      List<Seen> seen = new ArrayList<>();
      for (Message letter : inbox.getMessages()) {
        String subject = letter.getSubject();
        if (Stream.of(inSubject).allMatch(subject::contains)) {
          List<String> attachments = new ArrayList<>();
          StringBuilder text = new StringBuilder();
          collect(letter, text, attachments);
          seen.add(new Seen(subject, text.toString(), attachments));
        }
      }
      return seen;
    }
  }

  private static void collect(Part part, StringBuilder text, List<String> attachments)
      throws Exception {
    if (part.getFileName() != null) {
      attachments.add(MimeUtility.decodeText(part.getFileName()));
    } else if (part.isMimeType("text/plain")) {
      text.append(part.getContent());
    } else if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), text, attachments);
      }
    }
  }

  private Seen awaitLetter(String address, String... inSubject) throws Exception {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> !lettersTo(address, inSubject).isEmpty());
    return lettersTo(address, inSubject).get(0);
  }

  private static String bagText(String code, String caseId, String file) throws IOException {
    return Files.readString(
        home.resolve("outbox/archive/2024/" + code + "/" + caseId + "/data/" + file));
  }

  private static Path awaitBag(String code, String caseId) throws Exception {
    Path bag = home.resolve("outbox/archive/2024/" + code + "/" + caseId);
    await().atMost(PATIENCE).until(() -> Files.exists(bag));
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isValid(new BagReader().read(bag), false);
    }
    return bag;
  }

  private static String pdfText(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
    }
  }

  private static List<String> rules(JsonNode result, String severity) {
    List<String> rules = new ArrayList<>();
    for (JsonNode finding : result.get("findings")) {
      if (finding.get("severity").asText().equals(severity)) {
        rules.add(finding.get("rule").asText());
      }
    }
    return rules;
  }

  // --- the journeys

  @Test
  void the_report_as_published_goes_back_to_its_unit_with_every_finding() throws Exception {
    drop("U001", "年报.json", Submissions.unsound("U001"));
    JsonNode result = awaitState("U001", "U001-2024-r1", "RETURNED");

    assertThat(rules(result, "error"))
        .contains("A08", "A09", "A12", "A13", "X03", "X04", "X06", "X08", "P01", "S01")
        .doesNotContain("A05", "A10", "A11", "A15");
    assertThat(rules(result, "warning")).contains("C03", "C04", "C06", "C08", "P03", "S05");
    assertThat(result.at("/original/name").asText()).isEqualTo("年报.json");
    assertThat(result.get("decidedBy").asText()).isEqualTo("rules");

    Seen letter = awaitLetter("u001@unit.example", "退回", "U001-2024-r1");
    assertThat(letter.attachments()).containsExactly("退回通知.pdf");
    assertThat(letter.text()).contains("221.69", "223.31", "1.62");
    Path notice = home.resolve("outbox/units/U001/U001-2024-r1/退回通知.pdf");
    assertThat(pdfText(notice)).contains("221.69", "223.31", "/evaluation/funds/available");
    awaitBag("U001", "U001-2024-r1");
    assertThat(notice.resolveSibling("回执.txt"))
        .content(StandardCharsets.UTF_8)
        .contains("已退回修改", "请放入：inbox/U001/", "重新报送")
        .contains("必须改正的问题", "/evaluation/funds/available", "0739-8232001");
    assertThat(home.resolve("inbox/U001")).isEmptyDirectory();
  }

  @Test
  void a_sound_report_is_approved_by_three_tiers_on_the_page_and_archived() throws Exception {
    drop("U002", "年报.json", Submissions.sound("U002"));
    JsonNode asked = awaitTier("U002", "U002-2024-r1", "acceptor");
    assertThat(rules(asked, "error")).isEmpty();
    for (String reviewer : List.of(SHOULI, SHENHE, FUZEREN)) {
      Seen letter = awaitLetter(reviewer, "U002-2024-r1");
      assertThat(letter.subject()).isEqualTo("【待审】第U002单位 2024年度部门整体支出绩效自评报告 [U002-2024-r1]");
      assertThat(letter.attachments()).hasSize(1);
      assertThat(open(letter.link()).body()).contains("第U002单位");
      assertThat(answer(letter.link(), "approve", "").statusCode()).isEqualTo(200);
    }
    JsonNode result = awaitState("U002", "U002-2024-r1", "APPROVED");

    assertThat(result.get("decidedBy").asText()).isEqualTo(FUZEREN);
    Path bag = awaitBag("U002", "U002-2024-r1");
    assertThat(pdfText(bag.resolve("data/report.pdf")))
        .contains("223.31", "220.30", SHOULI, SHENHE, FUZEREN);
    assertThat(Files.readAllBytes(bag.resolve("data/original.json")))
        .isEqualTo(Submissions.sound("U002"));
    assertThat(bagText("U002", "U002-2024-r1", "decision.json")).contains(SHOULI, SHENHE, FUZEREN);
    assertThat(bagText("U002", "U002-2024-r1", "history.json")).contains("received", "approved");
    Seen told = awaitLetter("u002@unit.example", "审核通过", "U002-2024-r1");
    assertThat(told.attachments()).containsExactly("审批结果.pdf");
    Path folder = home.resolve("outbox/units/U002/U002-2024-r1");
    // The one in the bag carries the files that it was made of; page by page they are alike.
    assertThat(pdfText(folder.resolve("审批结果.pdf")))
        .isEqualTo(pdfText(bag.resolve("data/report.pdf")));
    assertThat(folder.resolve("回执.txt"))
        .content(StandardCharsets.UTF_8)
        .contains("U002-2024-r1", "第U002单位", "年报.json", "逐级审核通过", "审批结果.pdf");
  }

  @Test
  void a_return_at_the_second_tier_is_archived_with_its_notes_and_a_new_file_is_the_next_revision()
      throws Exception {
    drop("U003", "年报.json", Submissions.sound("U003"));
    answer(awaitLetter(SHOULI, "U003-2024-r1").link(), "approve", "");
    Seen second = awaitLetter(SHENHE, "U003-2024-r1");
    assertThat(answer(second.link(), "return", "").statusCode()).isEqualTo(400);
    answer(second.link(), "return", "请说明专项资金追加的依据。");
    JsonNode result = awaitState("U003", "U003-2024-r1", "RETURNED");

    assertThat(result.get("notes").asText()).isEqualTo("请说明专项资金追加的依据。");
    assertThat(result.get("tier").asText()).isEqualTo("reviewer");
    assertThat(result.get("decidedBy").asText()).isEqualTo(SHENHE);
    awaitBag("U003", "U003-2024-r1");
    assertThat(bagText("U003", "U003-2024-r1", "decision.json")).contains("请说明专项资金追加的依据。");
    assertThat(awaitLetter("u003@unit.example", "退回", "U003-2024-r1").text())
        .contains("请说明专项资金追加的依据。");
    assertThat(pdfText(home.resolve("outbox/units/U003/U003-2024-r1/退回通知.pdf")))
        .contains("请说明专项资金追加的依据。");
    assertThat(lettersTo(FUZEREN, "U003-2024-r1")).isEmpty();

    drop("U003", "年报.json", text(Submissions.sound("U003")) + " ");
    awaitTier("U003", "U003-2024-r2", "acceptor");
    assertThat(awaitLetter(SHOULI, "U003-2024-r2").text()).contains("请说明专项资金追加的依据。");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void i12_a_newer_file_replaces_the_one_under_review_and_its_link_is_dead() throws Exception {
    drop("U004", "年报.json", Submissions.sound("U004"));
    Seen first = awaitLetter(SHOULI, "U004-2024-r1");
    drop("U004", "年报.json", text(Submissions.sound("U004")) + "\n");
    awaitState("U004", "U004-2024-r1", "SUPERSEDED");
    awaitLetter(SHOULI, "U004-2024-r2");

    HttpResponse<String> late = answer(first.link(), "approve", "");
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(result("U004", "U004-2024-r1").get("state").asText()).isEqualTo("SUPERSEDED");
    awaitLetter(SHOULI, "无需处理", "U004-2024-r1");
  }

  @Test
  void i10_the_same_file_again_is_answered_and_nobody_is_asked_twice() throws Exception {
    drop("U005", "年报.json", Submissions.sound("U005"));
    awaitLetter(SHOULI, "U005-2024-r1");
    drop("U005", "年报.json", Submissions.sound("U005"));
    Path answers = home.resolve("outbox/units/U005/answers");
    await().atMost(PATIENCE).until(() -> Files.exists(answers) && count(answers) == 1);

    JsonNode answer = new ObjectMapper().readTree(only(answers).toFile());
    assertThat(answer.get("answer").asText()).isEqualTo("already received");
    assertThat(answer.get("case").asText()).isEqualTo("U005-2024-r1");
    assertThat(answer.get("message").asText()).contains("U005-2024-r1", "年报.json");
    Path receipt = Path.of(only(answers).toString().replace(".json", "-回执.txt"));
    await().atMost(PATIENCE).until(() -> Files.exists(receipt));
    assertThat(receipt).content(StandardCharsets.UTF_8).contains(answer.get("message").asText());
    awaitLetter("u005@unit.example", "U005-2024-r1", "未受理");
    assertThat(lettersTo(SHOULI, "U005-2024-r1")).hasSize(1);
  }

  private static JsonNode awaitAnswer(String code) throws IOException {
    Path answers = home.resolve("outbox/units/" + code + "/answers");
    await().atMost(PATIENCE).until(() -> Files.exists(answers) && count(answers) == 1);
    return new ObjectMapper().readTree(only(answers).toFile());
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(JourneyTest::isNoReceipt).count();
    }
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(JourneyTest::isNoReceipt).findFirst().orElseThrow();
    }
  }

  private static boolean isNoReceipt(Path file) {
    return !file.toString().endsWith("回执.txt");
  }

  @Test
  void a_file_that_names_no_registered_unit_is_answered_as_unknown_and_kept() throws Exception {
    byte[] stranger =
        text(Submissions.sound("U006")).replace("U006", "X999").getBytes(StandardCharsets.UTF_8);
    Files.write(home.resolve("inbox/stranger.json"), stranger);
    Path unknown = home.resolve("outbox/units/unknown");
    await().atMost(PATIENCE).until(() -> Files.exists(unknown) && count(unknown) >= 1);
    String id = only(unknown).getFileName().toString();
    JsonNode result = awaitState("unknown", id, "RETURNED");

    assertThat(id).matches("unknown-[0-9a-f]{12}");
    assertThat(result.at("/original/sha256").asText()).startsWith(id.substring(8));
    assertThat(rules(result, "error")).contains("S03");
    assertThat(home.resolve("inbox/stranger.json")).doesNotExist();
  }

  @Test
  void bad_input_of_each_kind_is_a_finding_at_its_place_and_the_service_goes_on() throws Exception {
    String sound = text(Submissions.sound("U007"));
    drop("U007", "cut.json", sound.substring(0, 400));
    assertThat(awaitAnswer("U007").get("message").asText()).contains("cut.json", "突然结束");
    awaitLetter("u007@unit.example", "未受理");

    String number = sound.replaceFirst("(\"initial\"\\s*:\\s*)132\\.13", "$1\"十三万\"");
    assertThat(number).isNotEqualTo(sound);
    drop("U007", "text.json", number);
    JsonNode text = awaitState("U007", "U007-2024-r1", "RETURNED");
    assertThat(text.get("findings"))
        .anySatisfy(
            finding -> {
              assertThat(finding.get("rule").asText()).isEqualTo("S02");
              assertThat(finding.at("/where/0").asText()).isEqualTo("/basic/initial");
              assertThat(finding.get("stated").asText()).isEqualTo("十三万");
            });

    drop(
        "U007",
        "wide.json",
        sound.replaceFirst("(\"initial\"\\s*:\\s*)132\\.13", "$1\"１３２．１３万元\""));
    assertThat(rules(awaitState("U007", "U007-2024-r2", "IN_REVIEW"), "error")).isEmpty();
  }

  @Test
  void a_workbook_comes_back_annotated_and_handed_in_again_it_is_read_the_same() throws Exception {
    byte[] own = Files.readAllBytes(Path.of("src/samples/longhui-2024-as-published.xlsx"));
    drop("U020", "2024年 自评表.xlsx", own);
    JsonNode first = awaitState("U020", "U020-2024-r1", "RETURNED");
    Seen letter = awaitLetter("u020@unit.example", "退回", "U020-2024-r1");
    assertThat(letter.attachments()).containsExactly("退回通知.pdf", "批注-2024年 自评表.xlsx");

    Path annotated = home.resolve("outbox/units/U020/U020-2024-r1/批注-2024年 自评表.xlsx");
    drop("U020", annotated.getFileName().toString(), Files.readAllBytes(annotated));
    JsonNode second = awaitState("U020", "U020-2024-r2", "RETURNED");
    List<JsonNode> told = new ArrayList<>();
    second.get("findings").forEach(told::add);
    assertThat(told).filteredOn(f -> f.get("rule").asText().equals("S11")).hasSize(1);
    assertThat(told)
        .filteredOn(f -> !f.get("rule").asText().equals("S11"))
        .containsExactlyElementsOf(first.get("findings"));
    assertThat(home.resolve("outbox/units/U020/U020-2024-r2/批注-2024年 自评表.xlsx")).exists();
  }

  @Test
  void anybody_may_fetch_the_blank_forms() throws Exception {
    assertThat(home.resolve("outbox/forms/longhui-2024/空白表.xlsx")).isNotEmptyFile();
    assertThat(home.resolve("outbox/forms/longhui-2024/schema.json")).isNotEmptyFile();
    assertThat(open("/forms").body()).contains("部门整体支出绩效自评报告", "/forms/longhui-2024/blank.xlsx");
    assertThat(open("/forms/longhui-2024/blank.xlsx").body()).startsWith("PK");
    assertThat(open("/forms/longhui-2024/schema.json").body()).contains("2020-12");
    assertThat(open("/forms/nothing/blank.xlsx").statusCode()).isEqualTo(404);
  }

  @Test
  void i07_an_empty_file_is_answered_after_its_grace() throws Exception {
    drop("U008", "empty.json", new byte[0]);
    JsonNode answer = awaitAnswer("U008");

    assertThat(answer.get("answer").asText()).isEqualTo("refused");
    assertThat(answer.get("message").asText()).contains("empty.json", "文件是空的", "仍需报送");
    awaitLetter("u008@unit.example", "未受理");
  }

  @Test
  void a_newcomer_reads_the_letters_on_a_page() throws Exception {
    drop("U009", "年报.json", Submissions.sound("U009"));
    awaitLetter(SHOULI, "U009-2024-r1");

    assertThat(open("/mailbox").body()).contains(SHOULI);
    assertThat(open("/actuator/health").body()).contains("UP");
    assertThat(open("/").headers().firstValue("Location").orElse("")).endsWith("/login");
    assertThat(open("/login").body()).contains("href=\"/mailbox\"");
    assertThat(open("/actuator/env").statusCode()).isEqualTo(401);
  }

  @Test
  void a_route_edited_while_it_runs_takes_effect_and_a_broken_file_changes_nothing()
      throws Exception {
    Path file = home.resolve("routes/2-examine.camel.yaml");
    String written = Files.readString(file);
    Files.writeString(file, written.replace("Read the accepted file", "Read the kept original"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                camel.getRoute("examine-report") != null
                    && camel.getRoute("examine-report").getDescription().contains("kept original"));
    Files.writeString(file, "- route: {broken");
    drop("U010", "年报.json", Submissions.unsound("U010"));

    awaitState("U010", "U010-2024-r1", "RETURNED");
    assertThat(camel.getRoute("examine-report").getDescription()).contains("kept original");
    Files.writeString(file, written);
  }
}
