package cn.baoshen.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A login by an identity provider, from the button to the console. */
class SingleSignOnTest extends ConsoleHouse {
  /** Presses the button and goes where a browser is sent, until a page is shown. */
  private static HttpResponse<String> enter(Visitor visitor) {
    HttpResponse<String> answer = visitor.get("/oauth2/authorization/county");
    for (int hop = 0; hop < 6 && answer.statusCode() == 302; hop++) {
      answer = visitor.follow(answer);
    }
    return answer;
  }

  private static String somebody() {
    return "wang-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private String audited(String who) {
    return jdbc.sql("select outcome from audit where who = ? and what = 'login'")
        .param(who)
        .query(String.class)
        .single();
  }

  @Test
  void the_login_page_offers_the_provider_beside_the_password() {
    assertThat(visitor().get("/login").body())
        .contains("/oauth2/authorization/county", "县统一身份认证", "name=\"password\"");
  }

  @Test
  void an_administrator_of_the_provider_looks_and_acts_under_the_own_name() {
    String name = somebody();
    provider().person(name, List.of("baoshen-administrator"));
    Visitor visitor = visitor();

    HttpResponse<String> shown = enter(visitor);

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("收集进度", name);
    assertThat(audited(name)).isEqualTo("DONE");
    assertThat(visitor.post("/routes/watch-inbox/suspend", Map.of("reason", "换盘")).statusCode())
        .isEqualTo(302);
    assertThat(visitor.post("/routes/watch-inbox/resume", Map.of("reason", "好了")).statusCode())
        .isEqualTo(302);
    assertThat(
            jdbc.sql("select what from audit where who = ? and outcome = 'DONE' order by seq")
                .param(name)
                .query(String.class)
                .list())
        .containsExactly("login", "routes.suspend", "routes.resume");
  }

  @Test
  void a_viewer_of_the_provider_may_look_only() {
    provider().person(somebody(), List.of("baoshen-viewer"));
    Visitor visitor = visitor();
    assertThat(enter(visitor).statusCode()).isEqualTo(200);
    assertThat(visitor.get("/users").statusCode()).isEqualTo(403);
    assertThat(visitor.post("/routes/watch-inbox/suspend", Map.of("reason", "换盘")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void somebody_without_a_role_is_told_so_and_sees_nothing() {
    String name = somebody();
    provider().person(name, List.of("cleaner"));
    Visitor visitor = visitor();

    HttpResponse<String> shown = enter(visitor);

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("没有管理台的权限").doesNotContain("收集进度", "Exception");
    assertThat(visitor.get("/units").statusCode()).isEqualTo(302);
    assertThat(audited(name)).isEqualTo("REFUSED");
  }

  @Test
  void an_answer_that_nobody_asked_for_lets_nobody_in() {
    Visitor visitor = visitor();
    HttpResponse<String> answer = visitor.get("/login/oauth2/code/county?code=once&state=made-up");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login?");
    assertThat(visitor.get("/").statusCode()).isEqualTo(302);
  }
}
