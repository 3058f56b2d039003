package cn.baoshen.review.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.baoshen.casebook.tier.Proposal;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.review.CaseDesk;
import cn.baoshen.review.inbound.ReviewHouse;
import cn.baoshen.review.link.UndoLinks;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(
    classes = ReviewHouse.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:undo;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0",
      "baoshen.state=target/undo-test"
    })
@AutoConfigureMockMvc
class UndoPageTest {
  @Autowired MockMvc web;
  @Autowired CaseDesk desk;
  @Autowired Proposals proposals;
  @Autowired UndoLinks links;

  private static MockHttpServletRequestBuilder chinese(MockHttpServletRequestBuilder request) {
    return request.locale(Locale.SIMPLIFIED_CHINESE);
  }

  private String waiting() {
    Case subject = desk.waiting(Tier.REVIEWER);
    Instant now = Instant.now();
    String mail = Sha256.of(subject.id());
    proposals.add(
        new Proposal(
            subject.id(),
            Tier.REVIEWER,
            1,
            mail,
            Choice.RETURN,
            "reviewer@example.cn",
            "请核对公用经费。",
            now,
            now.plusSeconds(300),
            Proposal.State.WAITING,
            "mail"));
    return links.fresh(mail).replaceFirst("^.*(?=/review/)", "");
  }

  @Test
  void looking_changes_nothing_and_the_button_takes_the_answer_back_once() throws Exception {
    String path = waiting();
    for (int i = 0; i < 3; i++) {
      MockHttpServletResponse page = web.perform(chinese(get(path))).andReturn().getResponse();
      assertThat(page.getStatus()).isEqualTo(200);
      assertThat(page.getContentAsString()).contains("撤销这一意见", "请核对公用经费");
      assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    }
    MockHttpServletResponse done = web.perform(chinese(post(path))).andReturn().getResponse();
    assertThat(done.getStatus()).isEqualTo(200);
    assertThat(done.getContentAsString()).contains("意见已撤销").doesNotContain("<form");
    assertThat(web.perform(chinese(post(path))).andReturn().getResponse().getStatus())
        .isEqualTo(410);
  }

  @Test
  void a_link_that_nobody_was_given_leads_nowhere() throws Exception {
    MockHttpServletResponse page =
        web.perform(chinese(get("/review/undo/" + "x".repeat(43)))).andReturn().getResponse();
    assertThat(page.getStatus()).isEqualTo(404);
    assertThat(page.getContentAsString()).contains("链接无效");
  }
}
