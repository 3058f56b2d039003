package cn.baoshen.console.overview;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.FrequentFinding;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.console.Times;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  /** The cases that wait longest, of whatever year; each state is read along its index. */
  List<Waiting> longestWaiting(int most) {
    String each =
        Arrays.stream(CaseState.values())
            .filter(state -> !state.isFinal())
            .map(state -> "(" + oldest(state, most) + ")")
            .collect(Collectors.joining(" union all "));
    return jdbc.sql("select * from (" + each + ") w order by received_at, id limit ?")
        .param(most)
        .query(this::toWaiting)
        .list();
  }

  private static String oldest(CaseState state, int most) {
    return "select id, unit_name, state, tier, received_at from cases where state = '"
        + state.name()
        + "' order by state, received_at, id limit "
        + most;
  }

  private Waiting toWaiting(ResultSet row, int number) throws SQLException {
    Instant since = row.getObject("received_at", OffsetDateTime.class).toInstant();
    return new Waiting(
        row.getString("id"),
        row.getString("unit_name"),
        CaseState.valueOf(row.getString("state")),
        tier(row),
        times.at(since),
        times.daysSince(since));
  }

  private static @Nullable Tier tier(ResultSet row) throws SQLException {
    String tier = row.getString("tier");
    return tier == null ? null : Tier.valueOf(tier);
  }
}
