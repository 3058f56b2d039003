package cn.baoshen.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionsTest extends ConsoleHouse {
  private static final String FRESH = "noch eine andere Reihe";

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private List<String> sessions(String name) {
    return jdbc.sql("select id from login_session where name = ?")
        .param(name)
        .query(String.class)
        .list();
  }

  private Visitor in(String name, String password) {
    Visitor visitor = visitor();
    assertThat(location(visitor.login(name, password))).endsWith("/");
    return visitor;
  }

  @Test
  void a_person_sees_the_own_sessions_and_ends_one_of_them() {
    String name = account("VIEWER");
    Visitor here = in(name, PASSWORD);
    String first = sessions(name).get(0);
    Visitor there = in(name, PASSWORD);

    assertThat(there.get("/sessions").body())
        .contains(first, "127.0.0.1", "Java-http-client", "当前会话");
    assertThat(location(there.post("/sessions/" + first + "/end", Map.of()))).endsWith("/sessions");

    assertThat(location(here.get("/"))).endsWith("/login");
    assertThat(there.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void a_viewer_neither_sees_nor_ends_a_session_of_somebody_else() {
    String other = account("VIEWER");
    Visitor somebody = in(other, PASSWORD);
    String id = sessions(other).get(0);
    Visitor viewer = loggedIn("VIEWER");

    assertThat(viewer.get("/sessions").body()).doesNotContain(other, id);
    assertThat(viewer.post("/sessions/" + id + "/end", Map.of()).statusCode()).isEqualTo(403);
    assertThat(somebody.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void an_administrator_sees_and_ends_the_sessions_of_all() {
    String other = account("VIEWER");
    Visitor somebody = in(other, PASSWORD);
    String id = sessions(other).get(0);
    Visitor administrator = loggedIn("ADMINISTRATOR");

    assertThat(administrator.get("/sessions").body()).contains(other);
    administrator.post("/sessions/" + id + "/end", Map.of());

    assertThat(location(somebody.get("/"))).endsWith("/login");
  }

  @Test
  void a_session_lasts_twelve_hours_at_most_however_busy_it_is() {
    Visitor visitor = loggedIn("VIEWER");
    for (int i = 0; i < 35; i++) {
      clock.forward(Duration.ofMinutes(20));
      assertThat(visitor.get("/rules").statusCode()).as(i + "").isEqualTo(200);
    }
    clock.forward(Duration.ofMinutes(20));

    assertThat(location(visitor.get("/rules"))).endsWith("/login");
  }

  @Test
  void another_password_another_role_and_disabling_end_every_session() {
    String name = account("VIEWER");
    Visitor administrator = loggedIn("ADMINISTRATOR");
    for (String deed : List.of("/role", "/disable")) {
      Visitor somebody = in(name, PASSWORD);
      administrator.post("/users/" + name + deed, Map.of("role", "ADMINISTRATOR"));
      assertThat(location(somebody.get("/"))).endsWith("/login");
      assertThat(sessions(name)).isEmpty();
    }
    administrator.post("/users/" + name + "/enable", Map.of());
    Visitor first = in(name, PASSWORD);
    Visitor second = in(name, PASSWORD);
    Map<String, String> change = Map.of("old", PASSWORD, "fresh", FRESH, "again", FRESH);
    assertThat(location(second.post("/password", change))).endsWith("changed");
    assertThat(location(first.get("/"))).endsWith("/login");
    assertThat(sessions(name)).isEmpty();
  }

  @Test
  void a_password_that_was_handed_out_opens_the_page_that_changes_it_and_nothing_else() {
    String name = account("ADMINISTRATOR");
    String told = loggedIn("ADMINISTRATOR").post("/users/" + name + "/password", Map.of()).body();
    String handed = told.replaceAll("(?s).*id=\"fresh-password\">([^<]+)<.*", "$1");
    Visitor somebody = in(name, handed);

    for (String page : List.of("/", "/cases", "/users", "/sessions", "/no-such-page")) {
      assertThat(location(somebody.get(page))).as(page).endsWith("/password");
    }
    assertThat(somebody.get("/password").body()).contains("管理员交给您的密码");
    assertThat(somebody.post("/users", Map.of("name", "y", "role", "VIEWER")).statusCode())
        .isEqualTo(403);
    assertThat(somebody.get("/api/cases").statusCode()).isEqualTo(403);
    assertThat(visitor().ask("/api/cases", name, handed).statusCode()).isEqualTo(403);
    assertThat(visitor().ask("/actuator/prometheus", name, handed).statusCode()).isEqualTo(403);

    Map<String, String> change = Map.of("old", handed, "fresh", FRESH, "again", FRESH);
    assertThat(location(somebody.post("/password", change))).endsWith("changed");
    assertThat(in(name, FRESH).get("/").statusCode()).isEqualTo(200);
    assertThat(visitor().ask("/api/cases", name, FRESH).statusCode()).isEqualTo(200);
  }

  @Test
  void the_first_password_opens_nothing_in_a_browser_but_its_change_and_programs_what_it_did() {
    String name = account("ADMINISTRATOR");
    jdbc.sql("update account set password_is = 'FIRST' where name = ?").param(name).update();
    Visitor somebody = in(name, PASSWORD);

    for (String page : List.of("/", "/cases", "/users", "/sessions", "/no-such-page")) {
      assertThat(location(somebody.get(page))).as(page).endsWith("/password");
    }
    assertThat(somebody.get("/password").body()).contains("首次启动时生成的密码");
    assertThat(somebody.get("/api/cases").statusCode()).isEqualTo(403);
    assertThat(visitor().ask("/api/cases", name, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(visitor().ask("/actuator/prometheus", name, PASSWORD).statusCode()).isEqualTo(200);

    Map<String, String> change = Map.of("old", PASSWORD, "fresh", FRESH, "again", FRESH);
    assertThat(location(somebody.post("/password", change))).endsWith("changed");
    assertThat(in(name, FRESH).get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void a_login_leaves_a_device_cookie_that_no_script_and_no_other_site_gets() {
    HttpResponse<String> answer = visitor().login(account("VIEWER"), PASSWORD);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("device-")
                    .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=15552000"));
  }

  @Test
  void whoever_was_shut_out_is_let_in_again_from_a_known_browser_or_by_an_administrator() {
    String name = account("VIEWER");
    Visitor known = in(name, PASSWORD);
    known.post("/logout", Map.of());
    for (int i = 0; i < 5; i++) {
      visitor().login(name, "wrong");
    }
    assertThat(location(visitor().login(name, PASSWORD))).endsWith("/login?error");
    assertThat(location(known.login(name, PASSWORD))).endsWith("/");

    Visitor administrator = loggedIn("ADMINISTRATOR");
    assertThat(administrator.get("/users").body()).contains("/users/" + name + "/unlock");
    administrator.post("/users/" + name + "/unlock", Map.of());
    assertThat(location(visitor().login(name, PASSWORD))).endsWith("/");
  }
}
