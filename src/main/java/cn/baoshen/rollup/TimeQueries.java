package cn.baoshen.rollup;

import cn.baoshen.casebook.FrequentFinding;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the figures of the collection ask of the database. */
class TimeQueries {
  private static final int MOST = 10;

  private final JdbcClient jdbc;

  TimeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From when to when something took. */
  record Span(Instant from, Instant to) {
    static Span of(ResultSet row, String from, String to) throws SQLException {
      return new Span(RowValues.instant(row, from), RowValues.instant(row, to));
    }
  }

  /** One decision of a tier. */
  record Decided(Tier tier, String by, boolean returned, Span span) {}

  /** Every decision of a tier, from the day on which it was asked. */
  List<Decided> decisions(int year, String form) {
    return jdbc.sql(
            "select d.tier, d.decided_by, d.choice, a.at as asked, d.at as decided from decision d"
                + " join assignment a on a.case_id = d.case_id and a.tier = d.tier and a.seq = 0"
                + " join cases c on c.id = d.case_id where c.report_year = ? and c.form_id = ?")
        .params(year, form)
        .query(
            (row, n) ->
                new Decided(
                    Tier.valueOf(row.getString("tier")),
                    row.getString("decided_by"),
                    "RETURN".equals(row.getString("choice")),
                    Span.of(row, "asked", "decided")))
        .list();
  }

  /** Every case that is closed, by people or by the rules. */
  List<Span> closed(int year, String form) {
    return jdbc.sql(
            "select received_at, decided_at from cases where report_year = ? and form_id = ?"
                + " and unit_code <> 'unknown' and state in ('APPROVED', 'RETURNED')"
                + " and decided_at is not null")
        .params(year, form)
        .query((row, n) -> Span.of(row, "received_at", "decided_at"))
        .list();
  }

  /** How many cases the rules sent back. */
  int returnedByRules(int year, String form) {
    return jdbc.sql(
            "select count(*) from cases where report_year = ? and form_id = ?"
                + " and unit_code <> 'unknown' and state = 'RETURNED' and decided_by = 'rules'")
        .params(year, form)
        .query(Integer.class)
        .single();
  }

  /** The rules that spoke in most cases. */
  List<FrequentFinding> frequent(int year, String form, Map<String, String> titles) {
    return jdbc.sql(
            "select "
                + FrequentFinding.COLUMNS
                + " from case_finding"
                + " where report_year = ? and form_id = ? group by rule, severity"
                + " order by cases desc, rule limit ?")
        .params(year, form, MOST)
        .query((row, n) -> FrequentFinding.of(row, titles))
        .list();
  }
}
