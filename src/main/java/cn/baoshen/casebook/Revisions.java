package cn.baoshen.casebook;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The revisions of a unit's report of one year; of two that are opened at once the primary key,
 * which holds the revision's number, lets one in.
 */
public class Revisions {
  private final JdbcClient jdbc;
  private final CaseBook cases;
  private final Clock clock;

  public Revisions(JdbcClient jdbc, CaseBook cases, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.clock = clock;
  }

  public static String id(String unitCode, int year, int revision) {
    return unitCode + "-" + year + "-r" + revision;
  }

  public Optional<Case> latest(String unitCode, int year) {
    return jdbc.sql(
            "select * from cases where unit_code = ? and report_year = ? order by revision desc"
                + " limit 1")
        .params(unitCode, year)
        .query(RowValues::toCase)
        .optional();
  }

  public void insert(
      String id, String unitCode, String unitName, int year, int revision, Original original) {
    jdbc.sql(
            "insert into cases (id, unit_code, unit_name, report_year, revision, state,"
                + " original_name, original_folder, original_sha256, original_bytes, received_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            unitCode,
            unitName,
            year,
            revision,
            CaseState.RECEIVED.name(),
            original.name(),
            original.folder(),
            original.sha256(),
            original.bytes(),
            RowValues.time(clock.instant()))
        .update();
    jdbc.sql(
            "update cases set newest = false"
                + " where unit_code = ? and report_year = ? and revision < ? and newest")
        .params(unitCode, year, revision)
        .update();
    cases.note(id, "received", CaseBook.SYSTEM, original.name());
  }
}
