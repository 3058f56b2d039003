package cn.baoshen.console.rules;

import cn.baoshen.console.Memoized;
import cn.baoshen.console.rules.RuleLine.Counts;
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

    void add(String unit, int more) {
      units.add(unit);
      cases++;
      times += more;
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
    Map<Key, Tally> tallies = tallies(year);
    return tallies.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                tally -> tally.getKey().form(),
                Collectors.toMap(
                    tally -> tally.getKey().rule(), tally -> tally.getValue().counts())));
  }

  /** By number: to look four columns up by name in each of many rows takes longer than to read. */
  private Map<Key, Tally> tallies(int year) {
    Map<Key, Tally> tallies = new HashMap<>();
    jdbc.sql(SPOKEN)
        .param(year)
        .query(
            row -> {
              tallies
                  .computeIfAbsent(new Key(row.getString(1), row.getString(2)), any -> new Tally())
                  .add(row.getString(3), row.getInt(4));
            });
    return tallies;
  }
}
