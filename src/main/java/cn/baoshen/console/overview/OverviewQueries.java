package cn.baoshen.console.overview;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.FrequentFinding;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.console.Times;
import cn.baoshen.model.CaseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the overview asks the database; every question has its index. */
class OverviewQueries {
  private static final String REGISTERED = " and unit_code <> 'unknown'";

  private final JdbcClient jdbc;
  private final Times times;

  OverviewQueries(JdbcClient jdbc, Times times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  /** When reports were approved. */
  List<Instant> approvals(int year) {
    return decided("state = 'APPROVED'", year);
  }

  /** When revisions were sent back. */
  List<Instant> returns(int year) {
    return decided("state = 'RETURNED'" + REGISTERED, year);
  }

  private List<Instant> decided(String which, int year) {
    return jdbc.sql(
            "select decided_at from cases where report_year = ? and decided_at is not null and "
                + which)
        .param(year)
        .query((row, n) -> requireNonNull(RowValues.instant(row, "decided_at")))
        .list();
  }

  List<FrequentFinding> frequent(int year, Map<String, String> titles, int most) {
    return jdbc.sql(
            "select rule, severity, cases, times from finding_count"
                + " where report_year = ? and cases > 0 order by cases desc, rule limit ?")
        .params(year, most)
        .query((row, n) -> FrequentFinding.of(row, titles))
        .list();
  }

  /** The cases that wait longest, of whatever year. */
  List<Waiting> longestWaiting(int most) {
    return Arrays.stream(CaseState.values())
        .filter(state -> !state.isFinal())
        .flatMap(state -> oldest(state, most).stream())
        .sorted(Comparator.comparing(Old::since).thenComparing(old -> old.waiting().id()))
        .limit(most)
        .map(Old::waiting)
        .toList();
  }

  private record Old(Instant since, Waiting waiting) {}

  /** Each state is asked for by itself: joined, H2 reads them all along another index. */
  private List<Old> oldest(CaseState state, int most) {
    return jdbc.sql(
            "select id, unit_name, state, tier, received_at from cases where state = ?"
                + " order by state, received_at, id limit ?")
        .params(state.name(), most)
        .query(this::toOld)
        .list();
  }

  private Old toOld(ResultSet row, int number) throws SQLException {
    Instant since = requireNonNull(RowValues.instant(row, "received_at"));
    return new Old(
        since,
        new Waiting(
            row.getString("id"),
            row.getString("unit_name"),
            CaseState.valueOf(row.getString("state")),
            RowValues.tier(row),
            times.at(since),
            times.daysSince(since)));
  }
}
