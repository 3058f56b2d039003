package cn.baoshen.review.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.calendar.Extension;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.waiting.Owed;
import cn.baoshen.model.waiting.SpotNotice;
import cn.baoshen.model.waiting.Waiting;
import cn.baoshen.model.waiting.WaitingList;
import cn.baoshen.review.CaseDesk;
import cn.baoshen.review.LetterText;
import cn.baoshen.review.inbound.ReviewHouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
    classes = ReviewHouse.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:collection;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0",
      "baoshen.state=target/collection-letters-test"
    })
class CollectionLettersTest {
  private static final Path SHOWN = Path.of("target/collection-letters");
  private static final String REPORT = "部门整体支出绩效自评报告";
  private static final LocalDate DUE = LocalDate.of(2025, 3, 31);

  @Autowired CollectionLetters letters;
  @Autowired WaitingLetters waiting;
  @Autowired UnitLetters others;
  @Autowired JdbcClient jdbc;
  @Autowired CaseDesk desk;

  /** The plain body; both bodies are laid down to be looked at. */
  private static String shown(String name, OutgoingMail mail) throws Exception {
    Files.createDirectories(SHOWN);
    Files.writeString(
        SHOWN.resolve(name + ".txt"), mail.getSubject() + "\n\n" + LetterText.of(mail));
    Files.writeString(SHOWN.resolve(name + ".html"), LetterText.html(mail));
    assertThat(LetterText.html(mail)).doesNotContain(" th:", "${", "??");
    assertThat(LetterText.of(mail)).doesNotContain("??");
    return LetterText.of(mail);
  }

  private static Owed owed(Unit unit, int daysLeft, Case returned) {
    LocalDate on = DUE.minusDays(daysLeft);
    String id = "owed." + unit.code() + ".2024.2025-03-31." + -daysLeft;
    return new Owed(
        id,
        unit,
        2024,
        on,
        List.of(new Owed.Line(REPORT, DUE, returned != null, daysLeft, returned)));
  }

  @Test
  void a_unit_reads_that_it_was_drawn_and_what_was_found() throws Exception {
    assertThat(shown("spot-check", letters.spotCheck(spot("", List.of()))))
        .contains("双随机", "王建军、李红梅");
    assertThat(shown("spot-true", letters.spotCheck(spot("TRUE", List.of())))).contains("结果为：属实");
    assertThat(shown("spot-wrong", letters.spotCheck(spot("WRONG", List.of("合同未见")))))
        .contains("结果为：不属实", "合同未见", "整改清单");
    assertThat(shown("spot-none", letters.spotCheck(spot("NOT_AVAILABLE", List.of()))))
        .contains("无法核实", "请补齐资料");
  }

  private static SpotNotice spot(String outcome, List<String> findings) {
    String id = "spot." + (outcome.isEmpty() ? "drawn" : outcome);
    return new SpotNotice(
        id, "103001", "隆回县教育局", 2024, List.of("王建军", "李红梅"), outcome, findings, "103001-2024-r1");
  }

  @Test
  void a_unit_reads_what_it_owes_until_when_and_how_to_hand_it_in() throws Exception {
    OutgoingMail mail = letters.owed(owed(CaseDesk.freshUnit(), 7, null));

    assertThat(mail.getSubject())
        .isEqualTo("【催报】中共隆回县委机构编制委员会办公室 2024年度部门整体支出绩效自评报告尚未报送（2025年3月31日截止）");
    assertThat(shown("owed-before", mail))
        .contains("截至 2025年3月24日", "还有 7 天", "截止日期：2025年3月31日", "零报告")
        .doesNotContain("退回");
    assertThat(shown("owed-today", letters.owed(owed(CaseDesk.freshUnit(), 0, null))))
        .contains("今天是最后一天");
    assertThat(shown("owed-after", letters.owed(owed(CaseDesk.freshUnit(), -14, null))))
        .contains("已超过截止日期 14 天");
  }

  @Test
  void a_unit_whose_report_was_sent_back_reads_which_and_why() throws Exception {
    Unit unit = CaseDesk.freshUnit();
    Case returned = desk.state(desk.received(unit), CaseState.RETURNED, null);
    OutgoingMail mail = letters.owed(owed(unit, 1, returned));

    assertThat(mail.getSubject()).contains("待改正重报", returned.id());
    assertThat(shown("owed-returned", mail))
        .contains("第 1 次报送", "规则检查发现 1 处错误", returned.id(), "已批准延期")
        .doesNotContain("零报告");
  }

  @Test
  void a_reminder_asked_for_twice_is_the_same_letter() throws Exception {
    Owed owed = owed(CaseDesk.freshUnit(), 7, null);

    assertThat(letters.owed(owed).messageId()).isEqualTo(letters.owed(owed).messageId());
    assertThat(LetterText.of(letters.owed(owed))).isEqualTo(LetterText.of(letters.owed(owed)));
  }

  private WaitingList list(String id, String to, List<Integer> weekdaysOnly) {
    Waiting slow = waiting(Tier.LEADER, 8, LocalDate.of(2025, 3, 7));
    Waiting fresh = waiting(Tier.ACCEPTOR, 3, LocalDate.of(2025, 3, 17));
    return new WaitingList(id, to, LocalDate.of(2025, 3, 14), List.of(slow, fresh), weekdaysOnly);
  }

  private Waiting waiting(Tier tier, int days, LocalDate answerBy) {
    Instant asked = Instant.parse("2025-03-04T02:00:00Z");
    return new Waiting(desk.waiting(tier), "leader@example.cn", asked, days, answerBy);
  }

