package cn.baoshen.review.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.mail.IncomingMail;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.casebook.store.InstallationSecret;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Decisions;
import cn.baoshen.casebook.tier.Proposal;
import cn.baoshen.casebook.tier.Proposal.State;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Report;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.work.Handover;
import cn.baoshen.review.CaseDesk;
import cn.baoshen.review.LetterText;
import cn.baoshen.review.TestDelivery;
import cn.baoshen.review.letter.MessageIds;
import cn.baoshen.review.letter.OutgoingMail;
import cn.baoshen.review.letter.ReviewerLetters;
import cn.baoshen.testing.SettableClock;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(
    classes = ReviewHouse.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:replies;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0",
      "baoshen.mail.imap.trusted-authserv=mx.example.cn",
      "baoshen.state=target/replies-test"
    })
class ReplyDeskTest {
  private static final String FORM = "rules-of-this-test";
  private static final String PROVEN =
      "Authentication-Results: mx.example.cn; dmarc=pass header.from=example.cn\n";

  @TempDir Path folder;

  @Autowired ReviewerLetters letters;
  @Autowired ReplyLetters replyLetters;
  @Autowired RefusedReplies refusals;
  @Autowired RulesInForce rules;
  @Autowired ReplyDecisions replies;
  @Autowired ReplyDesk replyDesk;
  @Autowired MailReceiver mailReceiver;
  @Autowired RawMails raw;
  @Autowired Concern concern;
  @Autowired AsideMails aside;
  @Autowired LateReplies standings;
  @Autowired CaseDesk desk;
  @Autowired CaseBook book;
  @Autowired IncomingMails mails;
  @Autowired Proposals proposals;
  @Autowired Decisions decisions;
  @Autowired Correspondence correspondence;
  @Autowired Attempts attempts;
  @Autowired Alarms alarms;
  @Autowired Handover handover;
  @Autowired InstallationSecret secret;
  @Autowired TransactionOperations transaction;
  @Autowired List<String> handedOver;
  @Autowired Clock clock;

