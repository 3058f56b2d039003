package cn.baoshen.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.camel.RouteWatch;
import cn.baoshen.collection.ReviewerReminders;
import cn.baoshen.collection.UnitReminders;
import cn.baoshen.collection.WorkingDays;
import cn.baoshen.testing.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the database is asked by every page, every program and every look at the calendar. */
class PlansTest extends FilledHouse {
  /**
   * What hands out a file of a case asks for that case alone, and the load has no files; a house
   * has a handful of editions of forms.
   */
  private static final String FILES =
      "/cases/\\{id}/.*|/editions/\\{.*|/bulk/.*|/desk/.*|/roll-up/\\{.*|/publication/.*"
          + "|/spot-checks/\\{.*|/keeping/\\{.*|/api/figures";

  @Autowired private UnitReminders units;
  @Autowired private ReviewerReminders reviewers;
  @Autowired private RouteWatch routes;
  @Autowired private WorkingDays workingDays;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private final Map<String, Long> rows = new HashMap<>();

  @Test
  void every_statement_reads_what_it_needs_along_an_index() {
    visitEveryPage();
    lookAtTheCalendar();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> isHeard("consecutive_failures >=") && isHeard("last_heartbeat >"));
    List<Plan> plans = plans();

    assertThat(plans).hasSizeGreaterThan(150);
    assertThat(plans.stream().flatMap(this::troubles)).isEmpty();
  }

  /** What a test itself asks is not to be heard. */
  private JdbcClient quietly() {
    return JdbcClient.create(overheard.source());
  }

  private void visitEveryPage() {
    Visitor visitor = administrator();
    addresses()
        .forEach(
            address -> assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(200));
  }

  private Stream<String> addresses() {
    return Pages.of(quietly(), LOAD).values().stream().flatMap(List::stream);
  }

  /** On the last day, when everybody is late; the letters themselves are not sent. */
  private void lookAtTheCalendar() {
    Stream.of("remind-unit", "remind-reviewer", "escalate")
        .forEach(route -> routes.suspend(route, "test", "quiet"));
    units.remind(LOAD.today());
    reviewers.remind(lastWorkingDay());
    units.letter(first("select id from reminder where sent_at is null"));
    reviewers.waiting(first("select id from digest where sent_at is null and kind = 'waiting'"));
    reviewers.escalated(first("select id from digest where kind = 'escalated'"));
    String asked = first("select id from cases where state = 'IN_REVIEW'");
    reviewers.remindNow(asked, LOAD.today(), "somebody rang", "admin");
  }

  /** On other days no reviewer is reminded. */
  private LocalDate lastWorkingDay() {
    return Stream.iterate(LOAD.today(), day -> day.minusDays(1))
        .filter(workingDays::isWorkingDay)
        .findFirst()
        .orElseThrow();
  }

  private String first(String sql) {
    return quietly().sql(sql + " limit 1").query(String.class).single();
  }

  private boolean isHeard(String part) {
    return overheard.statements().stream().anyMatch(said -> said.sql().contains(part));
  }

  private List<Plan> plans() {
    return overheard.statements().stream()
        .filter(Said::isQuestion)
        .filter(said -> !WholeTables.isWanted(said))
        .map(said -> Plan.of(said, overheard.source()))
        .toList();
  }

  private Stream<String> troubles(Plan plan) {
    Stream<String> scanned =
        plan.scanned().stream().filter(WholeTables::grows).map(table -> "all of " + table);
    Stream<String> read =
        plan.read().stream()
            .filter(some -> WholeTables.grows(some.table()) && !WholeTables.isList(plan.said()))
            .filter(some -> some.rows() > half(some.table()))
            .map(some -> some.rows() + " rows of " + some.table());
    return Stream.concat(scanned, read)
        .map(what -> what + " are read: " + plan.said().values() + "\n" + plan.text());
  }

  /** Reading more than half of a table is no better than reading all of it. */
  private long half(String table) {
    return 100 + rows.computeIfAbsent(table, this::count) / 2;
  }

  private long count(String table) {
    return quietly().sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  void a_statement_without_an_index_is_found_out() {
    jdbc.sql("select count(*) from letter where subject = ?").param("x").query().singleRow();
    Said said =
        overheard.statements().stream()
            .filter(some -> some.sql().endsWith("from letter where subject = ?"))
            .findFirst()
            .orElseThrow();
    overheard.forget(said);

    assertThat(troubles(Plan.of(said, overheard.source())))
        .hasSize(2)
        .allSatisfy(trouble -> assertThat(trouble).contains("of letter are read"));
  }

  @Test
  void every_page_of_the_console_is_visited() {
    List<String> visited = addresses().map(address -> address.split("\\?")[0]).toList();
    assertThat(patterns())
        .hasSizeGreaterThan(20)
        .allSatisfy(pattern -> assertThat(visited).anyMatch(matching(pattern)));
  }

  private List<String> patterns() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(e -> e.getValue().getBeanType().getName().startsWith("cn.baoshen.console"))
        .map(Map.Entry::getKey)
        .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .map(RequestMappingInfo::getPatternValues)
        .flatMap(Set::stream)
        .filter(pattern -> !pattern.matches(FILES))
        .toList();
  }

  private static Predicate<String> matching(String pattern) {
    return Pattern.compile(pattern.replaceAll("\\{\\w+(:[^}]*)?}", "[^/]+")).asMatchPredicate();
  }
}
