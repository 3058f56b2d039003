package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the units have handed in, seen from the collection: the first file and the newest case. */
public class Filings {
  private final JdbcClient jdbc;

  public Filings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What one unit handed in.
   *
   * @param caseId its newest case
   * @param state where that stands
   * @param changedAt when that was decided, or else came in
   * @param firstAt when its first case of the year came in
   */
  public record Filing(
      String unitCode, String caseId, CaseState state, Instant changedAt, Instant firstAt) {}

  /** By unit code; units that handed in nothing are not there. */
  public Map<String, Filing> of(int year) {
    return query(year, "").list().stream()
        .collect(Collectors.toMap(Filing::unitCode, filing -> filing));
  }

  /** What this unit handed in; empty for nothing. */
  public Optional<Filing> of(int year, String unitCode) {
    return query(year, " and unit_code = ?", unitCode).optional();
  }

  // Two questions, each answered by an index alone; a join would look at every row.
  private JdbcClient.MappedQuerySpec<Filing> query(int year, String which, Object... unit) {
    Map<String, Instant> first = first(year, which, unit);
    return jdbc.sql(
            "select unit_code, id, state, received_at, decided_at from cases"
                + " where report_year = ? and newest and unit_code <> '"
                + Case.UNKNOWN_UNIT
                + "'"
                + which)
        .params(values(year, unit))
        .query((row, n) -> filing(row, first.get(row.getString("unit_code"))));
  }

  private Map<String, Instant> first(int year, String which, Object... unit) {
    Map<String, Instant> first = new HashMap<>();
    jdbc.sql(
            "select unit_code, received_at from cases where report_year = ? and revision = 1"
                + which)
        .params(values(year, unit))
        .query(
            row -> {
              first.put(row.getString("unit_code"), RowValues.instant(row, "received_at"));
            });
    return first;
  }

  private static List<Object> values(int year, Object... unit) {
    return Stream.concat(Stream.of(year), Stream.of(unit)).toList();
  }

  private static Filing filing(ResultSet row, Instant firstAt) throws SQLException {
    Instant decided = RowValues.instant(row, "decided_at");
    return new Filing(
        row.getString("unit_code"),
        row.getString("id"),
        CaseState.valueOf(row.getString("state")),
        decided == null ? RowValues.instant(row, "received_at") : decided,
        firstAt);
  }
}
