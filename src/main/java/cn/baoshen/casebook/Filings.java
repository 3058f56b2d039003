package cn.baoshen.casebook;

import cn.baoshen.report.Case;
import cn.baoshen.report.CaseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    return query(year, "").query(Filings::filing).list().stream()
        .collect(Collectors.toMap(Filing::unitCode, filing -> filing));
  }

  /** What this unit handed in; empty for nothing. */
  public Optional<Filing> of(int year, String unitCode) {
    return query(year, " and unit_code = :unit")
        .param("unit", unitCode)
        .query(Filings::filing)
        .optional();
  }

  private JdbcClient.StatementSpec query(int year, String which) {
    return jdbc.sql(
            "select c.unit_code, c.id, c.state, coalesce(c.decided_at, c.received_at) as changed_at,"
                + " f.first_at from (select unit_code, max(revision) as newest,"
                + " min(received_at) as first_at from cases where report_year = :asked"
                + which
                + " group by unit_code) f join cases c on c.report_year = :asked"
                + " and c.unit_code = f.unit_code and c.revision = f.newest"
                + " where c.unit_code <> :unknown")
        .param("asked", year)
        .param("unknown", Case.UNKNOWN_UNIT);
  }

  private static Filing filing(ResultSet row, int number) throws SQLException {
    return new Filing(
        row.getString("unit_code"),
        row.getString("id"),
        CaseState.valueOf(row.getString("state")),
        Rows.instant(row, "changed_at"),
        Rows.instant(row, "first_at"));
  }
}
