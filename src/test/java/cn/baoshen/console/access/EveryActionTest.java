package cn.baoshen.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every action of every page there is, and of any that is added. */
class EveryActionTest extends ConsoleHouse {
  /** For people without an account; each of these has its own guard, or changes nothing. */
  private static final Set<String> OPEN =
      Set.of(
          "/review/{token}",
          "/review/{token}/again",
          "/desk/{secret}/several",
          "/desk/{secret}/approve",
          "/desk/{secret}/undo",
          "/desk/{secret}/{id}",
          "/review/undo/{secret}",
          "/tryout",
          "/mailbox/answer");

  /** What a viewer may do: all of it is about the own account. */
  private static final Set<String> OWN = Set.of("/password");

  private static final List<String> METHODS = List.of("POST", "PUT", "PATCH", "DELETE");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Set<String> actions() {
    Set<String> actions = new TreeSet<>();
    mappings.getHandlerMethods().keySet().stream()
        .filter(EveryActionTest::changesSomething)
        .forEach(mapping -> actions.addAll(mapping.getPatternValues()));
    actions.removeAll(OPEN);
    actions.remove("/error");
    return actions;
  }

  private static boolean changesSomething(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty()
        || methods.stream().anyMatch(m -> m != RequestMethod.GET && m != RequestMethod.HEAD);
  }

  private static String address(String pattern) {
    return pattern.replaceAll("\\{[^}]+}", "none");
  }

  /** Those that were not answered so. */
  private List<String> otherwise(Visitor visitor, String token, Set<String> but, int... expected) {
    List<String> others = new ArrayList<>();
    for (String action : actions()) {
      for (String method : METHODS) {
        int status = visitor.send(method, address(action), Map.of(), token).statusCode();
        if (!but.contains(action)
            && java.util.Arrays.stream(expected).noneMatch(e -> e == status)) {
          others.add(method + " " + action + " " + status);
        }
      }
    }
    return others;
  }

  @Test
  void there_are_many_actions_and_the_open_ones_are_these() {
    assertThat(actions())
        .hasSizeGreaterThan(20)
        .contains("/users", "/users/{name}/unlock", "/sessions/{id}/end", "/cases/{id}/retry");
    assertThat(
            mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()))
        .containsAll(OPEN);
  }

  @Test
  void without_the_token_none_is_done() {
    assertThat(otherwise(loggedIn("ADMINISTRATOR"), "", Set.of(), 403)).isEmpty();
  }

  @Test
  void without_a_login_none_is_done() {
    Visitor stranger = visitor();
    String token = stranger.token();

    assertThat(otherwise(stranger, token, Set.of(), 302, 401)).isEmpty();
    assertThat(otherwise(stranger, "", Set.of(), 403)).isEmpty();
  }

  @Test
  void a_viewer_does_none_of_those_that_concern_others() {
    Visitor viewer = loggedIn("VIEWER");

    assertThat(otherwise(viewer, viewer.token(), OWN, 403)).isEmpty();
  }

  @Test
  void an_administrator_finds_each_behind_the_login_and_it_is_in_the_audit() {
    String name = account("ADMINISTRATOR");
    Visitor administrator = visitor();
    administrator.login(name, PASSWORD);
    Set<String> seen = new TreeSet<>();
    for (String action : actions()) {
      administrator.post(address(action), Map.of("reason", "x"));
      seen.add(ActionRecord.what(action));
    }

    // The page of a refused form has gone out before its act is written down.
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql("select distinct what from audit where who = ?")
                            .param(name)
                            .query(String.class)
                            .list())
                    .containsAll(seen));
  }
}