  private static MimeMessage message(String text) throws MessagingException {
    byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  /** A mail in the mailbox. */
  private static TestDelivery lying(String text, String place) {
    byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return new TestDelivery(place, bytes, Instant.now());
  }

  private static String mail(String id, String headers, String answers, String from, String body) {
    return headers
        + "From: "
        + from
        + "\nTo: baoshen@localhost\nSubject: Re\nMessage-ID: <"
        + id
        + ">\n"
        + "In-Reply-To: <"
        + answers
        + ">\nMIME-Version: 1.0\n"
        + "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n"
        + body
        + "\n";
  }

  private IncomingMail bring(String headers, String answers, String from, String body)
      throws Exception {
    String id = UUID.randomUUID() + "@example.cn";
    mailReceiver.bringIn(lying(mail(id, headers, answers, from, body), "box/1/" + id));
    return mails.find(Sha256.of(id)).orElseThrow();
  }

  private Proposal proposed(Case subject, String body) throws Exception {
    OutgoingMail asked = letters.review(subject);
    IncomingMail taken = bring(PROVEN, asked.messageId(), asked.to(), body);
    assertThat(taken.outcome()).isEqualTo("understood");
    return proposals.of(taken.id()).orElseThrow();
  }

  private State state(Proposal proposal) {
    return proposals.of(proposal.mailId()).orElseThrow().state();
  }

  private void settle(Proposal proposal) {
    String about = proposal.tier().name().toLowerCase() + "/" + proposal.number();
    replies.settle(book.get(proposal.caseId()), about);
  }

  private ReplyDecisions at(Instant now) {
    return new ReplyDecisions(
        book,
        proposals,
        decisions,
        standings,
        handover,
        transaction,
        Duration.ofMinutes(5),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void what_a_reply_proposes_waits_and_then_becomes_the_decision_of_its_tier() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    Proposal proposal = proposed(subject, "退回，请核对公用经费。");
    assertThat(book.decisions(subject.id())).isEmpty();
    assertThat(Duration.between(proposal.madeAt(), proposal.dueAt())).hasMinutes(5);
    assertThat(handedOver)
        .contains(
            "settle/" + subject.id() + "/leader/1",
            "answer-mail/" + proposal.mailId() + "/understood");

    settle(proposal);
    settle(proposal);
    Decision decision = book.decisions(subject.id()).get(0);
    assertThat(decision.via()).isEqualTo("mail");
    assertThat(decision.by()).isEqualTo("leader@example.cn");
    assertThat(decision.notes()).contains("请核对公用经费");
    assertThat(state(proposal)).isEqualTo(State.DECIDED);
    assertThat(handedOver).containsOnlyOnce("conclude/" + subject.id() + "/leader");
  }

  @Test
  void an_answer_can_be_taken_back_until_it_is_due_and_once() throws Exception {
    Proposal proposal = proposed(desk.waiting(Tier.LEADER), "同意");
    assertThat(at(proposal.dueAt()).undo(proposal)).isFalse();
    assertThat(at(proposal.dueAt().minusMillis(1)).undo(proposal)).isTrue();
    assertThat(at(proposal.dueAt().minusMillis(1)).undo(proposal)).isFalse();
    settle(proposal);
    assertThat(state(proposal)).isEqualTo(State.UNDONE);
    assertThat(book.decisions(proposal.caseId())).isEmpty();
  }

  @Test
  void an_approval_whose_rules_changed_before_it_took_effect_is_answered_with_the_reason()
      throws Exception {
    Case subject = judged(desk.waiting(Tier.LEADER, sound()));
    Proposal proposal = proposed(subject, "同意");
    rules.set(Map.of(FORM, "new"));
    settle(proposal);
    assertThat(state(proposal)).isEqualTo(State.REFUSED);
    assertThat(book.decisions(subject.id())).isEmpty();
    assertThat(handedOver).contains("refuse/" + subject.id() + "/leader/1/older");

    OutgoingMail told = refusals.letter(book.get(subject.id()), "leader/1/older");
    assertThat(told.to()).isEqualTo("leader@example.cn");
    assertThat(LetterText.of(told)).contains("填报规则有了修改", "没有生效", subject.id());

    rules.judged(subject.id(), FORM, "new");
    IncomingMail again = bring(PROVEN, told.messageId(), told.to(), "同意");
    assertThat(again.outcome()).isEqualTo("understood");
    settle(proposals.of(again.id()).orElseThrow());
    assertThat(book.decisions(subject.id())).hasSize(1);
  }

  @Test
  void an_approval_that_waits_while_its_report_is_judged_again_without_errors_is_decided()
      throws Exception {
    Case subject = judged(desk.waiting(Tier.LEADER, sound()));
    Proposal proposal = proposed(subject, "同意");
    rules.set(Map.of(FORM, "new"));
    rules.judged(subject.id(), FORM, "new");
    settle(proposal);
    assertThat(state(proposal)).isEqualTo(State.DECIDED);
  }

  @Test
  void an_approval_of_a_report_that_has_errors_when_it_was_judged_again_is_answered_so()
      throws Exception {
    Case subject = judged(desk.waiting(Tier.LEADER));
    Proposal proposal = proposed(subject, "同意");
    rules.set(Map.of(FORM, "new"));
    rules.judged(subject.id(), FORM, "new");
    settle(proposal);
    assertThat(state(proposal)).isEqualTo(State.REFUSED);
    OutgoingMail told = refusals.letter(book.get(subject.id()), "leader/1/failed");
    assertThat(LetterText.of(told)).contains("发现了错误", "退回");
  }

  @Test
  void a_return_takes_effect_whatever_became_of_the_rules() throws Exception {
    Case subject = judged(desk.waiting(Tier.LEADER));
    Proposal proposal = proposed(subject, "退回，请核对公用经费。");
    rules.set(Map.of(FORM, "new"));
    settle(proposal);
    assertThat(state(proposal)).isEqualTo(State.DECIDED);
  }

  /** By rules of which nobody else's test has any. */
  private Case judged(Case subject) {
    rules.judged(subject.id(), FORM, "old");
    return subject;
  }

  private Examination sound() {
    return new Examination(
        new Report("longhui-2024", Map.of(), Map.of()), new Verdict(List.of(), List.of()));
  }

  @Test
  void of_a_case_that_was_replaced_meanwhile_nothing_is_decided() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    Proposal proposal = proposed(subject, "同意");
    desk.state(subject, CaseState.SUPERSEDED, Tier.LEADER);
    settle(proposal);
    assertThat(state(proposal)).isEqualTo(State.OVERTAKEN);
    assertThat(book.decisions(subject.id())).isEmpty();
    IncomingMail late =
        bring(PROVEN, letters.review(subject).messageId(), "leader@example.cn", "同意");
    assertThat(late.outcome()).isEqualTo("late");
    assertThat(late.detail()).isEqualTo("superseded");
  }

  @Test
  void m08_a_sender_that_the_trusted_server_does_not_vouch_for_decides_nothing() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String asked = letters.review(subject).messageId();
    IncomingMail unproven = bring("", asked, "leader@example.cn", "同意");
    assertThat(unproven.outcome()).isEqualTo("unproven");
    assertThat(proposals.waiting(subject.id(), Tier.LEADER)).isEmpty();
    assertThat(book.history(subject.id())).anyMatch(e -> e.what().equals("reply-unproven"));
    assertThat(replyLetters.answer(unproven.id(), "unproven").to()).isEqualTo("leader@example.cn");
  }

