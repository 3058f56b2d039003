package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.entry.Readmissions;
import cn.baoshen.casebook.entry.Reopenings;
import cn.baoshen.casebook.tier.Deputies;
import cn.baoshen.casebook.tier.Reassignments;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.testing.JourneyHouse;
import cn.baoshen.testing.Submissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator does to a case, through the real routes and a real mail server. */
@Execution(ExecutionMode.CONCURRENT)
class TierJourneyTest extends JourneyHouse {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Every look into a mailbox logs in and reads it. */
  private static final Duration LOOKS = Duration.ofMillis(300);

  /** Who stands in for whom is one thing for all units. */
  private static final String DEPUTIES = "deputies";

  private static final String ADMIN = "admin@czj.example";
  private static final Pattern LINK = Pattern.compile("/review/[A-Za-z0-9_-]+");

  @Autowired private Reassignments reassignments;
  @Autowired private Deputies deputies;
  @Autowired private Reopenings reopenings;
  @Autowired private Waivers waivers;
  @Autowired private Readmissions readmissions;

  private static void drop(String code, byte[] bytes) throws IOException {
    drop(code, "年报.json", bytes);
  }

  private static byte[] changed(byte[] report) {
    return (new String(report, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<String> answer(String link, String choice) throws Exception {
    String form = "choice=" + choice + "&notes=" + URLEncoder.encode("已核", StandardCharsets.UTF_8);
    return browser.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode result(String caseId) throws IOException {
    Path file = home.resolve("outbox/units/" + caseId.substring(0, 4) + "/" + caseId);
    Path result = file.resolve("result.json");
    return Files.exists(result) ? new ObjectMapper().readTree(result.toFile()) : null;
  }

  private static JsonNode awaitState(String caseId, String state) throws IOException {
    await()
        .atMost(PATIENCE)
        .until(() -> result(caseId) != null && state.equals(result(caseId).get("state").asText()));
    return result(caseId);
  }

  private List<String> lettersTo(String address, String... inSubject) throws Exception {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect(EmbeddedMailServer.HOST, mail.imapPort(), address, address);
    try (store;
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      List<String> texts = new ArrayList<>();
      for (Message letter : inbox.getMessages()) {
        String subject = letter.getSubject();
        if (Stream.of(inSubject).allMatch(subject::contains)) {
          texts.add(text(letter));
        }
      }
      return texts;
    }
  }

  private static String text(Part part) throws Exception {
    if (part.isMimeType("text/plain") && part.getFileName() == null) {
      return (String) part.getContent();
    }
    StringBuilder text = new StringBuilder();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        text.append(text(parts.getBodyPart(i)));
      }
    }
    return text.toString();
  }

  private String awaitLetter(String address, String... inSubject) throws Exception {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> !lettersTo(address, inSubject).isEmpty());
    return lettersTo(address, inSubject).get(0);
  }

  private static String link(String letter) {
    Matcher link = LINK.matcher(letter);
    assertThat(link.find()).as("a link in: " + letter).isTrue();
    return link.group();
  }

  private static String archived(String caseId, String file) {
    return "outbox/archive/2024/" + caseId.substring(0, 4) + "/" + caseId + "/data/" + file;
  }

  private static String pdfText(String caseId) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(home.resolve(archived(caseId, "report.pdf")).toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
    }
  }

