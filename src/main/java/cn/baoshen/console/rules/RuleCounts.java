package cn.baoshen.console.rules;

import cn.baoshen.console.Memoized;
import cn.baoshen.console.rules.RuleLine.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often each rule of each form spoke in a year, counted once in a while. */
class RuleCounts {
  private static final String COUNTS =
      "select form_id, rule, sum(times) as times, count(*) as cases, count(distinct unit_code) as units"
          + " from case_finding where report_year = ? group by form_id, rule";

  private static final Duration AGE = Duration.ofSeconds(20);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Integer, Supplier<Map<String, Map<String, Counts>>>> years =
      new ConcurrentHashMap<>();

  RuleCounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Line(String form, String rule, Counts counts) {}

  /** The counts of a year of which there are cases, by form, then by rule. */
  Map<String, Map<String, Counts>> in(int year) {
    return years.computeIfAbsent(year, any -> new Memoized<>(() -> count(year), AGE, clock)).get();
  }

  private Map<String, Map<String, Counts>> count(int year) {
    return jdbc.sql(COUNTS).param(year).query(RuleCounts::line).list().stream()
        .collect(Collectors.groupingBy(Line::form, Collectors.toMap(Line::rule, Line::counts)));
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getString("form_id"),
        row.getString("rule"),
        new Counts(row.getInt("times"), row.getInt("cases"), row.getInt("units")));
  }
}
