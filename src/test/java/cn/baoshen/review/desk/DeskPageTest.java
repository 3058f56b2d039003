package cn.baoshen.review.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.casebook.tier.Reassignments;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.review.CaseDesk;
import cn.baoshen.review.LetterText;
import cn.baoshen.review.inbound.RefusedReplies;
import cn.baoshen.review.inbound.ReplyDecisions;
import cn.baoshen.review.inbound.ReviewHouse;
import cn.baoshen.review.letter.OutgoingMail;
import cn.baoshen.review.letter.ReviewerLetters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A reviewer's own page: what waits, one after the other or several at once, and taken back. */
@SpringBootTest(
    classes = ReviewHouse.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:desk;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0",
      "baoshen.state=target/desk-test"
    })
@AutoConfigureMockMvc
class DeskPageTest {
  private static final Pattern LINK = Pattern.compile("/desk/[A-Za-z0-9_-]{43}");

  @Autowired MockMvc web;
  @Autowired CaseDesk desk;
  @Autowired CaseBook book;
  @Autowired Reassignments reassignments;
  @Autowired ReviewerLetters letters;
  @Autowired Proposals proposals;
  @Autowired ReplyDecisions decisions;
  @Autowired RefusedReplies refusals;
  @Autowired RulesInForce rules;
  @Autowired JdbcClient jdbc;

  private Case asked(String reviewer, boolean clean) {
    Case subject = desk.waiting(Tier.LEADER);
    reassignments.reassign(subject.id(), reviewer, "分工调整", "admin");
    if (clean) {
      Examination examined = book.examination(subject.id()).orElseThrow();
      Verdict nothing = new Verdict(List.of(), List.of());
      book.keepExamination(subject.id(), new Examination(examined.report(), nothing));
    }
    return subject;
  }

