package cn.baoshen.console.rules;

import cn.baoshen.console.Memoized;
import cn.baoshen.console.rules.RuleLine.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often each rule of each form spoke in a year, counted once in a while. */
class RuleCounts {
  // Counted here: to count distinct units takes a database longer than to read its index aloud.
  private static final String SPOKEN =
      "select form_id, rule, unit_code, times from case_finding where report_year = ?";

  private static final Duration AGE = Duration.ofSeconds(20);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Integer, Supplier<Map<String, Map<String, Counts>>>> years =
      new ConcurrentHashMap<>();

  RuleCounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Key(String form, String rule) {}

  private static final class Tally {
    private final Set<String> units = new HashSet<>();
    private int cases;
    private int times;

    void add(ResultSet row) throws SQLException {
      units.add(row.getString("unit_code"));
      cases++;
      times += row.getInt("times");
    }

    Counts counts() {
      return new Counts(times, cases, units.size());
    }
  }

  /** The counts of a year of which there are cases, by form, then by rule. */
  Map<String, Map<String, Counts>> in(int year) {
    return years.computeIfAbsent(year, any -> new Memoized<>(() -> count(year), AGE, clock)).get();
  }

  private Map<String, Map<String, Counts>> count(int year) {
    Map<Key, Tally> tallies = new HashMap<>();
    jdbc.sql(SPOKEN)
        .param(year)
        .query(
            row -> {
              tallies.computeIfAbsent(key(row), any -> new Tally()).add(row);
            });
    return tallies.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                tally -> tally.getKey().form(),
                Collectors.toMap(
                    tally -> tally.getKey().rule(), tally -> tally.getValue().counts())));
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getString("form_id"), row.getString("rule"));
  }
}
