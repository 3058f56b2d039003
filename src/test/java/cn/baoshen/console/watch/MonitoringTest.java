package cn.baoshen.console.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.model.CaseState;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Submissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What monitoring sees of a service that has done some work. */
class MonitoringTest extends ConsoleHouse {
  private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?=[{\\[)]|$)");

  private String metrics() {
    String name = account("VIEWER");
    return visitor().ask("/actuator/prometheus", name, PASSWORD).body();
  }

  @Test
  void every_metric_of_the_dashboard_is_there_once_reports_were_walked() throws Exception {
    String sound = newUnit();
    String unsound = newUnit();
    dropped(sound, Submissions.sound(sound), CaseState.IN_REVIEW);
    dropped(unsound, Submissions.unsound(unsound), CaseState.RETURNED);
    Set<String> wanted = dashboard();
    assertThat(wanted).hasSizeGreaterThan(10);

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(names(metrics())).containsAll(wanted));
    assertThat(metrics())
        .containsPattern("baoshen_cases\\{state=\"RETURNED\",tier=\"\"\\} [1-9]")
        .containsPattern("baoshen_cases\\{state=\"IN_REVIEW\",tier=\"ACCEPTOR\"\\} [1-9]")
        .containsPattern("baoshen_findings\\{rule=\"A08\",severity=\"ERROR\"\\} [1-9]")
        .containsPattern("baoshen_mail_send_seconds_count [1-9]")
        .containsPattern(
            "camel_route_policy_seconds_count\\{[^}]*routeId=\"draw-report\"[^}]*\\} [1-9]")
        .doesNotContain(sound);
  }

  private static Set<String> names(String metrics) {
    Set<String> names = new TreeSet<>();
    metrics
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> names.add(line.split("[{ ]")[0]));
    return names;
  }

  private static Set<String> dashboard() throws IOException {
    JsonNode board = new ObjectMapper().readTree(new File("src/docs/grafana-dashboard.json"));
    Set<String> names = new TreeSet<>();
    for (String expression : board.findValuesAsText("expr")) {
      Matcher metric = METRIC.matcher(expression);
      while (metric.find()) {
        names.add(metric.group());
      }
    }
    return names;
  }

  @Test
  void the_service_is_not_well_while_its_inbox_is_not_there() throws IOException {
    Path away = inbox().resolveSibling("inbox-away");
    assertThat(visitor().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    Files.move(inbox(), away);
    try {
      assertThat(visitor().get("/actuator/health/readiness").statusCode()).isEqualTo(503);
      assertThat(visitor().get("/actuator/health/storage").statusCode()).isEqualTo(503);
      assertThat(visitor().get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    } finally {
      Files.move(away, inbox());
    }
    assertThat(visitor().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }
}
