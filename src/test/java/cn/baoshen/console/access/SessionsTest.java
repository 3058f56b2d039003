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

  private int kept(String where) {
    return jdbc.sql("select count(*) from spring_session " + where).query(Integer.class).single();
  }

  private String written(Visitor visitor) {
    return jdbc.sql(
            "select last_access_time || '/' || (select count(*) from spring_session_attributes"
                + " where session_primary_id = primary_id) from spring_session where session_id = ?")
        .param(visitor.session())
        .query(String.class)
        .single();
  }

  @Test
  void a_stranger_who_looks_around_and_a_program_that_looks_after_health_begin_no_session() {
    int before = kept("");
    String name = account("VIEWER");

    for (String page : List.of("/login", "/", "/forms", "/mailbox", "/actuator/health", "/x")) {
      assertThat(visitor().get(page).statusCode()).as(page).isLessThan(500);
    }
    visitor().ask("/api/cases", name, PASSWORD);
    visitor().ask("/actuator/prometheus", name, PASSWORD);
    visitor().login(name, "wrong");

    assertThat(kept("")).isEqualTo(before);
  }

  @Test
  void a_page_that_refreshes_itself_writes_nothing_and_a_person_once_a_minute() {
    Visitor visitor = loggedIn("VIEWER");
    String begun = written(visitor);

    clock.forward(Duration.ofMinutes(2));
    visitor.get("/overview/live?seen=x");
    assertThat(written(visitor)).isEqualTo(begun);

    visitor.get("/rules");
    String acted = written(visitor);
    assertThat(acted).isNotEqualTo(begun);
    visitor.get("/rules");
    assertThat(written(visitor)).isEqualTo(acted);
  }

  @Test
  void w06_a_number_that_somebody_planted_opens_nothing_after_the_login() {
    Visitor victim = visitor();
    victim.plant("0123456789abcdef0123456789abcdef");
    assertThat(location(victim.login(account("VIEWER"), PASSWORD))).endsWith("/");
    Visitor attacker = visitor();
    attacker.plant("0123456789abcdef0123456789abcdef");

    assertThat(location(attacker.get("/"))).endsWith("/login");
  }

  @Test
  void the_cookie_of_a_session_is_for_no_script_and_no_form_of_another_site() {
    assertThat(visitor().login(account("VIEWER"), PASSWORD).headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.matches("JSESSIONID=[^;]{43}; Path=/; HttpOnly; SameSite=Lax"));
  }

  @Test
  void a_logout_strikes_the_session_off_the_list_and_its_number_opens_nothing_more() {
    String name = account("VIEWER");
    Visitor visitor = in(name, PASSWORD);
    Visitor copy = visitor();
    copy.plant(visitor.session());
    assertThat(copy.get("/").statusCode()).isEqualTo(200);

    visitor.post("/logout", Map.of());

    assertThat(sessions(name)).isEmpty();
    assertThat(kept("where principal_name = '" + name + "'")).isZero();
    assertThat(location(copy.get("/"))).endsWith("/login");
  }

  @Test
  void a_session_whose_time_is_over_is_swept_out_when_somebody_logs_in() {
    Visitor late = loggedIn("VIEWER");
    jdbc.sql("update spring_session set expiry_time = 1 where session_id = ?")
        .param(late.session())
        .update();

    loggedIn("VIEWER");

    assertThat(kept("where session_id = '" + late.session() + "'")).isZero();
    assertThat(location(late.get("/"))).endsWith("/login");
  }

  @Test
  void a_session_that_another_version_wrote_leads_to_the_login_and_not_to_an_error() {
    Visitor visitor = loggedIn("VIEWER");
    jdbc.sql(
            "update spring_session_attributes set attribute_bytes = ? where session_primary_id ="
                + " (select primary_id from spring_session where session_id = ?)")
        .params(new byte[] {1, 2, 3}, visitor.session())
        .update();

    assertThat(location(visitor.get("/"))).endsWith("/login");
    assertThat(location(visitor.login(account("VIEWER"), PASSWORD))).endsWith("/");
  }

  @Test
  void the_database_has_no_hash_of_a_password_in_its_sessions() {
    loggedIn("VIEWER");

    assertThat(
            jdbc.sql("select attribute_bytes from spring_session_attributes")
                .query(byte[].class)
                .list())
        .isNotEmpty()
        .noneMatch(
            bytes ->
                new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains("{bcrypt}"));
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
