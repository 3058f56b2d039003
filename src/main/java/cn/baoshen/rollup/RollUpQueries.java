package cn.baoshen.rollup;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.rollup.UnitLine.Rounds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the roll-up asks of the database in one question for all units. */
class RollUpQueries {
  private static final String OF_FORM =
      " where c.report_year = ? and c.form_id = ? and c.unit_code <> 'unknown'";

  /** The leader's approval lets pass what rules found; what people asked is settled by name. */
  private static final String OPEN =
      "select c.unit_code, c.form_id, c.form_key, count(*) as items from ledger_item i join cases c"
          + " on c.unit_code = i.unit_code and c.report_year = i.report_year"
          + " and c.form_id = i.form_id and c.key_id = i.key_id and c.newest"
          + OF_FORM
          + " and i.closed_case is null and (i.kind = 'NOTE' or c.state <> 'APPROVED')"
          + " group by c.unit_code, c.form_id, c.form_key";

  private final JdbcClient jdbc;

  RollUpQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose report it is and which. */
  record Owner(String unitCode, ReportKey which) {
    static Owner of(ResultSet row) throws SQLException {
      return new Owner(row.getString("unit_code"), RowValues.which(row));
    }
  }

  /** What the revisions of each report of a form came to. */
  Map<Owner, Rounds> rounds(int year, String form) {
    Map<Owner, Rounds> found = new HashMap<>();
    jdbc.sql(
            "select c.unit_code, c.form_id, c.form_key, count(*) as revisions,"
                + " count(case when c.state = 'RETURNED' then 1 end) as returned from cases c"
                + OF_FORM
                + " group by c.unit_code, c.form_id, c.form_key")
        .params(year, form)
        .query((RowCallbackHandler) row -> put(found, row));
    jdbc.sql(
            "select c.unit_code, c.form_id, c.form_key,"
                + " sum(case when f.severity = 'ERROR' then f.times else 0 end) as errors,"
                + " sum(case when f.severity = 'WARNING' and c.newest then f.times else 0 end)"
                + " as warnings from case_finding f join cases c on c.id = f.case_id"
                + OF_FORM
                + " group by c.unit_code, c.form_id, c.form_key")
        .params(year, form)
        .query((RowCallbackHandler) row -> addFindings(found, row));
    jdbc.sql(OPEN).params(year, form).query((RowCallbackHandler) row -> addOpen(found, row));
    return found;
  }

  private static void put(Map<Owner, Rounds> found, ResultSet row) throws SQLException {
    found.put(Owner.of(row), new Rounds(row.getInt("revisions"), row.getInt("returned"), 0, 0, 0));
  }

  private static void addFindings(Map<Owner, Rounds> found, ResultSet row) throws SQLException {
    int errors = row.getInt("errors");
    int warnings = row.getInt("warnings");
    found.computeIfPresent(
        Owner.of(row),
        (owner, r) -> new Rounds(r.revisions(), r.returned(), errors, warnings, r.open()));
  }

  private static void addOpen(Map<Owner, Rounds> found, ResultSet row) throws SQLException {
    int open = row.getInt("items");
    found.computeIfPresent(
        Owner.of(row),
        (owner, r) -> new Rounds(r.revisions(), r.returned(), r.errors(), r.warnings(), open));
  }
}
