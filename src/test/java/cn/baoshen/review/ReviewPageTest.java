package cn.baoshen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.tier.Decisions;
import cn.baoshen.casebook.tier.Reassignments;
import cn.baoshen.casebook.tier.Resends;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Tier;
import cn.baoshen.review.inbound.ReviewHouse;
import cn.baoshen.review.letter.AddressBook;
import cn.baoshen.review.letter.OutgoingMail;
import cn.baoshen.review.letter.ReviewerLetters;
import cn.baoshen.review.link.ReviewSettings;
import cn.baoshen.review.link.Secrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(
    classes = ReviewHouse.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:desk;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0",
      "baoshen.state=target/desk-test"
    })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ReviewPageTest {
  private static final Pattern LINK = Pattern.compile("/review/([A-Za-z0-9_-]{43})");

  @Autowired MockMvc web;
  @Autowired ReviewerLetters letters;
  @Autowired CaseDesk desk;
  @Autowired CaseBook book;
  @Autowired Correspondence correspondence;
  @Autowired Decisions decisions;
  @Autowired AddressBook addresses;
  @Autowired Reassignments reassignments;
  @Autowired Resends resends;

  @Test
  void the_page_shows_the_case_both_figures_what_was_not_checked_and_a_form_with_nothing_chosen()
      throws Exception {
    Case subject = desk.waiting(Tier.REVIEWER);
    MockHttpServletResponse page = ask(get(path(subject)));
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString())
        .contains("审核人复审", subject.id(), ReviewHouse.UNIT.name())
        .contains("98.6%", "98.7%", "186.01", "186.09", "C03")
        .contains("指标得分没有填写", "收到文件", "/report.pdf")
        .contains("value=\"approve\"", "value=\"return\"", "name=\"notes\"")
        .doesNotContain("checked=")
        .doesNotContain("<script");
  }

  @Test
  void the_report_lies_behind_the_same_link() throws Exception {
    MockHttpServletResponse pdf = ask(get(path(desk.waiting(Tier.LEADER)) + "/report.pdf"));
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    assertThat(pdf.getContentAsByteArray()).isEqualTo(ReviewHouse.PDF);
    assertThat(pdf.getHeader("Content-Disposition"))
        .startsWith("inline")
        .contains("filename*=UTF-8''");
    assertThat(pdf.getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void w01_looking_fifty_times_changes_nothing() throws Exception {
    Case subject = desk.waiting(Tier.ACCEPTOR);
    String path = path(subject);
    for (int i = 0; i < 50; i++) {
      assertThat(ask(get(path).param("choice", "approve")).getStatus()).isEqualTo(200);
      ask(head(path));
      ask(options(path));
    }
    assertNothingChanged(subject);
    assertThat(ask(get(path)).getStatus()).isEqualTo(200);
  }

  @Test
  void an_approval_says_who_is_asked_next() throws Exception {
    Case subject = desk.waiting(Tier.ACCEPTOR);
    MockHttpServletResponse page = ask(post(path(subject)).param("choice", "approve"));
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("已同意", "报告随即转入“审核人复审”");
    Decision decision = book.decisions(subject.id()).get(0);
    assertThat(decision.by()).isEqualTo("acceptor@example.cn");
    assertThat(decision.via()).isEqualTo("page");
  }

  @Test
  void the_last_approval_says_that_the_report_is_through() throws Exception {
    String path = path(desk.waiting(Tier.LEADER));
    assertThat(ask(post(path).param("choice", "approve")).getContentAsString()).contains("报告将归档");
  }

  @Test
  void a_return_keeps_the_notes() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    MockHttpServletResponse page =
        ask(post(path(subject)).param("choice", "return").param("notes", " 请核对公用经费\r\n第二行 "));
    assertThat(page.getContentAsString()).contains("已退回");
    assertThat(book.decisions(subject.id()))
        .extracting(Decision::notes)
        .containsExactly("请核对公用经费\n第二行");
  }

  @Test
  void a_return_without_notes_asks_for_them_and_changes_nothing() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String path = path(subject);
    for (String blank : List.of("", " ", "　", "\u200B", "\r\n", "。", "\uFFFD\uFFFD", "无", "见附件。")) {
      MockHttpServletResponse page =
          ask(post(path).param("choice", "return").param("notes", blank));
      assertThat(page.getStatus()).isEqualTo(400);
      assertThat(page.getContentAsString()).contains("退回时请填写修改意见");
    }
    assertNothingChanged(subject);
  }

  @ParameterizedTest
  @ValueSource(strings = {"有问题", "电话联系", "理由同上次", "见微信", "退回，见微信", "退回修改", "有问题\n电话联系", "请修改"})
  void notes_that_say_nothing_to_revise_are_asked_for_again_with_what_was_typed(String notes)
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    MockHttpServletResponse page =
        ask(post(path(subject)).param("choice", "return").param("notes", notes));
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString())
        .contains("没有说明要改什么", notes.lines().toList().get(0), "checked");
    assertNothingChanged(subject);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"附件3有问题", "电话没填", "联系人电话填错了，电话联系", "退回，金额不符", "不同意自评得分", "绩效指标", "有问题\n人数对不上"})
  void short_notes_that_name_something_are_taken(String notes) throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    assertThat(ask(post(path(subject)).param("choice", "return").param("notes", notes)).getStatus())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "但合计不对，请退回修改",
        "改好附件3再报",
        "附件3金额有误",
        "数据没问题吗？",
        "退回",
        "原则上同意，补充佐证后归档",
        "等李局看过再定",
        "三日内整改到位",
        "数据无误\n但附件3要重填"
      })
  void an_approval_with_notes_of_another_mind_is_asked_for_again_with_what_was_typed(String notes)
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    MockHttpServletResponse page =
        ask(post(path(subject)).param("choice", "approve").param("notes", notes));
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString())
        .contains("您选的结论和意见栏里写的不一致", notes.lines().toList().get(0), "checked");
    assertNothingChanged(subject);
  }

  @Test
  void a_return_with_notes_that_approve_is_asked_for_again() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    MockHttpServletResponse page =
        ask(post(path(subject)).param("choice", "return").param("notes", "同意，数据无误"));
    assertThat(page.getContentAsString()).contains("您选的结论和意见栏里写的不一致");
    assertNothingChanged(subject);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "同意上报，数据真实、完整。",
        "已核实，符合要求",
        "请按规定公开",
        "成绩突出，望再接再厉",
        "李建国 2026年11月27日",
        "工作扎实，群众满意",
        "审核通过",
        "无",
        "不忘初心，牢记使命"
      })
  void an_approval_with_notes_of_the_same_mind_is_taken_at_once(String notes) throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    assertThat(
            ask(post(path(subject)).param("choice", "approve").param("notes", notes)).getStatus())
        .isEqualTo(200);
  }

  @Test
  void an_answer_without_a_choice_asks_for_one_and_keeps_what_was_typed() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    MockHttpServletResponse page = ask(post(path(subject)).param("notes", "已阅<script>"));
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains("请先选择", "已阅&lt;script&gt;");
    assertNothingChanged(subject);
  }

  @Test
  void notes_that_are_too_long_are_asked_for_again() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    assertThat(
            ask(post(path(subject)).param("choice", "return").param("notes", "长".repeat(4001)))
                .getStatus())
        .isEqualTo(400);
    assertNothingChanged(subject);
  }

  @Test
  void w03_an_invalid_or_altered_link_is_not_found() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String path = path(subject);
    String altered = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "E" : "A");
    for (String wrong : List.of("/review/x", altered, path + "=", "/review/" + "%00".repeat(3))) {
      refused(URI.create(wrong), 404, "链接无效");
    }
    assertNothingChanged(subject);
  }

  @Test
  void w03_a_used_link_says_what_was_decided_with_it() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String path = path(subject);
    ask(post(path).param("choice", "return").param("notes", "第一次的意见：附件3不符"));
    refused(URI.create(path), 410, "第一次的意见：附件3不符");
    assertThat(book.decisions(subject.id())).hasSize(1);
  }

  @Test
  void w03_a_superseded_case_needs_no_decision() throws Exception {
    Case subject = desk.waiting(Tier.REVIEWER);
    String path = path(subject);
    desk.state(subject, CaseState.SUPERSEDED, Tier.REVIEWER);
    refused(URI.create(path), 410, "报告已由新版本替换");
    assertThat(book.decisions(subject.id())).isEmpty();
  }

  @Test
  void a_link_dies_when_the_question_is_given_to_another_and_names_nobody() throws Exception {
    Case subject = desk.waiting(Tier.REVIEWER);
    String old = path(subject);
    assertThat(reassignments.reassign(subject.id(), "other@example.cn", "出差", "admin").isDone())
        .isTrue();
    refused(URI.create(old), 410, "管理员已将这份报告的“审核人复审”改派给另一位审核人");
    assertThat(ask(get(old)).getContentAsString())
        .doesNotContain("other@example.cn", "reviewer@example.cn");
    assertNothingChanged(subject);

    String now = path(subject);
    assertThat(ask(get(now)).getContentAsString()).contains("这份报告原由 reviewer@example.cn 审核", "出差");
    ask(post(now).param("choice", "approve"));
    assertThat(book.decisions(subject.id()))
        .extracting(Decision::by)
        .containsExactly("other@example.cn");
    assertThat(ask(get(old)).getContentAsString()).doesNotContain("other@example.cn");
  }

  @Test
  void w03_a_link_of_another_tier_does_not_decide_this_one() throws Exception {
    Case subject = desk.waiting(Tier.ACCEPTOR);
    String path = path(subject);
    desk.state(subject, CaseState.IN_REVIEW, Tier.LEADER);
    refused(URI.create(path), 409, "报告目前不在这一级审核");
    assertThat(book.decisions(subject.id())).isEmpty();
  }

  @Test
  void w03_a_link_expires() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String secret = path(subject).substring("/review/".length());
    Instant expires = correspondence.token(Secrets.hash(secret)).orElseThrow().expiresAt();
    assertThat(deskAt(expires.minusMillis(1)).visit(secret).standing())
        .isEqualTo(Visit.Standing.OPEN);
    assertThat(deskAt(expires).visit(secret).standing()).isEqualTo(Visit.Standing.EXPIRED);
    Outcome late = deskAt(expires).decide(secret, Decision.Choice.APPROVE, "");
    assertThat(late.kind()).isEqualTo(Outcome.Kind.CLOSED);
    assertThat(late.visit().standing().status()).isEqualTo(410);
    assertNothingChanged(subject);
  }

  @Test
  void f20_a_link_that_was_seen_expired_does_not_come_to_life_when_the_clock_goes_back()
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String secret = path(subject).substring("/review/".length());
    Instant expires = correspondence.token(Secrets.hash(secret)).orElseThrow().expiresAt();
    deskAt(expires).visit(secret);
    ReviewDesk before = deskAt(expires.minus(Duration.ofHours(2)));

    assertThat(before.visit(secret).standing()).isEqualTo(Visit.Standing.EXPIRED);
    assertThat(before.decide(secret, Decision.Choice.APPROVE, "").kind())
        .isEqualTo(Outcome.Kind.CLOSED);
    assertNothingChanged(subject);
  }

  @Test
  void a_letter_sent_again_brings_a_new_link_and_the_old_one_says_where_to_look() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String old = path(subject);
    assertThat(resends.resend(subject.id(), "邮件已删除", "admin").isDone()).isTrue();
    String fresh = path(subject);
    assertThat(fresh).isNotEqualTo(old);
    assertThat(resends.resend(subject.id(), "邮件已删除", "admin").refusal())
        .as("sent twice within a minute")
        .isEqualTo(Refusal.JUST_SENT);
    assertThat(path(subject)).isEqualTo(fresh);

    MockHttpServletResponse dead = ask(post(old).param("choice", "approve"));
    assertThat(dead.getStatus()).isEqualTo(410);
    assertThat(dead.getContentAsString()).contains("审核邮件已重新发送", "新的审核邮件已发到您的邮箱");
    assertNothingChanged(subject);
    assertThat(ask(post(fresh).param("choice", "approve")).getStatus()).isEqualTo(200);
    assertThat(book.decisions(subject.id())).hasSize(1);
    assertThat(resends.resend(subject.id(), "再来一次", "admin").refusal())
        .isEqualTo(Refusal.ANSWERED_ALREADY);
  }

  @Test
  void an_expired_link_has_a_new_letter_sent_to_its_reviewer_once() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String old = path(subject);
    correspondence.tokenExpired(Secrets.hash(old.substring("/review/".length())));
    assertThat(ask(get(old)).getContentAsString()).contains(old + "/again", "重新发送审核邮件");

    MockHttpServletResponse page = ask(post(old + "/again"));
    assertThat(page.getContentAsString()).contains("审核邮件已重新发送").doesNotContain("/again");
    ask(post(old + "/again"));
    assertThat(resends.times(subject.id(), Tier.LEADER)).isEqualTo(1);
    assertThat(ask(get(path(subject))).getStatus()).isEqualTo(200);
    assertNothingChanged(subject);
  }

  @Test
  void a_link_that_still_works_is_not_sent_again_from_its_page() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String path = path(subject);
    ask(post(path + "/again"));
    assertThat(resends.times(subject.id(), Tier.LEADER)).isZero();
    assertThat(ask(get(path)).getStatus()).isEqualTo(200);
  }

  @Test
  void the_page_speaks_english_to_who_asks_for_it_and_letters_do_not() throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String page =
        web.perform(get(path(subject)).locale(Locale.ENGLISH))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page).contains("<html lang=\"en\"", "Your decision", "Final review", "Under review");
    assertThat(LetterText.of(letters.review(subject)))
        .contains("负责人终审")
        .doesNotContain("Final review");
  }

  @Test
  void where_a_decision_on_the_page_waits_it_is_handed_on_to_wait_and_decides_nothing_yet()
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String secret = path(subject).substring("/review/".length());
    List<String> later = new ArrayList<>();
    ReviewDesk waits =
        deskAt(Instant.now(), true, (about, who, choice, notes) -> later.add(about.id() + choice));

    assertThat(waits.decide(secret, Decision.Choice.APPROVE, "").kind())
        .isEqualTo(Outcome.Kind.DONE);
    assertThat(later).containsExactly(subject.id() + "APPROVE");
    assertThat(book.decisions(subject.id())).isEmpty();
  }

  private ReviewDesk deskAt(Instant now) {
    return deskAt(now, false, (about, who, choice, notes) -> {});
  }

  private ReviewDesk deskAt(Instant now, boolean waits, LaterDecisions later) {
    return new ReviewDesk(
        book,
        correspondence,
        decisions,
        addresses,
        resends,
        Clock.fixed(now, ZoneOffset.UTC),
        later,
        new ReviewSettings(
            URI.create("http://localhost"),
            new ReviewSettings.Mail("a@b.example", "c@d.example"),
            new ReviewSettings.Review(Duration.ofDays(30), Duration.ofMinutes(5), waits)));
  }

  @Test
  void w04_of_a_hundred_opposite_clicks_exactly_one_wins_and_the_others_are_told()
      throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String path = path(subject);
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService people = Executors.newFixedThreadPool(100);
    try {
      List<Future<MockHttpServletResponse>> clicks =
          IntStream.range(0, 100).mapToObj(i -> people.submit(click(start, path, i))).toList();
      start.countDown();
      int won = 0;
      for (Future<MockHttpServletResponse> click : clicks) {
        won += judge(click.get());
      }
      assertThat(won).isEqualTo(1);
      assertThat(book.decisions(subject.id())).hasSize(1);
    } finally {
      people.shutdownNow();
    }
  }

  private Callable<MockHttpServletResponse> click(CountDownLatch start, String path, int i) {
    return () -> {
      start.await();
      return ask(
          post(path).param("choice", i % 2 == 0 ? "approve" : "return").param("notes", "第" + i));
    };
  }

  private static int judge(MockHttpServletResponse page) throws Exception {
    assertThat(page.getStatus()).isIn(200, 409, 410);
    assertThat(page.getContentAsString()).contains("leader@example.cn");
    return page.getStatus() == 200 ? 1 : 0;
  }

  @Test
  void the_page_tells_nobody_its_address_and_runs_nothing() throws Exception {
    for (String path : List.of(path(desk.waiting(Tier.LEADER)), "/review/wrong")) {
      MockHttpServletResponse page = ask(get(path));
      assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
      assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
      assertThat(page.getHeader("Content-Security-Policy"))
          .contains("default-src 'none'")
          .doesNotContain("unsafe")
          .doesNotContain("script");
      assertThat(page.getContentAsString()).doesNotContain("https://");
    }
  }

  @Test
  void w05_the_secret_is_never_logged(CapturedOutput log) throws Exception {
    Case subject = desk.waiting(Tier.LEADER);
    String path = path(subject);
    ask(get(path));
    ask(put(path));
    ask(post(path).param("choice", "approve"));
    ask(get(path));
    assertThat(log.getAll()).doesNotContain(path.substring("/review/".length()));
  }

  private void refused(URI path, int status, String sentence) throws Exception {
    for (MockHttpServletRequestBuilder request :
        List.of(get(path), post(path).param("choice", "approve"), get(path + "/report.pdf"))) {
      MockHttpServletResponse page = ask(request);
      assertThat(page.getStatus()).isEqualTo(status);
      assertThat(page.getContentAsString()).contains(sentence);
    }
  }

  private void assertNothingChanged(Case subject) {
    assertThat(book.get(subject.id())).isEqualTo(subject);
    assertThat(book.decisions(subject.id())).isEmpty();
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.locale(Locale.SIMPLIFIED_CHINESE)).andReturn().getResponse();
  }

  private String path(Case subject) throws Exception {
    OutgoingMail mail = letters.review(subject);
    Matcher link = LINK.matcher(LetterText.of(mail));
    assertThat(link.find()).isTrue();
    return link.group();
  }
}
