package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Ledger;
import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Event;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerItem.Kind;
import cn.baoshen.model.ledger.LedgerItem.Why;
import cn.baoshen.model.ledger.LedgerReply;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import cn.baoshen.testing.JourneyHouse;
import cn.baoshen.testing.Submissions;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;

/** What was returned is tracked until it is mended, from the first return to the approval. */
@Execution(ExecutionMode.CONCURRENT)
class RectificationJourneyTest extends JourneyHouse {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Every look into a mailbox logs in and reads it. */
  private static final Duration LOOKS = Duration.ofMillis(300);

  private static final List<String> REVIEWERS = List.of(SHOULI, SHENHE, FUZEREN);
  private static final Pattern LINK = Pattern.compile("/review/[A-Za-z0-9_-]+");
  private static final String PUBLISHED = "longhui-2024-as-published.xlsx";

  @Autowired private CaseBook cases;
  @Autowired private Ledger ledger;
  @Autowired private Handover handover;

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/samples", name));
  }

  private static byte[] sound(String code, String replies) {
    String text = new String(Submissions.sound(code), StandardCharsets.UTF_8);
    return text.replaceFirst("\\{", Matcher.quoteReplacement("{\"整改回复\": " + replies + ","))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Case awaitState(String id, CaseState state) {
    await()
        .atMost(PATIENCE)
        .until(() -> cases.find(id).filter(c -> c.state() == state).isPresent());
    return cases.get(id);
  }

  private String awaitLetter(String address, String... inSubject) {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> !letters(address, inSubject).isEmpty());
    try {
      return letters(address, inSubject).get(0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> letters(String address, String... inSubject) throws Exception {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect(EmbeddedMailServer.HOST, mail.imapPort(), address, address);
    try (store;
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      List<String> found = new java.util.ArrayList<>();
      for (Message letter : inbox.getMessages()) {
        String subject = letter.getSubject();
        if (Stream.of(inSubject).allMatch(subject::contains)) {
          found.add(plain(letter));
        }
      }
      return found;
    }
  }

  private static String plain(Part part) throws Exception {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    StringBuilder text = new StringBuilder();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        text.append(plain(parts.getBodyPart(i)));
      }
    }
    return text.toString();
  }

  private HttpResponse<String> page(String letter) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(link(letter)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI link(String letter) {
    Matcher link = LINK.matcher(letter);
    assertThat(link.find()).as(letter).isTrue();
    return URI.create("http://127.0.0.1:" + port + link.group());
  }

  private void decide(String letter, String choice, String notes) throws Exception {
    String form = "choice=" + choice + "&notes=" + URLEncoder.encode(notes, StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(link(letter))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private void approveAll(String caseId) throws Exception {
    for (String reviewer : REVIEWERS) {
      decide(awaitLetter(reviewer, "【待审】", caseId), "approve", "");
    }
    awaitState(caseId, CaseState.APPROVED);
    await().atMost(PATIENCE).until(() -> Files.exists(bag(caseId)));
  }

  private static Path bag(String caseId) {
    String code = caseId.substring(0, caseId.indexOf('-'));
    return home.resolve("outbox/archive/2024/" + code + "/" + caseId + "/data/decision.json");
  }

  private static Path outbox(String caseId) {
    String code = caseId.substring(0, caseId.indexOf('-'));
    return home.resolve("outbox/units/" + code + "/" + caseId);
  }

  private static String pdfText(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
    }
  }

  private List<LedgerItem> items(String caseId) {
    return ledger.items(cases.get(caseId));
  }

  private List<LedgerItem> open(String caseId) {
    return items(caseId).stream().filter(item -> item.closing() == null).toList();
  }

  @Test
  void the_report_as_published_is_returned_and_its_corrected_revision_settles_every_item()
      throws Exception {
    drop(OWNER, "年报.xlsx", sample(PUBLISHED));
    awaitState(OWNER + "-2024-r1", CaseState.RETURNED);
    String returned = awaitLetter("bianban@unit.example", "退回", OWNER + "-2024-r1");
    List<LedgerItem> owed = open(OWNER + "-2024-r1");
    assertThat(owed).hasSizeGreaterThan(8).allMatch(item -> item.kind() == Kind.FINDING);
    assertThat(owed).extracting(LedgerItem::rule).contains("A08", "A12", "X03", "P01", "S01");
    assertThat(returned).contains("〔整改编号 1〕", "〔整改编号 " + owed.size() + "〕");
    assertThat(pdfText(outbox(OWNER + "-2024-r1").resolve("退回通知.pdf"))).contains("整改编号");

    drop(OWNER, "年报.xlsx", sample("longhui-2024-corrected.xlsx"));
    String asked = awaitLetter(SHOULI, "【待审】", OWNER + "-2024-r2");
    assertThat(open(OWNER + "-2024-r2")).isEmpty();
    assertThat(items(OWNER + "-2024-r2")).allMatch(item -> item.closing().why() == Why.GONE);
    assertThat(asked)
        .contains("此前退回要求整改的 " + owed.size() + " 项已全部销号。")
        .contains("【与第 1 次报送相比】改动", " → ")
        .doesNotContain("未销号");
    assertThat(page(asked).body()).contains("已全部销号", "已销号（第 2 次报送已改正）", "与第 1 次报送相比", "原为");
    assertThat(cases.history(OWNER + "-2024-r1"))
        .extracting(Event::what, Event::detail)
        .contains(org.assertj.core.groups.Tuple.tuple("items-opened", "" + owed.size()));
    assertThat(cases.history(OWNER + "-2024-r2"))
        .extracting(Event::what, Event::detail)
        .contains(org.assertj.core.groups.Tuple.tuple("items-closed", "" + owed.size()));
    the_returned_workbook_takes_the_answer_and_comes_back_with_it(asked, owed.size() + 1);
  }

  private void the_returned_workbook_takes_the_answer_and_comes_back_with_it(
      String asked, int number) throws Exception {
    decide(asked, "return", "请补充说明。");
    awaitState(OWNER + "-2024-r2", CaseState.RETURNED);
    awaitLetter("bianban@unit.example", "退回", OWNER + "-2024-r2");
    drop(OWNER, "年报.xlsx", answered(outbox(OWNER + "-2024-r2").resolve("批注-年报.xlsx")));
    String again = awaitLetter(SHOULI, "【待审】", OWNER + "-2024-r3");
    assertThat(again).contains(number + ". 〔已回复〕请补充说明。", "单位回复：已在第三部分补充。");
    assertThat(cases.examination(OWNER + "-2024-r3").orElseThrow().verdict())
        .isEqualTo(cases.examination(OWNER + "-2024-r2").orElseThrow().verdict());
  }

  @Test
  void a_note_that_is_answered_and_one_that_is_not_are_told_apart_until_the_approval()
      throws Exception {
    drop("U202", "年报.json", Submissions.sound("U202"));
    decide(awaitLetter(SHOULI, "U202-2024-r1"), "return", "1. 请说明专项资金追加的依据。\n2. 请补充资产管理情况。");
    awaitState("U202-2024-r1", CaseState.RETURNED);
    String returned = awaitLetter("u202@unit.example", "退回", "U202-2024-r1");
    assertThat(returned).contains("整改编号 1：请说明专项资金追加的依据。", "整改编号 2：请补充资产管理情况。", "整改回复");

    drop("U202", "年报.json", sound("U202", "{\"1\": \"依据为县财预〔2024〕12号。\", \"9\": \"多余\"}"));
    String asked = awaitLetter(SHOULI, "【待审】", "U202-2024-r2");
    assertThat(asked)
        .contains("1. 〔已回复〕请说明专项资金追加的依据。", "单位回复：依据为县财预〔2024〕12号。")
        .contains("2. 〔未回复〕请补充资产管理情况。")
        .contains("整改回复中的编号“9”不在本单位的整改清单中")
        .contains("数据和文字都没有改动。");
    assertThat(cases.examination("U202-2024-r2").orElseThrow().report().values())
        .isEqualTo(cases.examination("U202-2024-r1").orElseThrow().report().values());

    decide(asked, "approve", "");
    awaitLetter(REVIEWERS.get(1), "【待审】", "U202-2024-r2");
    assertThat(items("U202-2024-r2"))
        .allSatisfy(
            item -> {
              assertThat(item.closing().by()).isEqualTo(SHOULI);
              assertThat(item.closing().why()).isEqualTo(Why.APPROVED);
            });
  }

  @Test
  void an_approved_case_has_no_open_item_and_its_papers_say_how_each_ended() throws Exception {
    drop("U203", "年报.json", Submissions.sound("U203"));
    decide(awaitLetter(SHOULI, "U203-2024-r1"), "approve", "");
    decide(awaitLetter(REVIEWERS.get(1), "U203-2024-r1"), "approve", "");
    decide(awaitLetter(REVIEWERS.get(2), "U203-2024-r1"), "return", "请核实公用经费。");
    awaitState("U203-2024-r1", CaseState.RETURNED);
    await().atMost(PATIENCE).until(() -> Files.exists(bag("U203-2024-r1")));
    assertThat(open("U203-2024-r1")).extracting(LedgerItem::text).containsExactly("请核实公用经费。");

    drop("U203", "年报.json", sound("U203", "[{\"整改编号\": 1, \"回复\": \"已核实，数据无误。\"}]"));
    approveAll("U203-2024-r2");
    assertThat(open("U203-2024-r2")).isEmpty();
    assertThat(Files.readString(bag("U203-2024-r2")))
        .contains("请核实公用经费。", "已核实，数据无误。", "\"closedBy\" : \"fuzeren@czj.example\"");
    assertThat(pdfText(bag("U203-2024-r2").resolveSibling("report.pdf")))
        .contains("整改情况", "请核实公用经费。", "已销号", "已核实，数据无误。");
  }

  private static byte[] answered(Path returned) throws IOException {
    return changed(
        Files.readAllBytes(returned),
        book -> {
          Sheet replies = book.getSheet("整改回复");
          assertThat(replies.getRow(3).getCell(1).getStringCellValue()).isEqualTo("请补充说明。");
          replies.getRow(3).getCell(2).setCellValue("已在第三部分补充。");
        });
  }

  private static byte[] changed(byte[] workbook, java.util.function.Consumer<Workbook> change)
      throws IOException {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      change.accept(book);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void a_file_that_changed_nothing_since_its_return_is_told_so() throws Exception {
    drop("U205", "年报.json", Submissions.unsound("U205"));
    awaitState("U205-2024-r1", CaseState.RETURNED);
    awaitLetter("u205@unit.example", "退回", "U205-2024-r1");

    drop("U205", "年报.json", Submissions.unsound("U205"));
    String same = awaitLetter("u205@unit.example", "未受理", "U205-2024-r1");
    assertThat(same).contains("已于", "退回，内容未作修改", "请按退回意见修改后重新放入");

    byte[] blank =
        (new String(Submissions.unsound("U205"), StandardCharsets.UTF_8) + " ").getBytes();
    drop("U205", "年报.json", blank);
    awaitState("U205-2024-r2", CaseState.RETURNED);
    assertThat(awaitLetter("u205@unit.example", "内容未改", "U205-2024-r2")).contains("第 1 次报送");
    assertThat(cases.examination("U205-2024-r2").orElseThrow().verdict().findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("S11");
              assertThat(finding.message()).contains("与第 1 次报送完全相同");
            });
    assertThat(items("U205-2024-r2")).allMatch(item -> item.openedRevision() == 1);
    assertThat(awaitLetter("u205@unit.example", "退回", "U205-2024-r2")).contains("〔整改编号 1〕");
  }

  @Test
  void stations_that_run_again_change_nothing_in_the_ledger() throws Exception {
    drop("U206", "年报.json", Submissions.unsound("U206"));
    awaitState("U206-2024-r1", CaseState.RETURNED);
    awaitLetter("u206@unit.example", "退回", "U206-2024-r1");
    drop("U206", "年报.json", sound("U206", "{\"1\": \"已更正。\"}"));
    decide(awaitLetter(SHOULI, "【待审】", "U206-2024-r2"), "return", "请说明情况。");
    awaitLetter("u206@unit.example", "退回", "U206-2024-r2");
    List<LedgerItem> before = items("U206-2024-r2");
    List<LedgerReply> replies = ledger.replies(cases.get("U206-2024-r2"));
    byte[] notice = Files.readAllBytes(outbox("U206-2024-r1").resolve("退回通知.pdf"));
    Files.delete(outbox("U206-2024-r1").resolve("退回通知.pdf"));

    handover.to(new WorkItem(Stations.CONCLUDE, "U206-2024-r1", "rules"));
    handover.to(new WorkItem(Stations.CONCLUDE, "U206-2024-r2", "acceptor"));
    await().atMost(PATIENCE).until(() -> Files.exists(outbox("U206-2024-r1").resolve("退回通知.pdf")));
    assertThat(Files.readAllBytes(outbox("U206-2024-r1").resolve("退回通知.pdf"))).isEqualTo(notice);
    assertThat(items("U206-2024-r2")).isEqualTo(before);
    assertThat(ledger.replies(cases.get("U206-2024-r2"))).isEqualTo(replies).hasSize(1);
  }
}
