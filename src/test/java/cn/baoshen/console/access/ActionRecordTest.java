package cn.baoshen.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.console.access.account.Audit;
import cn.baoshen.console.posted.SettledAnswer;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Each act has its line in the audit before anything of its answer is seen. */
class ActionRecordTest {
  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final ActionRecord record = new ActionRecord(new Audit(book.jdbc, clock));
  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cases/1/x");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  private HandlerMethod handler;

  @BeforeEach
  void prepare() throws NoSuchMethodException {
    handler = new HandlerMethod(this, Object.class.getMethod("toString"));
    request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/cases/{id}/x");
    record.preHandle(request, response, handler);
  }

  private List<String> lines() {
    return book.jdbc
        .sql("select what || ' ' || outcome from audit order by seq")
        .query(String.class)
        .list();
  }

  @Test
  void a_refused_form_is_recorded_when_its_status_is_settled_and_once() {
    SettledAnswer.as(request, 400);
    assertThat(lines()).containsExactly("cases.x FAILED");

    record.afterCompletion(request, response, handler, null);
    assertThat(lines()).hasSize(1);
  }

  @Test
  void an_act_is_recorded_before_its_page_is_made() {
    record.postHandle(request, response, handler, new ModelAndView("page", HttpStatus.CONFLICT));
    assertThat(lines()).containsExactly("cases.x FAILED");

    record.afterCompletion(request, response, handler, new IllegalStateException("page"));
    assertThat(lines()).hasSize(1);
  }

  @Test
  void an_act_that_breaks_is_recorded_as_failed_and_one_that_leads_on_as_done() {
    record.afterCompletion(request, response, handler, new IllegalStateException("act"));
    record.preHandle(request, response, handler);
    record.postHandle(request, response, handler, new ModelAndView("redirect:/"));
    assertThat(lines()).containsExactly("cases.x FAILED", "cases.x DONE");
  }
}
