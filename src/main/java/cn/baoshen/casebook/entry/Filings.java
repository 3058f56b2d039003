package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.asked.ReportKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the units have handed in, seen from the collection: the first file and the newest case. */
public class Filings {
  private final JdbcClient jdbc;

  public Filings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What one unit handed in of one report.
   *
   * @param caseId its newest case
   * @param state where that stands
   * @param tier the tier that is asked, or that decided; null before
   * @param changedAt when that was decided, or else came in
   * @param firstAt when the first of its revisions came in that is a report of the unit and year;
   *     null when none is
   */
  public record Filing(
      String unitCode,
      ReportKey which,
      String caseId,
      CaseState state,
      Tier tier,
      Instant changedAt,
      @Nullable Instant firstAt) {}

  /** By unit code; units that handed in nothing are not there. */
  public Map<String, List<Filing>> of(int year) {
    return query(year, "").list().stream().collect(Collectors.groupingBy(Filing::unitCode));
  }

  /** What this unit handed in. */
  public List<Filing> of(int year, String unitCode) {
    return query(year, " and unit_code = ?", unitCode).list();
  }

  private JdbcClient.MappedQuerySpec<Filing> query(int year, String which, Object... unit) {
    return jdbc.sql(
            "select unit_code, form_id, form_key, id, state, tier, received_at, decided_at, first_at, hands_in"
                + " from cases where report_year = ? and newest and unit_code <> '"
                + Case.UNKNOWN_UNIT
                + "'"
                + which)
        .params(Stream.concat(Stream.of(year), Stream.of(unit)).toList())
        .query(Filings::filing);
  }

  private static Filing filing(ResultSet row, int number) throws SQLException {
    Instant decided = RowValues.instant(row, "decided_at");
    Instant first = RowValues.instant(row, "first_at");
    return new Filing(
        row.getString("unit_code"),
        RowValues.which(row),
        row.getString("id"),
        CaseState.valueOf(row.getString("state")),
        RowValues.tier(row),
        decided == null ? RowValues.instant(row, "received_at") : decided,
        first == null && row.getBoolean("hands_in")
            ? RowValues.instant(row, "received_at")
            : first);
  }
}