  @Test
  void a_reviewer_reads_every_waiting_case_and_goes_on_from_there_by_a_link_to_each()
      throws Exception {
    WaitingList list = list("waiting.x.2025-03-14", "leader@example.cn", List.of(2025));
    OutgoingMail mail = waiting.waiting(list);

    assertThat(mail.getSubject()).isEqualTo("【催办】您有 2 份报告待审核（2025年3月14日）");
    assertThat(mail.to()).isEqualTo("leader@example.cn");
    String id = list.cases().get(0).subject().id();
    assertThat(shown("waiting", mail))
        .contains(id, "已等候 8 个工作日", "已过，已报告管理员", "2025年3月17日")
        .contains("2025 年的节假日安排尚未录入")
        .contains("隆回县财政局", "绩效管理股", "0739-8232001");
    assertThat(LetterText.of(mail).split("/review/", -1)).hasSizeGreaterThan(2);
    assertThat(tokensOf(id)).isEqualTo(1);
    waiting.waiting(list);
    assertThat(tokensOf(id)).isEqualTo(1);
  }

  @Test
  void a_last_day_is_put_into_a_calendar_in_lines_that_every_program_reads() {
    LocalDate day = LocalDate.of(2025, 3, 31);
    byte[] entry =
        CalendarEntry.of("日.ics", "due.1@x", day.minusDays(7), day, "报送截止，绩效自评报告；" + "长".repeat(60))
            .bytes();
    String text = new String(entry, java.nio.charset.StandardCharsets.UTF_8);

    assertThat(text).contains("DTSTART;VALUE=DATE:20250331\r\n", "DTEND;VALUE=DATE:20250401");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", "")).contains("长".repeat(60));
  }

  private int tokensOf(String caseId) {
    return jdbc.sql("select count(*) from token where case_id = ?")
        .param(caseId)
        .query(Integer.class)
        .single();
  }

  @Test
  void the_administrator_reads_who_has_not_answered() throws Exception {
    OutgoingMail mail = waiting.escalated(list("escalated.2025-03-14", "", List.of()));

    assertThat(mail.getSubject()).isEqualTo("【督办】2 份报告逾期未审核（2025年3月14日）");
    assertThat(mail.to()).isEqualTo("baoshen-admin@localhost");
    assertThat(shown("escalated", mail))
        .contains("leader@example.cn", "/cases/")
        .doesNotContain("尚未录入", "其余");
    assertThat(LetterText.html(mail)).doesNotContain("其余");
  }

  private WaitingList many(String id, String to) {
    List<Waiting> all =
        IntStream.rangeClosed(1, 36)
            .mapToObj(i -> waiting(Tier.LEADER, 40 - i, LocalDate.of(2025, 3, 7)))
            .toList();
    return new WaitingList(id, to, LocalDate.of(2025, 3, 14), all, List.of());
  }

  @Test
  void of_thirty_six_that_wait_the_administrator_reads_ten_and_the_rest_in_a_few_lines()
      throws Exception {
    OutgoingMail mail = waiting.escalated(many("escalated.2025-03-13", ""));

    assertThat(mail.getSubject()).startsWith("【督办】36 份");
    String read = shown("escalated-many", mail);
    assertThat(read).contains("36 份，最久已等候 39 个工作日", "其余 26 份", "（4 日）。");
    assertThat(read.split("/cases/", -1)).as("a link to each of ten").hasSize(1 + 10);
    assertThat(read).contains("/cases?state=IN_REVIEW&oldest=true&reviewer=leader%40example.cn");
  }

  @Test
  void of_thirty_six_that_wait_a_reviewer_goes_on_from_ten_and_from_the_desk_to_the_rest()
      throws Exception {
    OutgoingMail mail = waiting.waiting(many("waiting.x.2025-03-13", "leader@example.cn"));

    assertThat(mail.getSubject()).contains("36 份");
    String read = shown("waiting-many", mail);
    assertThat(read).contains("其余 26 份", "我的待审", "/desk/");
    assertThat(read.split("/review/", -1)).hasSize(1 + 10);
  }

  @Test
  void a_unit_reads_its_new_last_day_with_reason_and_approver_and_when_it_is_taken_back()
      throws Exception {
    OutgoingMail given = letters.extended(extension(7, LocalDate.of(2025, 4, 21)));
    assertThat(given.getSubject()).isEqualTo("【延期批准】2024年度部门整体支出绩效自评报告报送截止日期为2025年4月21日");
    assertThat(shown("extended", given)).contains("由 2025年3月31日 延长至 2025年4月21日", "审计进点", "李局长");
    OutgoingMail taken = letters.extended(extension(8, null));
    assertThat(taken.getSubject()).startsWith("【延期撤销】");
    assertThat(shown("extended-taken", taken)).contains("恢复为 2025年3月31日");
  }

  private static Extension extension(long seq, LocalDate until) {
    Instant at = Instant.parse("2025-03-26T02:00:00Z");
    return new Extension(seq, "430524001", 2024, "", until, "审计进点", "李局长", "admin", at);
  }

  @Test
  void a_unit_with_nothing_to_report_reads_that_this_is_noted() throws Exception {
    FileAnswer answer =
        new FileAnswer(
            "20250301T080000000-abcdef012345",
            "430524001",
            "zero-report",
            null,
            "",
            "零报告.xlsx",
            Instant.EPOCH);
    OutgoingMail mail = others.answer(answer);

    assertThat(mail.getSubject()).isEqualTo("【已登记】本年度零报告");
    assertThat(shown("declared", mail)).contains("零报告.xlsx", "不再催报");
  }
}
