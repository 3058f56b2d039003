package cn.baoshen.review.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.mail.IncomingMail;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.work.Handover;
import cn.baoshen.review.CaseDesk;
import cn.baoshen.review.LetterText;
import cn.baoshen.review.Strangers;
import cn.baoshen.review.TestDelivery;
import cn.baoshen.review.letter.OutgoingMail;
import cn.baoshen.review.letter.ReviewTexts;
import cn.baoshen.review.letter.ReviewerLetters;
import cn.baoshen.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionOperations;

/** Which mail is ours, whose word it is, and who hears of it. */
@SpringBootTest(
    classes = ReviewHouse.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:mails;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0",
      "baoshen.state=target/mails-test"
    })
class InboundMailTest {
  private static final String LEADER = "leader@example.cn";

  @Autowired ReviewerLetters letters;
  @Autowired ReplyLetters replyLetters;
  @Autowired MailReceiver mailReceiver;
  @Autowired Concern concern;
  @Autowired AsideMails aside;
  @Autowired RawMails raw;
  @Autowired ReplyDesk replyDesk;
  @Autowired Attempts attempts;
  @Autowired Handover handover;
  @Autowired TransactionOperations transaction;
  @Autowired CaseDesk desk;
  @Autowired CaseBook book;
  @Autowired IncomingMails mails;
  @Autowired Proposals proposals;
  @Autowired Correspondence correspondence;
  @Autowired Alarms alarms;
  @Autowired ReviewTexts words;
  @Autowired List<String> handedOver;

  private IncomingMail bring(String headers, String body) throws Exception {
    return bring(headers, body, Instant.now());
  }

  private IncomingMail bring(String headers, String body, Instant arrivedAt) throws Exception {
    String id = UUID.randomUUID() + "@example.cn";
    String mail =
        headers + "\nMessage-ID: <" + id + ">\nContent-Type: text/plain; charset=utf-8\n\n" + body;
    mailReceiver.bringIn(lying(mail, arrivedAt));
    return mails.find(Sha256.of(id)).orElseThrow();
  }

  private static TestDelivery lying(String mail, Instant arrivedAt) {
    byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return new TestDelivery("box/1/" + UUID.randomUUID(), bytes, arrivedAt);
  }

  private String answering(Case subject) {
    return "\nIn-Reply-To: <" + letters.review(subject).messageId() + ">";
  }

  private void assertUndecided(Case subject) {
    assertThat(proposals.waiting(subject.id(), Tier.LEADER)).isEmpty();
  }

  // --- whose word it is

