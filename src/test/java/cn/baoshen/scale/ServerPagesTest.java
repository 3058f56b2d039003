package cn.baoshen.scale;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.Baoshen;
import cn.baoshen.collection.ReviewerReminders;
import cn.baoshen.collection.UnitReminders;
import cn.baoshen.testing.PostgresServer;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every page and list of a full house whose database is PostgreSQL. */
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"baoshen.collection.at=23:59", "baoshen.console.watch.least-disk=1MB"})
@Import(FullHouse.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerPagesTest {
  private static final int LARGE = 500;

  /** How long each decision of a year took, and what was judged by rules that are no more. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "select d.tier, d.decided_by, .*|select c.id from cases c join case_rules .*");

  @Autowired private Overheard overheard;
  @Autowired private JdbcClient jdbc;
  @Autowired private PasswordEncoder encoder;
  @Autowired private UnitReminders units;
  @Autowired private ReviewerReminders reviewers;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void filled(DynamicPropertyRegistry registry) throws IOException {
    String url = PostgresServer.started().empty();
    Path home = FilledHouse.home();
    FilledHouse.fill(
        registry,
        home,
        new DriverManagerDataSource(url, PostgresServer.USER, PostgresServer.PASSWORD));
    registry.add("spring.datasource.url", () -> url);
    registry.add("spring.datasource.username", () -> PostgresServer.USER);
    registry.add("spring.datasource.password", () -> PostgresServer.PASSWORD);
  }

  @Test
  @Order(1)
  void every_page_list_and_answer_to_programs_is_there() {
    overheard.forget();
    Visitor visitor = FullHouse.administrator(jdbc, encoder, port);
    Map<String, Integer> other = new TreeMap<>();
    Pages.of(jdbc, FilledHouse.LOAD).values().stream()
        .flatMap(List::stream)
        // There is no mail server here.
        .filter(address -> !address.startsWith("/actuator/"))
        .forEach(address -> other.put(address, visitor.get(address).statusCode()));

    assertThat(other).hasSizeGreaterThan(200);
    assertThat(other).allSatisfy((address, status) -> assertThat(status).isEqualTo(200));
  }

  @Test
  @Order(2)
  void the_reminders_of_a_last_day_are_ordered() {
    units.remind(FilledHouse.LOAD.today());
    reviewers.remind(FilledHouse.LOAD.today());

    assertThat(jdbc.sql("select count(*) from reminder").query(Integer.class).single())
        .isPositive();
    assertThat(jdbc.sql("select count(*) from digest").query(Integer.class).single()).isPositive();
  }

  /** After all that was asked before. */
  @Test
  @Order(3)
  void every_statement_finds_an_index_of_this_database_too() {
    List<ServerPlan> plans =
        overheard.statements().stream()
            .filter(Said::isQuestion)
            .filter(said -> !WholeTables.isWanted(said) && !WholeTables.isList(said))
            .filter(said -> !WHOLE.matcher(said.sql()).matches())
            .map(said -> ServerPlan.of(said, overheard.source()))
            .toList();

    assertThat(plans).hasSizeGreaterThan(150);
    assertThat(plans.stream().flatMap(this::troubles)).isEmpty();
  }

  private Stream<String> troubles(ServerPlan plan) {
    return plan.readWhole().stream()
        .filter(this::isLarge)
        .map(table -> "all of " + table + " for " + plan.said().kind());
  }

  /** Of a table of a few rows even the best plan reads all. */
  private boolean isLarge(String table) {
    return WholeTables.grows(table)
        && jdbc.sql("select count(*) from " + table).query(Integer.class).single() > LARGE;
  }
}
