package cn.baoshen.console.rules;

import cn.baoshen.console.rules.RuleLine.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often each rule of each form spoke in a year. A rule is counted again only when an
 * examination has changed how often it speaks: to count all of a full year takes long.
 */
class RuleCounts {
  private static final String CHANGES =
      "select rule, sum(changes) from finding_count where report_year = ? group by rule";
  // Counted here: to count distinct units takes a database longer than to read its index aloud.
  private static final String SPOKEN =
      "select form_id, unit_code, times from case_finding where report_year = ? and rule = ?";

  private final JdbcClient jdbc;
  private final Map<Integer, Map<String, Counted>> years = new HashMap<>();

  RuleCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a rule said, by form, after so many changes. */
  private record Counted(long changes, Map<String, Counts> byForm) {}

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
  synchronized Map<String, Map<String, Counts>> in(int year) {
    Map<String, Counted> known = years.computeIfAbsent(year, any -> new HashMap<>());
    // The changes are read first: what comes between is counted, and counted again the next time.
    changes(year)
        .forEach(
            (rule, changes) -> known.compute(rule, (any, last) -> upTo(year, rule, changes, last)));
    return byForm(known);
  }

  private Map<String, Long> changes(int year) {
    Map<String, Long> changes = new HashMap<>();
    jdbc.sql(CHANGES)
        .param(year)
        .query(
            row -> {
              changes.put(row.getString(1), row.getLong(2));
            });
    return changes;
  }

  private Counted upTo(int year, String rule, long changes, @Nullable Counted last) {
    return last != null && last.changes() == changes
        ? last
        : new Counted(changes, count(year, rule));
  }

  private Map<String, Counts> count(int year, String rule) {
    Map<String, Tally> tallies = new HashMap<>();
    RowCallbackHandler each = row -> add(row, tallies);
    jdbc.sql(SPOKEN).params(year, rule).query(each);
    return tallies.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, form -> form.getValue().counts()));
  }

  private static void add(ResultSet row, Map<String, Tally> tallies) throws SQLException {
    tallies
        .computeIfAbsent(row.getString(1), any -> new Tally())
        .add(row.getString(2), row.getInt(3));
  }

  private static Map<String, Map<String, Counts>> byForm(Map<String, Counted> known) {
    Map<String, Map<String, Counts>> byForm = new HashMap<>();
    known.forEach(
        (rule, counted) ->
            counted
                .byForm()
                .forEach(
                    (form, counts) ->
                        byForm.computeIfAbsent(form, any -> new HashMap<>()).put(rule, counts)));
    return byForm;
  }
}