  @Test
  void m08_nobody_can_guess_the_id_of_a_letter_and_it_stays_the_same() {
    byte[] key = secret.named("message-id");
    String id = new MessageIds("localhost", key).of("review", "U-1", Tier.LEADER);
    assertThat(id).matches("review\\.U-1\\.leader\\.[0-9a-f]{20}@localhost");
    assertThat(
            new MessageIds("localhost", secret.named("message-id"))
                .of("review", "U-1", Tier.LEADER))
        .isEqualTo(id);
    assertThat(
            new MessageIds("localhost", secret.named("another")).of("review", "U-1", Tier.LEADER))
        .isNotEqualTo(id);
  }

  @Test
  void m05_a_mail_that_turns_up_under_another_uid_is_known_by_its_message_id() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String id = UUID.randomUUID() + "@example.cn";
    String mail = mail(id, PROVEN, letters.review(subject).messageId(), "leader@example.cn", "同意");
    mailReceiver.bringIn(lying(mail, "box/1/1-" + id));
    mailReceiver.bringIn(lying(mail, "box/2/9-" + id));
    assertThat(mailReceiver.isHandled("box/2/9-" + id)).isTrue();
    assertThat(proposals.nextNumber(subject.id(), Tier.LEADER)).isEqualTo(2);
  }

  @Test
  void two_machines_that_answer_each_other_come_to_an_end() throws Exception {
    known("machine@example.cn");
    for (int i = 0; i < 5; i++) {
      assertThat(bring(PROVEN, "x@y", "machine@example.cn", "你好" + i).answered()).isTrue();
    }
    assertThat(bring(PROVEN, "x@y", "machine@example.cn", "你好").answered()).isFalse();
    assertThat(bring(PROVEN, "x@y", "baoshen@localhost", "你好").answered()).isFalse();
  }

  @Test
  void m01_what_a_stranger_writes_into_headers_goes_into_no_header_of_ours() throws Exception {
    String odd = "Subject: =?UTF-8?B?" + "eA0KQmNjOiB2aWN0aW1AZXhhbXBsZS5jbg==" + "?=\n";
    known("odd@example.cn");
    IncomingMail taken =
        bring(PROVEN + odd, "a@b\n Bcc: victim@example.cn", "odd@example.cn", "你好");
    OutgoingMail answer = replyLetters.answer(taken.id(), "instructions");
    assertThat(answer.getAllRecipients()).hasSize(1);
    assertThat(answer.getHeader("Bcc")).isNull();
    assertThat(answer.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
    assertThat(answer.getHeader("In-Reply-To", null)).isEqualTo("<" + taken.messageId() + ">");
    assertThat(replyLetters.answer(taken.id(), "instructions").getMessageID())
        .isEqualTo(answer.getMessageID());
  }

  @Test
  void every_answer_says_what_happened_and_what_to_do_now() throws Exception {
    Case subject = desk.waiting(Tier.REVIEWER);
    String asked = letters.review(subject).messageId();
    String reviewer = "reviewer@example.cn";
    IncomingMail first = bring(PROVEN, asked, reviewer, "退回，请核对公用经费，并说明追加的依据。");
    assertThat(text(first, "understood"))
        .contains("理解为：退回", "请核对公用经费", "可以撤销", "/review/undo/", subject.id());
    IncomingMail unclear = bring(PROVEN, asked, reviewer, "收到，我再看看。");
    assertThat(text(unclear, "unclear"))
        .contains("不是以“同意”", "收到，我再看看", "您此前的“退回”已暂停", "【怎样答复】")
        .doesNotContain("不受影响");
    assertThat(text(unclear, "unclear")).contains("来信标题：" + unclear.subject());
    IncomingMail noNotes = bring(PROVEN, asked, reviewer, "退回");
    assertThat(text(noNotes, "unclear")).contains("没有写修改意见");
    IncomingMail other = bring(PROVEN, asked, "mishu@example.cn", "同意");
    assertThat(text(other, "forwarded")).contains("mishu@example.cn", "没有生效");
    assertThat(replyLetters.answer(other.id(), "forwarded").to()).isEqualTo(reviewer);
    assertThat(text(other, "instructions")).contains("来信未作处理").doesNotContain(subject.id());
    assertThat(text(bring("", asked, reviewer, "同意"), "unproven")).contains("未能确认");
    IncomingMail again = bring(PROVEN, asked, reviewer, "退回，请核对公用经费。");
    String mishu = "Sender: mishu@example.cn\n";
    IncomingMail byAnother = bring(PROVEN + mishu, asked, reviewer, "退回");
    assertThat(text(byAnother, "unclear")).contains("此前的意见“退回”不受影响");
    settle(proposals.of(again.id()).orElseThrow());
    IncomingMail late = bring(PROVEN, asked, reviewer, "同意");
    assertThat(text(late, "late")).contains("此前已经作出结论", "审核人复审", "退回");
  }

  @Test
  void an_answer_that_still_waits_is_taken_back_by_a_reply_that_says_so() throws Exception {
    Case subject = desk.waiting(Tier.REVIEWER);
    String asked = letters.review(subject).messageId();
    String reviewer = "reviewer@example.cn";
    IncomingMail early = bring(PROVEN, asked, reviewer, "撤回");
    assertThat(text(early, "unclear")).contains("没有等待生效的答复可以撤回");
    IncomingMail first = bring(PROVEN, asked, reviewer, "同意");
    IncomingMail back =
        bring(PROVEN, replyLetters.answer(first.id(), "understood").messageId(), reviewer, "撤回");
    assertThat(back.outcome()).isEqualTo("withdrawn");
    assertThat(state(proposals.of(first.id()).orElseThrow())).isEqualTo(State.UNDONE);
    assertThat(text(back, "unclear")).contains("此前的答复已按您的来信撤回");
    settle(proposals.of(first.id()).orElseThrow());
    assertThat(standings.decision(book.get(subject.id()), Tier.REVIEWER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"退回", "不同意了", "先别通过", "刚才那封不算", "发错了", "作废", "取消", "等一下，我再看看。", "附件三是多少？"})
  void an_answer_that_still_waits_stops_when_its_writer_is_no_longer_sure(String doubt)
      throws Exception {
    Proposal waiting = proposed(desk.waiting(Tier.LEADER), "同意");
    String confirmation = replyLetters.answer(waiting.mailId(), "understood").messageId();
    IncomingMail taken = bring(PROVEN, confirmation, "leader@example.cn", doubt);
    assertThat(taken.outcome()).isEqualTo("paused");
    assertThat(text(taken, "unclear")).contains("您此前的“同意”已暂停，不会生效；请重新答复");
    assertThat(state(waiting)).isEqualTo(State.UNDONE);
    settle(waiting);
    assertThat(book.decisions(waiting.caseId())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"收到，谢谢", "好的，辛苦了！", "收到", "OK, thanks.", "谢谢\n\n张建国\n财政局"})
  void who_only_says_thanks_for_the_confirmation_is_left_in_peace(String thanks) throws Exception {
    Proposal waiting = proposed(desk.waiting(Tier.LEADER), "同意");
    String confirmation = replyLetters.answer(waiting.mailId(), "understood").messageId();
    IncomingMail taken = bring(PROVEN, confirmation, "leader@example.cn", thanks);
    assertThat(taken.outcome()).isEqualTo("thanked");
    assertThat(taken.answered()).isFalse();
    settle(waiting);
    assertThat(state(waiting)).isEqualTo(State.DECIDED);
  }

  @Test
  void thanks_for_the_letter_that_asks_is_no_answer_to_it() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    IncomingMail taken =
        bring(PROVEN, letters.review(subject).messageId(), "leader@example.cn", "收到，谢谢");
    assertThat(text(taken, "unclear")).contains("没有写明同意还是退回");
  }

  private String text(IncomingMail mail, String kind) throws Exception {
    OutgoingMail answer = replyLetters.answer(mail.id(), kind);
    assertThat(answer.getSubject()).startsWith("【");
    return LetterText.of(answer);
  }

  @Test
  void m12_of_a_very_long_mail_the_first_part_is_kept() throws Exception {
    RawMails small = new RawMails(new KeptFiles(folder), 1_000);
    String file =
        small.keep(
            lying(mail("a@b", "", "x@y", "z@example.cn", "长".repeat(100_000)), "x")::writeTo);
    assertThat(new KeptFiles(folder).read(file)).hasSize(1_000);
    assertThat(small.<Boolean>read(file, mail -> subject(mail).equals("Re"))).isTrue();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void m13_a_mail_that_can_never_be_taken_is_set_aside_and_told_and_the_next_is_taken()
      throws Exception {
    SettableClock now = new SettableClock();
    InboundMail broken =
        new InboundMail(
            raw,
            mail -> {
              throw new IllegalStateException("poison");
            },
            replyDesk,
            mails,
            handover,
            transaction,
            now);
    known("z@example.cn");
    MailReceiver man = new MailReceiver(raw, broken, concern, aside, mails, attempts, now);
    String key = "box/1/" + UUID.randomUUID();
    TestDelivery poison = lying(mail("poison@x", "", "x@y", "z@example.cn", "同意"), key);
    for (int i = 0; i < 3; i++) {
      assertThat(man.wants(key)).isTrue();
      assertThatThrownBy(() -> man.bringIn(poison)).hasMessage("poison");
      assertThat(man.wants(key)).as("not at once").isFalse();
      now.pass(Duration.ofMinutes(1));
    }
    man.bringIn(poison);
    assertThat(man.isHandled(key)).isTrue();
    assertThat(handedOver).filteredOn(h -> h.startsWith("alarm/mail-set-aside")).hasSize(1);
    IncomingMail set = mails.setAside(10).get(0);
    assertThat(set.messageId()).isEqualTo(key);
    assertThat(set.sender()).isEqualTo("z@example.cn");
    assertThat(bring(PROVEN, "x@y", "z@example.cn", "你好").outcome()).isEqualTo("no-letter");
  }

  /** From now on this is somebody whom we have written to. */
  private void known(String address) {
    String id = UUID.randomUUID() + "@localhost";
    correspondence.keepLetter(
        new cn.baoshen.casebook.mail.Letter(id, "", null, "receipt", address, "", "", null));
    correspondence.letterSent(id, Instant.now().minusSeconds(60));
  }

  @Test
  void w04_of_a_hundred_at_once_by_mail_and_on_the_page_exactly_one_decides() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    Proposal proposal = proposed(subject, "退回，请核对公用经费。");
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService people = Executors.newFixedThreadPool(100);
    AtomicInteger won = new AtomicInteger();
    try {
      List<Future<?>> all =
          IntStream.range(0, 100)
              .<Future<?>>mapToObj(i -> people.submit(() -> act(start, i, proposal, won)))
              .toList();
      start.countDown();
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(won).hasValueLessThanOrEqualTo(1);
    List<Decision> decided = book.decisions(subject.id());
    assertThat(decided).hasSize(1);
    assertThat(decided.get(0).via()).isEqualTo(won.get() == 1 ? "page" : "mail");
    assertThat(state(proposal)).isEqualTo(won.get() == 1 ? State.OVERTAKEN : State.DECIDED);
    assertThat(handedOver.contains("answer-mail/" + proposal.mailId() + "/late"))
        .isEqualTo(won.get() == 1);
  }

  private Void act(CountDownLatch start, int i, Proposal proposal, AtomicInteger won)
      throws InterruptedException {
    start.await();
    if (i % 2 == 0) {
      settle(proposal);
    } else if (decisions.decide(onThePage(proposal), token(proposal, i), "conclude")) {
      won.incrementAndGet();
    }
    return null;
  }

  private static Decision onThePage(Proposal p) {
    return new Decision(
        p.caseId(), p.tier(), Decision.Choice.APPROVE, p.reviewer(), Instant.now(), "", "page");
  }

  private String token(Proposal p, int i) {
    String hash = Sha256.of(p.mailId() + i);
    correspondence.keepLetter(
        new cn.baoshen.casebook.mail.Letter(
            hash + "@x", p.caseId(), p.tier(), "test", p.reviewer(), "", "", null),
        List.of(
            new cn.baoshen.casebook.mail.Token(
                hash,
                p.caseId(),
                p.tier(),
                p.reviewer(),
                Instant.now().plusSeconds(600),
                null,
                null)));
    return hash;
  }
}