  @ParameterizedTest
  @CsvSource({
    "'From: leader@example.cn\nSender: mishu@example.cn', other-hand, 实际发送人",
    "'From: leader@example.cn\nResent-From: mishu@example.cn', other-hand, Resent-From",
    "'From: leader@example.cn, fu@example.cn', several-senders, 不止一个",
    "'From: fu@evil.test, leader@example.cn', several-senders, 不止一个",
    "'From: Fu <fu@evil.test>, Li <leader@example.cn>', several-senders, 不止一个",
    "'From: leader@example.cn\nFrom: leader@example.cn', several-senders, 不止一个",
    "'From: leader@example.cn\nPrecedence: bulk', looks-automatic, 自动邮件或群发邮件的标记",
    "'From: leader@example.cn\nList-Unsubscribe: <mailto:x@y.test>', looks-automatic, 请确认",
    "'From: leader@example.cn\nReturn-Path: <>', looks-automatic, 请确认",
    "'From: leader@example.cn\nSubject: 已读，同意', looks-automatic, 请确认"
  })
  void an_approval_that_may_be_anothers_decides_nothing_and_the_reviewer_is_asked(
      String headers, String outcome, String words) throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken = bring(headers + answering(subject), "同意");
    assertThat(taken.outcome()).isEqualTo(outcome);
    assertThat(taken.sender()).isEqualTo(LEADER);
    assertUndecided(subject);
    assertThat(handedOver).contains("answer-mail/" + taken.id() + "/unclear");
    OutgoingMail answer = replyLetters.answer(taken.id(), "unclear");
    assertThat(answer.to()).isEqualTo(LEADER);
    assertThat(LetterText.of(answer)).contains(words, "同意");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To: old@example.cn\nResent-From: old@example.cn",
        "To: baoshen@localhost\nResent-From: Leader <leader@example.cn>"
      })
  void a_mailbox_that_redirects_what_it_gets_is_not_anothers_hand(String headers) throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken = bring("From: leader@example.cn\n" + headers + answering(subject), "同意");
    assertThat(taken.outcome()).isEqualTo("understood");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"同意教育局的报告", "同意县教育局2024年度自评报告。", "教育局的报告没有问题，同意", "同意 OTHER", "同意OTHER，请归档"})
  void an_approval_that_names_another_report_decides_nothing(String words) throws Exception {
    Case other = desk.waiting(Tier.LEADER);
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken =
        bring("From: leader@example.cn" + answering(subject), words.replace("OTHER", other.id()));
    assertThat(taken.outcome()).isEqualTo("unclear");
    assertUndecided(subject);
    assertThat(LetterText.of(replyLetters.answer(taken.id(), "unclear"))).contains("别的单位或别的编号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"同意县委编办的报告", "同意编制委员会办公室自评报告", "同意财政局审核意见", "同意OWN", "同意该单位报告，比教育局的报告写得好"})
  void an_approval_that_names_its_own_report_counts(String words) throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken =
        bring("From: leader@example.cn" + answering(subject), words.replace("OWN", subject.id()));
    assertThat(taken.outcome()).isEqualTo("understood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"退回教育局，差旅费请单列。", "退回给县教育局：第3页合计不对，请改。"})
  void a_return_to_another_unit_decides_nothing(String words) throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken = bring("From: leader@example.cn" + answering(subject), words);
    assertThat(taken.outcome()).isEqualTo("unclear");
    assertUndecided(subject);
    assertThat(LetterText.of(replyLetters.answer(taken.id(), "unclear")))
        .contains("您要退回的好像是别的单位的报告");
  }

  @ParameterizedTest
  @ValueSource(strings = {"退回县委编办，差旅费请单列。", "退回，合计与教育局的口径不一致，请改。", "退回财务股，第3页合计不对，请改。"})
  void a_return_to_its_own_unit_or_to_none_that_reports_counts(String words) throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken = bring("From: leader@example.cn" + answering(subject), words);
    assertThat(taken.outcome()).isEqualTo("understood");
  }

  @Test
  void after_five_answers_a_day_the_last_says_so_and_what_follows_is_told_as_it_is()
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String from = "From: leader@example.cn" + answering(subject);
    for (int i = 1; i <= 5; i++) {
      IncomingMail asked = bring(from, "再看看" + i);
      assertThat(asked.outcome()).isEqualTo("unclear");
      String letter = LetterText.of(replyLetters.answer(asked.id(), "unclear"));
      assertThat(letter.contains("不再逐封答复")).as("letter %d", i).isEqualTo(i == 5);
    }
    IncomingMail sixth = bring(from, "退回。如题");
    assertThat(sixth.outcome()).isEqualTo("unanswered");
    assertThat(sixth.answered()).isFalse();
    assertThat(handedOver).noneMatch(order -> order.startsWith("answer-mail/" + sixth.id()));
    assertThat(book.history(subject.id())).last().extracting("what").isEqualTo("reply-unanswered");
    assertThat(alarms.open(100))
        .anyMatch(a -> a.kind().equals("mails-unanswered") && a.subject().contains(subject.id()));
    IncomingMail clear = bring(from, "同意");
    assertThat(clear.outcome()).isEqualTo("understood");
    assertThat(handedOver).contains("answer-mail/" + clear.id() + "/understood");
  }

  @Test
  void who_decides_and_takes_it_back_again_and_again_is_told_each_time() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String from = "From: leader@example.cn" + answering(subject);
    for (int i = 1; i <= 4; i++) {
      assertThat(bring(from, "同意").answered()).isTrue();
      IncomingMail back = bring(from, "撤回");
      assertThat(back.outcome()).isEqualTo("withdrawn");
      assertThat(back.answered()).as("the %d. time", i).isTrue();
    }
    assertThat(bring(from, "再看看").answered()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "退回：回复：【待审】测试局 2024年度部门整体支出绩效自评表 [500050-2024-zhengti-1-r1], 同意",
    "退回：【待审】测试局 2024年度部门整体支出绩效自评表 [500050-2024-zhengti-1-r1], 同意",
    "不同意 Re: 【待审】测试局, 同意",
    "【退回】回复：【待审】测试局, 同意",
    "回复：【待审】测试局 [500050-2024-zhengti-1-r1] 退回, 同意",
    "撤回：回复：【待审】测试局, 同意",
    "暂缓：答复：【待审】测试局, 同意",
    "同意吗？回复：【待审】测试局, 同意",
    "退回, 同意",
    "同意：回复：【待审】测试局, '退回，附件3合计不对'"
  })
  void a_decision_that_the_subject_contradicts_is_asked_for_again(String headline, String body)
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail asked =
        bring("From: leader@example.cn\nSubject: " + headline + answering(subject), body);
    assertThat(asked.outcome()).isEqualTo("unclear");
    assertUndecided(subject);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "回复：【待审】退役军人事务局 2024年度部门整体支出绩效自评表 [500050-2024-zhengti-1-r1]",
        "Re: Re: 【待审】不动产登记中心 2024年度部门整体支出绩效自评表",
        "答复: 【请重新答复】教育局 2024年度部门整体支出绩效自评表 [500050-2024-zhengti-1-r1]",
        "同意：回复：【待审】测试局",
        "[可疑邮件] 回复：【待审】测试局",
        "*****SPAM***** Re: 【待审】测试局",
        "【外部邮件】答复：【待审】测试局",
        "外部邮件：回复：【待审】测试局",
        "Fwd: 【待审】测试局",
        "重要：回复：【待审】测试局",
        "2024年度绩效自评报告存在问题的整改情况",
        "答复",
        "审核意见"
      })
  void an_approval_is_taken_under_any_subject_that_says_nothing_else(String headline)
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String headers = "From: leader@example.cn\nSubject: " + headline + answering(subject);
    assertThat(bring(headers, "同意").outcome()).isEqualTo("understood");
  }

  @Test
  void an_approval_of_another_years_report_is_asked_for_again() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String from = "From: leader@example.cn" + answering(subject);
    int year = subject.year();
    assertThat(bring(from, "同意" + (year - 1) + "年度的报告").outcome()).isEqualTo("unclear");
    assertThat(bring(from, "同意" + (year - 2) + "年自评报告").outcome()).isEqualTo("unclear");
    assertUndecided(subject);
    assertThat(bring(from, "同意" + year + "年度绩效自评报告").outcome()).isEqualTo("understood");
    assertThat(bring(from, "同意" + (year + 1) + "年报送的报告").outcome()).isEqualTo("understood");
  }

  @Test
  void the_writers_own_address_in_sender_is_no_other_hand() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String own = "From: Li <leader@example.cn>\nSender: LEADER@example.cn";
    assertThat(bring(own + answering(subject), "同意").outcome()).isEqualTo("understood");
  }

  @Test
  void an_answer_without_a_sender_is_told_to_the_administrator() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken = bring("From: <>" + answering(subject), "同意");
    assertThat(taken.outcome()).isEqualTo("no-sender");
    assertThat(taken.answered()).isFalse();
    assertUndecided(subject);
    assertThat(alarms.open(50))
        .anyMatch(
            a -> a.kind().equals("mail-without-sender") && a.subject().contains(subject.id()));
  }

  @Test
  void an_answer_from_a_domain_in_characters_is_told_to_the_reviewer_and_its_writer()
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken = bring("From: 李四 <leader@中国.example>" + answering(subject), "同意");
    assertThat(taken.outcome()).isEqualTo("other-sender");
    assertThat(taken.sender()).isEqualTo("leader@xn--fiqs8s.example");
    assertThat(handedOver)
        .contains(
            "answer-mail/" + taken.id() + "/forwarded",
            "answer-mail/" + taken.id() + "/instructions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: no-reply@example.cn",
        "From: leader@example.cn\nAuto-Submitted: auto-replied",
        "From: list-request@example.cn",
        "From: mishu@example.cn\nPrecedence: bulk"
      })
  void a_machine_is_never_answered(String headers) throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken = bring(headers + answering(subject), "同意");
    assertThat(taken.outcome()).isEqualTo("automatic");
    assertThat(taken.answered()).isFalse();
    assertUndecided(subject);
  }

  // --- which mail is ours

  @Test
  void mail_of_strangers_is_recorded_and_nobody_is_written_to() throws Exception {
    desk.waiting(Tier.LEADER);
    known("kin@example.cn", Instant.now());
    IncomingMail taken = bring("From: stranger@x.test\nSubject: 同意", "同意");
    assertThat(taken.outcome()).isEqualTo("stranger");
    assertThat(taken.answered()).isFalse();
    assertThat(taken.file()).isEmpty();
  }

  @Test
  void the_administrator_is_told_on_the_next_day_how_many_mails_strangers_wrote_and_once()
      throws Exception {
    known("kin@example.cn", Instant.now());
    bring("From: stranger@x.test\nSubject: 广告", "x");
    tellOfStrangers(true, 0);
    tellOfStrangers(false, 1);
    assertThat(ofStrangers()).isEmpty();
    tellOfStrangers(true, 1);
    tellOfStrangers(true, 1);
    assertThat(ofStrangers()).singleElement().asString().matches(".*收到 \\d+ 封");
    tellOfStrangers(true, 2);
    assertThat(ofStrangers()).hasSize(1);
  }

  private void tellOfStrangers(boolean wanted, int daysFromNow) {
    Instant then = Instant.now().plus(Duration.ofDays(daysFromNow));
    new Strangers(wanted, mails, alarms, words, Clock.fixed(then, ZoneOffset.UTC)).tell();
  }

  private List<String> ofStrangers() {
    return alarms.open(500).stream()
        .filter(alarm -> alarm.kind().equals("mail-of-strangers"))
        .map(Alarms.Open::subject)
        .toList();
  }

  @Test
  void mail_of_somebody_counts_from_our_first_letter_to_them_on() throws Exception {
    Instant first = Instant.now().minus(Duration.ofHours(5));
    known("late@example.cn", first);
    String from = "From: Late@example.cn\nSubject: x";
    assertThat(bring(from, "在吗", first.minusSeconds(60)).outcome()).isEqualTo("stranger");
    assertThat(bring(from, "在吗", first.plusSeconds(60)).outcome()).isEqualTo("no-letter");
  }

  @Test
  void a_case_that_is_named_in_the_subject_alone_gets_the_instructions() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    known("kin@example.cn", Instant.now());
    String named = "From: stranger@x.test\nSubject: 回复：【待审】 [" + subject.id() + "]";
    IncomingMail taken = bring(named, "同意");
    assertThat(taken.outcome()).isEqualTo("no-letter");
    assertThat(handedOver).contains("answer-mail/" + taken.id() + "/instructions");
    assertUndecided(subject);
    String other = "From: stranger@x.test\nSubject: [999999-2024-r1]";
    assertThat(bring(other, "同意").outcome()).isEqualTo("stranger");
  }

  @Test
  void an_id_in_other_capitals_is_the_same_id() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String id = letters.review(subject).messageId().toUpperCase();
    IncomingMail taken = bring("From: leader@example.cn\nIn-Reply-To: <" + id + ">", "同意");
    assertThat(taken.outcome()).isEqualTo("understood");
  }

  @Test
  void a_second_mail_under_an_id_that_was_seen_is_a_mail_when_it_says_something_else()
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String id = UUID.randomUUID() + "@example.cn";
    String mail = "From: leader@example.cn" + answering(subject) + "\nMessage-ID: <" + id + ">\n\n";
    mailReceiver.bringIn(lying(mail + "Approve", Instant.now()));
    mailReceiver.bringIn(lying("Received: by another way\n" + mail + "Approve", Instant.now()));
    assertThat(proposals.nextNumber(subject.id(), Tier.LEADER)).isEqualTo(2);
    mailReceiver.bringIn(lying(mail + "Return: table 3 is wrong", Instant.now()));
    assertThat(proposals.nextNumber(subject.id(), Tier.LEADER)).isEqualTo(3);
    assertThat(proposals.waiting(subject.id(), Tier.LEADER).orElseThrow().choice())
        .isEqualTo(Choice.RETURN);
  }

  @Test
  void what_an_unclear_mail_says_is_kept_and_not_read_again() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken = bring("From: leader@example.cn" + answering(subject), "收到，我再看看。");
    assertThat(taken.words()).isEqualTo("收到，我再看看。");
  }

  // --- what nothing can be made of

  @Test
  void a_mail_that_takes_too_much_work_is_set_aside_at_once() throws Exception {
    known("kin@example.cn", Instant.now());
    IncomingMail set = setAside("From: kin@example.cn\nSubject: 很长");
    assertThat(set.detail()).isEqualTo("too-much");
    assertThat(set.subject()).isEqualTo("很长");
    assertThat(set.answered()).isFalse();
  }

  @Test
  void who_answered_with_a_mail_that_takes_too_much_work_is_told_and_nothing_is_decided()
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail set = setAside("From: Leader@example.cn" + answering(subject));
    assertThat(set.caseId()).isEqualTo(subject.id());
    assertThat(handedOver).contains("answer-mail/" + set.id() + "/unclear");
    OutgoingMail answer = replyLetters.answer(set.id(), "unclear");
    assertThat(answer.to()).isEqualToIgnoringCase(LEADER);
    assertThat(LetterText.of(answer)).contains("过于复杂", "纯文本");
    assertUndecided(subject);
  }

  @Test
  void of_a_mail_set_aside_that_somebody_else_wrote_nobody_is_told() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail set = setAside("From: other@x.test" + answering(subject));
    assertThat(set.answered()).isFalse();
    assertThat(handedOver).doesNotContain("answer-mail/" + set.id() + "/unclear");
  }

  private IncomingMail setAside(String headers) throws Exception {
    InboundMail slow =
        new InboundMail(
            raw,
            new ReadingTime<>(mail -> forEver(), Duration.ofMillis(50)),
            replyDesk,
            mails,
            handover,
            transaction,
            new SettableClock());
    MailReceiver man =
        new MailReceiver(raw, slow, concern, aside, mails, attempts, new SettableClock());
    TestDelivery mail = lying(headers + "\n\nx", Instant.now());
    man.bringIn(mail);
    assertThat(man.isHandled(mail.place())).isTrue();
    IncomingMail set = mails.setAside(1).get(0);
    assertThat(set.messageId()).isEqualTo(mail.place());
    return set;
  }

  private static cn.baoshen.review.reply.Incoming forEver() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    throw new IllegalStateException("given up");
  }

  @Test
  void of_many_letters_that_come_back_a_few_are_told_one_by_one_and_the_rest_together()
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    long before = told();
    for (int i = 0; i < 30; i++) {
      String id = known("gone" + i + "@example.cn", Instant.now());
      bring(
          "From: MAILER-DAEMON <>\nSubject: Undelivered Mail Returned to Sender\nIn-Reply-To: <"
              + id
              + ">",
          "gone" + i + "@example.cn: user unknown");
    }
    assertThat(told() - before).isBetween(2L, 7L);
    assertThat(alarms.open(100)).anyMatch(a -> a.kind().equals("letters-bounced"));
    assertUndecided(subject);
  }

  private long told() {
    return handedOver.stream().filter(h -> h.startsWith("alarm/letter")).count();
  }

  /** From then on this is somebody whom we have written to. */
  private String known(String address, Instant since) {
    String id = UUID.randomUUID() + "@localhost";
    correspondence.keepLetter(new Letter(id, "", null, "receipt", address, "", "", null));
    correspondence.letterSent(id, since);
    return id;
  }
}