  private String page(Case subject) throws Exception {
    Matcher link = LINK.matcher(LetterText.of(letters.review(subject)));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.locale(Locale.SIMPLIFIED_CHINESE)).andReturn().getResponse();
  }

  private String seen(String page) throws Exception {
    return ask(get(page)).getContentAsString();
  }

  @Test
  void everything_that_waits_is_listed_and_a_report_stands_beside_what_was_found()
      throws Exception {
    String reviewer = "list@example.cn";
    Case first = asked(reviewer, false);
    Case second = asked(reviewer, true);
    String page = page(first);

    assertThat(seen(page)).contains("还有 2 份", first.id(), second.id(), "没有提示");
    String one = seen(page + "/" + first.id());
    assertThat(one).contains("report.pdf", "C03", "/desk/", second.id(), "下一份");
    MockHttpServletResponse pdf = ask(get(page + "/" + first.id() + "/report.pdf"));
    assertThat(pdf.getContentAsByteArray()).isEqualTo(ReviewHouse.PDF);
    assertThat(pdf.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(book.decisions(first.id())).isEmpty();
  }

  @Test
  void what_the_unit_handed_in_beside_its_report_is_listed_and_can_be_opened() throws Exception {
    Case subject = asked("beside@example.cn", false);
    Case other = asked("beside@example.cn", false);
    jdbc.sql(
            "insert into supporting_document (unit_code, report_year, case_id, name, sha256, bytes,"
                + " at) values (?, ?, ?, '合同<b>.pdf', 'x', 300004, current_timestamp)")
        .params(subject.unitCode(), subject.year(), subject.id())
        .update();
    long number = jdbc.sql("select max(id) from supporting_document").query(Long.class).single();
    String page = page(subject);

    assertThat(seen(page + "/" + subject.id()))
        .contains("佐证材料（1 份）", "合同&lt;b&gt;.pdf", "293 KB", "/supporting/" + number);
    assertThat(seen(page + "/" + other.id())).doesNotContain("佐证材料");
    assertThat(ask(get(page + "/" + other.id() + "/supporting/" + number)).getStatus())
        .as("of the report that is open, and of no other")
        .isEqualTo(404);
  }

  @Test
  void after_a_decision_on_the_page_of_a_report_the_next_ones_are_one_click_away()
      throws Exception {
    Case first = asked("after@example.cn", false);
    Case second = asked("after@example.cn", false);
    Matcher review =
        Pattern.compile("/review/[A-Za-z0-9_-]{43}").matcher(LetterText.of(letters.review(first)));
    assertThat(review.find()).isTrue();

    String done = ask(post(review.group()).param("choice", "approve")).getContentAsString();
    assertThat(done).contains("您还有 1 份待审", "/" + second.id()).doesNotContain("/review/undo/");
    Matcher next = Pattern.compile("/desk/[^\"]+" + second.id()).matcher(done);
    assertThat(next.find()).isTrue();
    assertThat(seen(next.group())).contains(second.id(), "您的决定");
  }

  @Test
  void an_answer_leads_to_the_next_report_and_can_be_taken_back_until_it_takes_effect()
      throws Exception {
    String reviewer = "next@example.cn";
    Case first = asked(reviewer, false);
    Case second = asked(reviewer, false);
    String page = page(first);
    assertThat(ask(post(page + "/" + first.id()).param("choice", "RETURN")).getContentAsString())
        .contains("退回时请填写修改意见");
    assertThat(
            ask(post(page + "/" + first.id()).param("choice", "RETURN").param("notes", "电话联系"))
                .getContentAsString())
        .contains("没有说明要改什么", "电话联系</textarea>");

    MockHttpServletResponse answered =
        ask(post(page + "/" + first.id()).param("choice", "RETURN").param("notes", "请核对人数"));
    assertThat(answered.getRedirectedUrl()).isEqualTo(page + "/" + second.id());
    assertThat(book.decisions(first.id())).isEmpty();
    assertThat(seen(page)).contains("已答复，待生效", "还有 1 份");

    ask(post(page + "/undo").param("id", first.id()));
    assertThat(seen(page)).contains("还有 2 份").doesNotContain("待生效</h2>");
    assertThat(proposals.waiting(first.id(), Tier.LEADER)).isEmpty();

    ask(post(page + "/" + first.id()).param("choice", "APPROVE"));
    decisions.settle(book.get(first.id()), "leader/2");
    assertThat(book.decisions(first.id()))
        .singleElement()
        .satisfies(made -> assertThat(made.choice()).isEqualTo(Choice.APPROVE))
        .satisfies(made -> assertThat(made.via()).isEqualTo("page"))
        .satisfies(made -> assertThat(made.by()).isEqualTo(reviewer));
  }

  @Test
  void an_approval_on_the_page_whose_rules_changed_before_it_took_effect_is_told_by_letter()
      throws Exception {
    Case subject = asked("rules@example.cn", true);
    rules.judged(subject.id(), "rules-of-this-page", "old");
    String page = page(subject);
    ask(post(page + "/" + subject.id()).param("choice", "APPROVE"));
    rules.set(Map.of("rules-of-this-page", "new"));
    decisions.settle(book.get(subject.id()), "leader/1");

    assertThat(book.decisions(subject.id())).isEmpty();
    assertThat(seen(page)).contains("还有 1 份").doesNotContain("待生效</h2>");
    OutgoingMail told = refusals.letter(book.get(subject.id()), "leader/1/older");
    assertThat(told.to()).isEqualTo("rules@example.cn");
    assertThat(LetterText.of(told)).contains("没有生效", "/desk/");
  }

  @Test
  void several_clean_reports_are_named_and_confirmed_once_and_no_other_goes_with_them()
      throws Exception {
    String reviewer = "several@example.cn";
    Case clean = asked(reviewer, true);
    Case other = asked(reviewer, true);
    Case warned = asked(reviewer, false);
    Case foreign = asked("somebody@example.cn", true);
    String page = page(clean);
    String[] all = {clean.id(), other.id(), warned.id(), foreign.id()};

    String named = ask(post(page + "/several").param("id", all)).getContentAsString();
    assertThat(named).contains("同意以下 2 份", clean.id(), other.id());
    assertThat(named).doesNotContain(warned.id(), foreign.id());
    assertThat(proposals.waiting(clean.id(), Tier.LEADER)).isEmpty();

    ask(post(page + "/approve").param("id", all));
    assertThat(proposals.waiting(clean.id(), Tier.LEADER)).isPresent();
    assertThat(proposals.waiting(other.id(), Tier.LEADER)).isPresent();
    assertThat(proposals.waiting(warned.id(), Tier.LEADER)).isEmpty();
    assertThat(proposals.waiting(foreign.id(), Tier.LEADER)).isEmpty();
  }

  @Test
  void a_link_that_nobody_was_given_shows_nothing() throws Exception {
    MockHttpServletResponse closed = ask(get("/desk/" + "x".repeat(43)));
    assertThat(closed.getStatus()).isEqualTo(410);
    assertThat(closed.getContentAsString()).contains("链接已失效");
  }
}
