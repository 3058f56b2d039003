package cn.baoshen.review.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.calendar.LastDays;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.casebook.entry.Readmissions;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Reassignments;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.AnnotatedCopy;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.review.CaseDesk;
import cn.baoshen.review.LetterText;
import cn.baoshen.review.inbound.ReviewHouse;
import cn.baoshen.review.link.Secrets;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    classes = ReviewHouse.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:letters;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0",
      "baoshen.state=target/letters-test",
      "baoshen.public-url=https://bs.example.cn/"
    })
class LettersTest {
  private static final Pattern LINK =
      Pattern.compile("https://bs\\.example\\.cn/review/([A-Za-z0-9_-]{43})\\s");

  @Autowired ReviewerLetters reviewerLetters;
  @Autowired UnitLetters unitLetters;
  @Autowired AdministratorLetters administratorLetters;
  @Autowired LetterBox box;
  @Autowired CaseDesk desk;
  @Autowired Correspondence correspondence;
  @Autowired KeptFiles files;
  @Autowired Failures failures;
  @Autowired ReassignmentLetter reassignmentLetter;
  @Autowired Reassignments reassignments;
  @Autowired Waivers waivers;
  @Autowired Readmissions readmissions;
  @Autowired LastDays lastDays;
  @Autowired ReviewTexts words;
  @Autowired CaseBook book;

  @Test
  void
      the_reviewer_of_the_tier_gets_the_subject_of_the_contract_and_the_report_under_a_chinese_name()
          throws Exception {
    Case subject = desk.waiting(Tier.REVIEWER);
    MimeMessage mail = arrived(reviewerLetters.review(subject));
    assertThat(mail.getSubject())
        .isEqualTo("【待审】中共隆回县委机构编制委员会办公室 2024年度部门整体支出绩效自评报告 [" + subject.id() + "]");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("reviewer@example.cn");
    assertThat(mail.getMessageID())
        .matches("<review\\." + subject.id() + "\\.reviewer\\.[0-9a-f]{20}@localhost>");
    assertThat(mail.getHeader("Auto-Submitted")).isNull();
    BodyPart paper = ((MimeMultipart) mail.getContent()).getBodyPart(1);
    assertThat(paper.getFileName()).isEqualTo("中共隆回县委机构编制委员会办公室2024年度部门整体支出绩效自评报告.pdf");
    assertThat(paper.getHeader("Content-Disposition")[0]).contains("filename*").contains("UTF-8''");
    assertThat(paper.getInputStream().readAllBytes()).isEqualTo(ReviewHouse.PDF);
  }

  @Test
  void the_letter_shows_key_figures_warnings_opinions_earlier_returns_and_how_to_answer()
      throws Exception {
    Unit unit = CaseDesk.freshUnit();
    desk.state(desk.received(unit), CaseState.RETURNED, Tier.ACCEPTOR);
    String text = text(arrived(reviewerLetters.review(desk.waiting(unit, Tier.ACCEPTOR))));
    assertThat(text)
        .contains("总支出：填报 220.30 万元", "预算执行率：填报 98.6%，系统核算 98.7%")
        .contains("C03 县级专项资金决算 37.22 万元")
        .contains("第 1 次报送", "同意（或“通过”“批准”）", "退回（或“不同意”）")
        // Judged again by changed rules while it waited.
        .contains("按现行规则重新检查后有", "处错误，须由单位改正后重新报送", "【重新检查发现的错误】", "A08")
        .doesNotContain("已通过规则检查");
  }

  @Test
  void every_line_of_quoted_notes_is_indented_in_a_plain_letter() {
    assertThat(words.indented("一、核对人数\n二、补充佐证")).isEqualTo("一、核对人数\n　　二、补充佐证");
  }

  @Test
  void a_letter_after_a_reassignment_is_a_new_one_and_says_after_whom_in_both_bodies()
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    reviewerLetters.review(subject);
    assertThat(reassignmentLetter.letter(subject, "leader.1")).isNull();
    reassignments.reassign(subject.id(), "other@example.cn", "出差<b>", "admin");

