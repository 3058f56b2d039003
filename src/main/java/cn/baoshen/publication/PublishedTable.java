package cn.baoshen.publication;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.casebook.YearsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is published, in the database. */
class PublishedTable {
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  PublishedTable(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** An approved case. */
  record Approved(String id, String unitCode, String unitName) {}

  /** What is published of a year, withdrawn ones included, by report. */
  Map<String, Published> of(int year) {
    Map<String, Published> all = new LinkedHashMap<>();
    jdbc.sql("select * from publication where report_year = ? order by report")
        .param(year)
        .query(PublishedTable::published)
        .list()
        .forEach(one -> all.put(one.report(), one));
    return all;
  }

  private static Published published(ResultSet row, int number) throws SQLException {
    return new Published(
        row.getString("report"),
        row.getString("unit_code"),
        row.getInt("report_year"),
        row.getString("case_id"),
        RowValues.instant(row, "published_at"),
        RowValues.instant(row, "corrected_at"),
        row.getString("note"),
        RowValues.instant(row, "withdrawn_at"));
  }

  /** The years of which something is published. */
  List<Integer> years() {
    return YearsOf.table(jdbc, "publication");
  }

  /** The year of a report that is published; empty for one that is not. */
  Optional<Integer> yearOf(String report) {
    return jdbc.sql("select report_year from publication where report = ?")
        .param(report)
        .query(Integer.class)
        .optional();
  }

  /** The approved cases of a year. */
  List<Approved> approved(int year) {
    return jdbc.sql(
            "select id, unit_code, unit_name from cases where report_year = ? and state = 'APPROVED'"
                + " and unit_code <> 'unknown' order by unit_code, id")
        .param(year)
        .query(
            (row, number) ->
                new Approved(
                    row.getString("id"), row.getString("unit_code"), row.getString("unit_name")))
        .list();
  }

  /** The reports shown of a year whose case is approved no longer. */
  List<String> outdated(int year) {
    return jdbc.sql(
            "select p.report from publication p join cases c on c.id = p.case_id"
                + " where p.report_year = ? and p.withdrawn_at is null and c.state <> 'APPROVED'"
                + " order by p.report")
        .param(year)
        .query(String.class)
        .list();
  }

  /** Keeps these, and of that year no others. */
  void keep(int year, Collection<Published> all) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("delete from publication where report_year = ?").param(year).update();
          all.forEach(this::add);
        });
  }

  private void add(Published one) {
    jdbc.sql(
            "insert into publication (report, unit_code, report_year, case_id, published_at, corrected_at,"
                + " note, withdrawn_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(one.report())
        .param(one.unitCode())
        .param(one.year())
        .param(one.caseId())
        .param(RowValues.time(one.publishedAt()))
        .param(time(one.correctedAt()))
        .param(one.note())
        .param(time(one.withdrawnAt()))
        .update();
  }

  private static @Nullable Object time(@Nullable Instant at) {
    return at == null ? null : RowValues.time(at);
  }
}
