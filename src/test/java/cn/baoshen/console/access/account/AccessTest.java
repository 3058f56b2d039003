package cn.baoshen.console.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AccessTest extends ConsoleHouse {
  @Autowired private Accounts accounts;

  private List<String> audit(String who) {
    return jdbc.sql(
            "select what || ' ' || about || ' ' || outcome from audit where who = ?"
                + " order by seq")
        .param(who)
        .query(String.class)
        .list();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/users", "/audit", "/password", "/overview/curve", "/no-such-page"})
  void a_page_of_the_console_leads_a_stranger_to_the_login(String path) {
    HttpResponse<String> answer = visitor().get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/mailbox",
        "/forms",
        "/css/console.css",
        "/js/console.js",
        "/webjars/htmx.org/2.0.8/dist/htmx.min.js",
        "/webjars/echarts/5.5.0/echarts.min.js",
        "/actuator/health",
        "/actuator/health/readiness",
        "/actuator/health/liveness"
      })
  void what_is_for_everybody_is_open(String path) {
    assertThat(visitor().get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/users",
        "/audit",
        "/password",
        "/login",
        "/mailbox",
        "/forms",
        "/review/none",
        "/no-such-page",
        "/css/console.css",
        "/api/cases",
        "/swagger-ui/index.html"
      })
  void every_page_forbids_frames_inline_scripts_guessed_types_and_referrers(String path) {
    HttpResponse<String> answer = loggedIn("ADMINISTRATOR").get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
    assertThat(answer.headers().allValues("Referrer-Policy"))
        .containsExactly(path.equals("/mailbox") ? "same-origin" : "no-referrer");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(answer.body()).doesNotContainPattern("<script(?![^>]*src=)|\\sstyle=|\\son\\w+=");
  }

  @Test
  void a_review_page_gives_its_reader_no_session_and_takes_no_token_but_its_own() {
    Visitor reviewer = visitor();

    assertThat(reviewer.get("/review/none").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(reviewer.post("/review/none", Map.of("choice", "approve"), "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void w06_the_session_has_another_number_after_the_login() {
    Visitor visitor = visitor();
    visitor.login(account("VIEWER"), PASSWORD);
    String before = visitor.session();
    visitor.login(account("VIEWER"), PASSWORD);

    assertThat(before).isNotEmpty();
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void w06_an_action_without_the_token_is_refused_and_recorded() {
    Visitor visitor = visitor();
    String name = account("ADMINISTRATOR");
    visitor.login(name, PASSWORD);

    HttpResponse<String> answer = visitor.post("/users", Map.of("name", "x", "role", "VIEWER"), "");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(accounts.find("x")).isEmpty();
    assertThat(audit(name)).containsExactly("login  DONE", "users  REFUSED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/users", "/users/admin/disable", "/cases/U001-2024-r1/retry", "/anything/new"})
  void w07_a_viewer_who_calls_an_action_is_refused_and_recorded(String path) {
    Visitor visitor = visitor();
    String name = account("VIEWER");
    visitor.login(name, PASSWORD);

    HttpResponse<String> answer = visitor.post(path, Map.of("name", "y", "role", "VIEWER"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("没有权限");
    assertThat(audit(name)).hasSize(2).last().asString().endsWith("REFUSED");
    assertThat(accounts.find("admin").orElseThrow().disabled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/users", "/audit"})
  void accounts_and_audit_are_for_administrators(String path) {
    assertThat(loggedIn("VIEWER").get(path).statusCode()).isEqualTo(403);
    assertThat(loggedIn("VIEWER").get("/").statusCode()).isEqualTo(200);
    assertThat(loggedIn("ADMINISTRATOR").get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void four_wrong_passwords_do_not_lock_an_account() {
    String name = account("VIEWER");
    for (int i = 0; i < 4; i++) {
      assertThat(location(visitor().login(name, "wrong"))).endsWith("/login?error");
    }

    assertThat(location(visitor().login(name, PASSWORD))).endsWith("/");
    assertThat(audit(name)).doesNotContain("lockout  DONE");
  }

  @Test
  void the_fifth_wrong_password_shuts_its_sender_out_for_a_quarter_of_an_hour_and_no_program() {
    String name = account("VIEWER");
    for (int i = 0; i < 5; i++) {
      visitor().login(name, "wrong");
    }

    assertThat(location(visitor().login(name, PASSWORD))).endsWith("/login?error");
    assertThat(visitor().ask("/api/cases", name, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(audit(name)).contains("login  REFUSED", "lockout  DONE");

    clock.forward(Duration.ofMinutes(16));
    assertThat(location(visitor().login(name, PASSWORD))).endsWith("/");
  }

  @Test
  void a_session_in_which_nobody_acts_ends_though_its_page_refreshes_itself() {
    Visitor visitor = loggedIn("VIEWER");
    assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    clock.forward(Duration.ofMinutes(20));
    assertThat(visitor.get("/overview/live?seen=x").statusCode()).isEqualTo(200);
    clock.forward(Duration.ofMinutes(11));

    HttpResponse<String> answer = visitor.get("/overview/live?seen=x", "HX-Request", "true");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
    assertThat(visitor.get("/").statusCode()).isEqualTo(302);
  }

  @Test
  void disabling_an_account_ends_its_sessions_at_once() {
    Visitor visitor = visitor();
    String name = account("VIEWER");
    visitor.login(name, PASSWORD);
    assertThat(visitor.get("/").statusCode()).isEqualTo(200);

    Visitor administrator = loggedIn("ADMINISTRATOR");
    assertThat(administrator.post("/users/" + name + "/disable", Map.of()).statusCode())
        .isEqualTo(302);

    assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    assertThat(location(visitor.login(name, PASSWORD))).endsWith("/login?error");
  }

  @Test
  void an_administrator_adds_an_account_and_sees_its_password_once(CapturedOutput log) {
    Visitor visitor = visitor();
    String administrator = account("ADMINISTRATOR");
    visitor.login(administrator, PASSWORD);

    HttpResponse<String> told = visitor.post("/users", Map.of("name", "new-one", "role", "VIEWER"));
    String password = told.body().replaceAll("(?s).*id=\"fresh-password\">([^<]+)<.*", "$1");

    assertThat(password).hasSize(20);
    assertThat(told.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(visitor.get("/users").body()).contains("new-one").doesNotContain(password);
    assertThat(log.getAll()).doesNotContain(password);
    assertThat(location(visitor().login("new-one", password))).endsWith("/");
    assertThat(visitor.post("/users", Map.of("name", "new-one", "role", "VIEWER")).statusCode())
        .isEqualTo(409);
    assertThat(audit(administrator))
        .containsExactly("login  DONE", "users new-one DONE", "users new-one FAILED");
  }

  @Test
  void a_person_changes_the_own_password_and_logs_in_again() {
    Visitor visitor = visitor();
    String name = account("VIEWER");
    visitor.login(name, PASSWORD);
    String fresh = "noch eine andere Reihe";

    assertThat(visitor.post("/password", change("no", fresh)).body()).contains("现在的密码不对");
    assertThat(visitor.post("/password", change(PASSWORD, "012345678")).body()).contains("太短");
    assertThat(visitor.post("/password", change(PASSWORD, "0123456789")).body()).contains("太容易");
    assertThat(visitor.post("/password", change(PASSWORD, PASSWORD)).body()).contains("密码相同");
    assertThat(location(visitor.post("/password", change(PASSWORD, fresh))))
        .endsWith("/login?changed");

    assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    assertThat(location(visitor.login(name, fresh))).endsWith("/");
  }

  private static Map<String, String> change(String old, String fresh) {
    return Map.of("old", old, "fresh", fresh, "again", fresh);
  }

  @Test
  void an_error_page_tells_no_trace_and_no_path_of_the_machine() {
    String page = loggedIn("VIEWER").get("/audit?before=x").body();
    String missing = loggedIn("VIEWER").get("/no-such-page").body();
    String bad = loggedIn("ADMINISTRATOR").get("/audit?before=x").body();

    assertThat(List.of(page, missing, bad))
        .allSatisfy(
            body ->
                assertThat(body)
                    .contains("返回首页")
                    .doesNotContain(
                        "Exception", "cn.baoshen", "org.spring", inbox().toString(), "no-such"));
    assertThat(missing).contains("没有这个页面");
  }

  @Test
  void w09_the_machinery_shows_neither_environment_nor_heap_and_only_to_those_with_a_login() {
    String name = account("ADMINISTRATOR");

    assertThat(visitor().get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(visitor().get("/actuator/env").statusCode()).isEqualTo(401);
    for (String closed : List.of("env", "heapdump", "threaddump", "beans", "jolokia", "loggers")) {
      assertThat(visitor().ask("/actuator/" + closed, name, PASSWORD).statusCode())
          .as(closed)
          .isEqualTo(404);
    }
    assertThat(visitor().ask("/actuator/prometheus", name, "wrong").statusCode()).isEqualTo(401);
    assertThat(visitor().ask("/actuator/prometheus", name, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(visitor().get("/actuator/health").body()).doesNotContain("components");
    assertThat(visitor().ask("/actuator/health", name, PASSWORD).body())
        .contains("inbox", "disk", "mail", "db")
        .doesNotContain(inbox().toString());
  }

  @Test
  void w09_no_other_site_makes_a_browser_ask_the_machinery_with_its_password() {
    String name = account("ADMINISTRATOR");
    String pair =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    String[] other = {"Authorization", pair, "Sec-Fetch-Site", "cross-site"};
    String[] own = {"Authorization", pair, "Sec-Fetch-Site", "same-origin"};
    String[] typed = {"Authorization", pair, "Sec-Fetch-Site", "none"};

    assertThat(visitor().get("/actuator/prometheus", other).statusCode()).isEqualTo(403);
    assertThat(visitor().get("/actuator/prometheus", own).statusCode()).isEqualTo(200);
    assertThat(visitor().get("/actuator/prometheus", typed).statusCode()).isEqualTo(200);
  }

  @Test
  void w09_a_session_of_the_console_opens_nothing_of_the_machinery() {
    Visitor viewer = loggedIn("VIEWER");

    assertThat(viewer.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(viewer.get("/actuator/jolokia/version").statusCode()).isEqualTo(401);
    assertThat(viewer.get("/actuator/hawtio/jolokia/version").statusCode()).isEqualTo(401);
  }

  @Test
  void the_console_speaks_english_to_who_asks_for_it() {
    Visitor visitor = loggedIn("VIEWER");
    assertThat(visitor.get("/").body()).contains("应报", "lang=\"zh-CN\"");

    assertThat(visitor.get("/?lang=en").body()).contains("Expected", "lang=\"en\"");
    assertThat(visitor.get("/").body()).contains("Expected");
    assertThat(visitor.get("/forms").body()).contains("Blank forms");
    assertThat(visitor().get("/forms").body()).contains("空白表下载");
  }
}