  private void approve(String caseId, String... reviewers) throws Exception {
    for (String reviewer : reviewers) {
      assertThat(answer(link(awaitLetter(reviewer, "待审", caseId)), "approve").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  @ResourceLock(DEPUTIES)
  void a_question_given_to_another_kills_the_old_link_and_the_archive_says_who_decided_for_whom()
      throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    drop("U101", Submissions.sound("U101"));
    String first = awaitLetter(SHOULI, "待审", "U101-2024-r1");
    assertThat(reassignments.reassign("U101-2024-r1", "qita@czj.example", "休产假", ADMIN).isDone())
        .isTrue();

    String second = awaitLetter("qita@czj.example", "待审", "U101-2024-r1");
    assertThat(second).contains("这份报告原由 " + SHOULI + " 审核", "休产假");
    assertThat(awaitLetter(SHOULI, "无需处理", "U101-2024-r1")).contains("您无需做任何处理");
    HttpResponse<String> late = answer(link(first), "approve");
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(late.body()).contains("已改由他人审核").doesNotContain("qita@czj.example");
    Act away =
        deputies.add(
            new Deputies.Wish(SHENHE, "daili@czj.example", today, today.plusDays(1)), "出差", ADMIN);
    approve("U101-2024-r1", "qita@czj.example");
    String third = awaitLetter("daili@czj.example", "待审", "U101-2024-r1");
    assertThat(deputies.revoke(Long.parseLong(away.subject()), ADMIN).isDone()).isTrue();
    assertThat(third).contains(SHENHE + " 委托期间由您代为审核", "改派，原为 " + SHOULI);
    approve("U101-2024-r1", "daili@czj.example", FUZEREN);
    awaitState("U101-2024-r1", "APPROVED");

    await()
        .atMost(PATIENCE)
        .until(() -> Files.exists(home.resolve(archived("U101-2024-r1", "decision.json"))));
    assertThat(Files.readString(home.resolve(archived("U101-2024-r1", "decision.json"))))
        .contains("\"assigned\" : \"reassigned\"", "\"assigned\" : \"deputy\"")
        .contains("\"inPlaceOf\" : \"" + SHENHE + "\"");
    assertThat(pdfText("U101-2024-r1"))
        .contains("qita@czj.example（改派，原为" + SHOULI + "）")
        .contains("daili@czj.example（代" + SHENHE + "）");
    assertThat(lettersTo(SHENHE, "U101-2024-r1")).isEmpty();
  }

  @Test
  @ResourceLock(value = DEPUTIES, mode = ResourceAccessMode.READ)
  void waived_rules_let_the_kept_original_pass_as_warnings_that_say_so() throws Exception {
    drop("U102", Submissions.unsound("U102"));
    JsonNode returned = awaitState("U102-2024-r1", "RETURNED");
    List<String> errors = rules(returned, "error");
    assertThat(errors).contains("A12", "S01");
    assertThat(waive("U102-2024-r1", "S01").refusal()).isEqualTo(Refusal.RULE_NOT_WAIVABLE);
    assertThat(waive("U102-2024-r1", "A12").isDone()).isTrue();
    assertThat(readmissions.again("U102-2024-r1", "豁免后重查", ADMIN).subject())
        .isEqualTo("U102-2024-r2");

    JsonNode again = awaitState("U102-2024-r2", "RETURNED");
    assertThat(rules(again, "error")).doesNotContain("A12").contains("A13");
    assertThat(rules(again, "warning")).contains("A12");
    assertThat(again.toString()).contains("经批准豁免：理由：系统升级，口径不同；批准人：李局长；有效期至 2");
    assertThat(awaitLetter("u102@unit.example", "已豁免并重新检查", "U102-2024-r2"))
        .contains("A12", "李局长", "无需再次报送");
  }

  @Test
  @ResourceLock(value = DEPUTIES, mode = ResourceAccessMode.READ)
  void a_report_that_passes_by_a_waiver_has_it_printed_and_told_to_its_reviewers()
      throws Exception {
    byte[] report =
        new String(Submissions.sound("U103"), StandardCharsets.UTF_8)
            .replaceFirst("(\"available\"\\s*:\\s*)223\\.31", "$1223.25")
            .getBytes(StandardCharsets.UTF_8);
    drop("U103", report);
    List<String> errors = rules(awaitState("U103-2024-r1", "RETURNED"), "error");
    assertThat(errors).isNotEmpty();
    errors.stream().distinct().forEach(rule -> waive("U103-2024-r1", rule));
    drop("U103", report);

    String letter = awaitLetter(SHOULI, "待审", "U103-2024-r2");
    assertThat(letter).contains("规则豁免", "申请人：王会计", "批准人：李局长", "系统升级，口径不同");
    approve("U103-2024-r2", SHOULI, SHENHE, FUZEREN);
    awaitState("U103-2024-r2", "APPROVED");
    await()
        .atMost(PATIENCE)
        .until(() -> Files.exists(home.resolve(archived("U103-2024-r2", "report.pdf"))));
    assertThat(pdfText("U103-2024-r2").split("规则豁免", -1)).hasSize(3);
    assertThat(pdfText("U103-2024-r2")).contains("王会计", "李局长", "系统升级，口径不同");
    assertThat(Files.readString(home.resolve(archived("U103-2024-r2", "decision.json"))))
        .contains("\"approvedBy\" : \"李局长\"");
  }

  private Act waive(String caseId, String rule) {
    return waivers.grant(
        new Waivers.Request(caseId, rule, "王会计", "李局长", "系统升级，口径不同", LocalDate.now().plusDays(30)),
        ADMIN);
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

  @Test
  @ResourceLock(value = DEPUTIES, mode = ResourceAccessMode.READ)
  void an_approved_report_takes_a_new_file_only_when_it_was_reopened_and_its_bag_stays()
      throws Exception {
    drop("U104", Submissions.sound("U104"));
    approve("U104-2024-r1", SHOULI, SHENHE, FUZEREN);
    awaitState("U104-2024-r1", "APPROVED");
    awaitLetter("u104@unit.example", "审核通过", "U104-2024-r1");
    byte[] bag = Files.readAllBytes(home.resolve(archived("U104-2024-r1", "history.json")));
    drop("U104", changed(Submissions.sound("U104")));
    assertThat(awaitLetter("u104@unit.example", "未受理", "U104-2024-r1")).contains("已审核通过");

    assertThat(reopenings.reopen("U104-2024-r1", "决算数更正", ADMIN).isDone()).isTrue();
    assertThat(awaitLetter("u104@unit.example", "可重新报送", "U104-2024-r1")).contains("决算数更正");
    drop("U104", changed(Submissions.sound("U104")));
    awaitLetter(SHOULI, "待审", "U104-2024-r2");
    assertThat(result("U104-2024-r1").get("state").asText()).isEqualTo("APPROVED");
    assertThat(Files.readAllBytes(home.resolve(archived("U104-2024-r1", "history.json"))))
        .isEqualTo(bag);
  }

  @Test
  @ResourceLock(value = DEPUTIES, mode = ResourceAccessMode.READ)
  void a_return_at_any_tier_ends_the_round_and_each_letter_shows_the_opinions_before_it()
      throws Exception {
    drop("U105", Submissions.sound("U105"));
    assertThat(awaitLetter(SHOULI, "待审", "U105-2024-r1")).doesNotContain("前级审核意见");
    approve("U105-2024-r1", SHOULI);
    assertThat(awaitLetter(SHENHE, "待审", "U105-2024-r1"))
        .contains("前级审核意见", "受理人初审：同意 " + SHOULI, "已核");
    approve("U105-2024-r1", SHENHE);
    String last = awaitLetter(FUZEREN, "待审", "U105-2024-r1");
    assertThat(last).contains("受理人初审：同意 " + SHOULI, "审核人复审：同意 " + SHENHE);
    answer(link(last), "return");
    awaitState("U105-2024-r1", "RETURNED");

    drop("U106", Submissions.sound("U106"));
    answer(link(awaitLetter(SHOULI, "待审", "U106-2024-r1")), "return");
    awaitState("U106-2024-r1", "RETURNED");
    awaitLetter("u106@unit.example", "退回", "U106-2024-r1");
    assertThat(lettersTo(SHENHE, "U106-2024-r1")).isEmpty();
  }
}