    MimeMessage mail = arrived(reviewerLetters.review(subject));
    assertThat(mail.getMessageID()).startsWith("<review." + subject.id() + ".leader.1.");
    assertThat(text(mail)).contains("这份报告原由 leader@example.cn 审核，管理员已改请您审核。改派原因：出差<b>");
    assertThat(LetterText.html(mail)).contains("改派原因：出差&lt;b&gt;");
    OutgoingMail relieved = reassignmentLetter.letter(subject, "leader.1");
    assertThat(relieved.to()).isEqualTo("leader@example.cn");
    assertThat(text(arrived(relieved))).contains("负责人终审", "您无需做任何处理").doesNotContain("other@");
    reassignments.reassign(subject.id(), "third@example.cn", "出差", "admin");
    assertThat(reassignmentLetter.letter(subject, "leader.2").to()).isEqualTo("other@example.cn");
  }

  @Test
  void whoever_was_never_written_to_is_not_told_that_they_are_relieved() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    reassignments.reassign(subject.id(), "other@example.cn", "出差", "admin");
    assertThat(reassignmentLetter.letter(subject, "leader.1")).isNull();
  }

  @Test
  void asked_again_the_same_letter_has_the_same_bytes_and_the_same_link() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    byte[] first = bytes(reviewerLetters.review(subject));
    byte[] again = bytes(reviewerLetters.review(subject));
    assertThat(again).isEqualTo(first);
    String id = reviewerLetters.review(subject).messageId();
    assertThat(files.read(correspondence.letter(id).orElseThrow().file())).isEqualTo(first);
  }

  @Test
  void a_sender_that_saves_the_mail_does_not_change_it() throws Exception {
    OutgoingMail mail = unitLetters.receipt(desk.waiting(Tier.LEADER));
    byte[] before = bytes(mail);
    mail.saveChanges();
    assertThat(bytes(mail)).isEqualTo(before);
  }

  @Test
  void only_the_hash_of_the_links_secret_is_kept() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String secret = secret(reviewerLetters.review(subject));
    assertThat(correspondence.token(secret)).isEmpty();
    assertThat(correspondence.token(Secrets.hash(secret)))
        .hasValueSatisfying(
            token -> {
              assertThat(token.caseId()).isEqualTo(subject.id());
              assertThat(token.reviewer()).isEqualTo("leader@example.cn");
            });
  }

  @Test
  void m01_a_hostile_unit_name_makes_one_header_and_no_recipient() throws Exception {
    String hostile =
        "水利局\r\nBcc: thief@example.org\r\n\r\n\0=?UTF-8?B?QmNjOiBhQGIuYw==?=\u202Efdp"
            + "很长".repeat(2500);
    Unit unit = ReviewHouse.unit("hostile-1", hostile.substring(0, 900));
    OutgoingMail mail = reviewerLetters.review(desk.waiting(unit, Tier.LEADER));
    assertThat(arrived(mail).getAllRecipients()).hasSize(1);
    assertThat(header(bytes(mail))).doesNotContainIgnoringCase("\nbcc").doesNotContain("\0");
    assertThat(arrived(mail).getHeader("Subject")).hasSize(1);
    assertThat(arrived(mail).getSubject())
        .startsWith("【待审】水利局 Bcc: thief@example.org =?UTF-8?B?QmNjOiBhQGIuYw==?=fdp很长");
    assertThat(header(bytes(mail)).lines()).allMatch(line -> line.length() <= 998);
  }

  @Test
  void m01_five_thousand_characters_are_one_folded_header() throws Exception {
    String subject = "【待审】" + "长".repeat(5000) + "=?x?Q?y?= [c-1]";
    byte[] bytes = compose(subject);
    assertThat(header(bytes).lines()).allMatch(line -> line.length() <= 78);
    MimeMessage mail = parse(bytes);
    assertThat(mail.getHeader("Subject")).hasSize(1);
    assertThat(mail.getSubject().equals(subject)).isTrue();
  }

  @Test
  void m01_a_subject_in_plain_letters_that_looks_encoded_is_shown_as_it_is() throws Exception {
    assertThat(parse(compose("=?UTF-8?B?QQ==?= x")).getSubject()).isEqualTo("=?UTF-8?B?QQ==?= x");
  }

  @Test
  void a_return_lists_every_finding_and_carries_the_notice_and_the_annotated_workbook()
      throws Exception {
    Case subject = desk.state(desk.waiting(Tier.LEADER), CaseState.RETURNED, Tier.LEADER);
    MimeMessage mail = arrived(unitLetters.returned(subject));
    assertThat(mail.getSubject()).startsWith("【退回修改】");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(text(mail)).contains("A08", "186.09", "C03", "附件3基础数据表!D20", "A15");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("退回通知.pdf");
    assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("批注-自评表.xlsx");
    assertThat(text(mail)).contains("已标注问题单元格的工作簿副本").doesNotContain("没有附标注副本");
  }

  @Test
  void of_many_findings_a_return_lists_thirty_and_counts_those_that_the_notice_has_beside()
      throws Exception {
    List<Finding> many =
        IntStream.rangeClosed(1, 41)
            .mapToObj(
                n ->
                    new Finding(
                        "A05", Severity.ERROR, List.of("/a"), List.of(), "1", "2", "错处" + n + "号"))
            .toList();
    Examination examined =
        new Examination(new Report("f", Map.of(), Map.of()), new Verdict(many, List.of()));
    Case subject = desk.state(desk.waiting(Tier.LEADER, examined), CaseState.RETURNED, Tier.LEADER);
    MimeMessage mail = arrived(unitLetters.returned(subject));

    assertThat(text(mail)).contains("错处30号", "其余 11 条见附件").doesNotContain("错处31号");
    assertThat(LetterText.html(mail))
        .contains("必须改正（41 条）", "错处30号", "其余 11 条见附件")
        .doesNotContain("错处31号");
  }

  @Test
  void a_return_says_in_both_bodies_into_which_folder_and_until_when_the_mended_file_goes()
      throws Exception {
    Case subject = desk.state(desk.waiting(Tier.LEADER), CaseState.RETURNED, Tier.LEADER);
    MimeMessage mail = arrived(unitLetters.returned(subject));
    String until = words.until(lastDays.again(subject));
    for (String body : List.of(text(mail), LetterText.html(mail))) {
      assertThat(body).contains("inbox/" + subject.unitCode() + "/", until);
    }
  }

  @ParameterizedTest
  @CsvSource({"LISTED, 单独的“审核意见”工作簿", "IMPOSSIBLE, 没有附标注副本", "NONE, 附件中有正式的退回通知，请"})
  void a_return_without_an_annotated_workbook_promises_none(AnnotatedCopy copy, String said)
      throws Exception {
    Unit unit = ReviewHouse.unit(copy + "-" + System.nanoTime(), "某单位");
    Case subject = desk.state(desk.waiting(unit, Tier.LEADER), CaseState.RETURNED, Tier.LEADER);
    MimeMessage mail = arrived(unitLetters.returned(subject));
    assertThat(text(mail)).contains(said).doesNotContain("工作簿副本", "在附件批注工作簿");
    assertThat(((MimeMultipart) mail.getContent()).getCount()).isEqualTo(2);
  }

  @Test
  void receipt_approval_replacement_and_answers_go_to_whom_they_concern() throws Exception {
    Case subject = desk.waiting(Tier.REVIEWER);
    String unit = "unit-" + subject.unitCode() + "@example.cn";
    assertThat(unitLetters.receipt(subject).to()).isEqualTo(unit);
    assertThat(text(arrived(unitLetters.receipt(subject)))).contains(subject.id());
    assertThat(unitLetters.approved(subject).to()).isEqualTo(unit);
    assertThat(reviewerLetters.superseded(subject).to()).isEqualTo("reviewer@example.cn");
    OutgoingMail answer = unitLetters.answer(answer(subject));
    assertThat(answer.to()).isEqualTo(unit);
    assertThat(text(arrived(answer))).contains("已按 " + subject.id() + " 号受理");
  }

  @Test
  void a_unit_whose_report_is_examined_again_is_told_of_the_waiver_and_not_blamed()
      throws Exception {
    Case subject = desk.received(CaseDesk.freshUnit());
    Waivers.Request request =
        new Waivers.Request(
            subject.id(), "A08", "王会计", "李局长", "系统升级口径不同", LocalDate.of(2099, 12, 31));
    assertThat(waivers.grant(request, "admin").isDone()).isTrue();
    Case returned = desk.state(subject, CaseState.RETURNED, null);
    Case again = book.get(readmissions.again(returned.id(), "豁免后重查", "admin").subject());
    MimeMessage mail = arrived(unitLetters.toUnit(again, "readmitted"));
    assertThat(mail.getSubject()).startsWith("【已豁免并重新检查】");
    assertThat(text(mail))
        .contains("A08", "系统升级口径不同", "李局长", "2099年12月31日", "无需再次报送", again.id())
        .doesNotContain("完全相同", "放错文件");
  }

  private static FileAnswer answer(Case subject) {
    return new FileAnswer(
        "20250301T080000000-0123456789ab",
        subject.unitCode(),
        "already-received",
        subject.id(),
        "",
        "再来一次.xlsx",
        Instant.EPOCH);
  }

  @Test
  void the_administrator_hears_of_every_failure_of_a_case() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    failures.setAside(subject.id(), "render", subject.id(), "磁盘空间不足", null, "tell");
    OutgoingMail first = administratorLetters.failed(subject);
    assertThat(first.to()).isEqualTo("baoshen-admin@localhost");
    assertThat(text(arrived(first))).contains("生成报告 PDF", "磁盘空间不足");
    failures.retry(subject.id(), "repaired", "admin");
    failures.setAside(subject.id(), "render", subject.id(), "字体缺失", null, "tell");
    assertThat(administratorLetters.failed(subject).messageId()).isNotEqualTo(first.messageId());
  }

  @Test
  void a_letter_is_noted_as_sent_once() {
    OutgoingMail mail = unitLetters.receipt(desk.waiting(Tier.LEADER));
    box.sent(mail);
    assertThat(correspondence.recentLetters(500))
        .extracting(letter -> letter.messageId())
        .contains(mail.messageId());
  }

  private byte[] compose(String subject) {
    cn.baoshen.casebook.mail.Letter letter =
        new cn.baoshen.casebook.mail.Letter(
            "x@localhost", "c-1", null, "x", "a@b.cn", subject, null, null);
    Draft draft = Draft.about("x@localhost", "x", null, "a@b.cn", java.util.Map.of());
    return new Composer("baoshen@localhost", java.time.Clock.systemUTC())
        .compose(letter, draft, "报审", "text", "<p>html</p>");
  }

  private static String secret(OutgoingMail mail) throws Exception {
    Matcher matcher = LINK.matcher(text(arrived(mail)));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static MimeMessage arrived(OutgoingMail mail) throws Exception {
    return parse(bytes(mail));
  }

  private static MimeMessage parse(byte[] bytes) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  private static byte[] bytes(Message mail) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static String header(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.substring(0, text.indexOf("\r\n\r\n"));
  }

  private static String text(MimeMessage mail) throws Exception {
    return LetterText.of(mail);
  }
}
