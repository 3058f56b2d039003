package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.RowValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which units declared by a file that they have nothing to report (零报告). */
public class Declarations {
  /** Kind of the answer to a declaration that was taken. */
  static final String TAKEN = "zero-report";

  private final JdbcClient jdbc;
  private final Clock clock;

  public Declarations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What a unit declared in a collection.
   *
   * @param form the form that it has nothing to report in; empty for any
   * @param firstAt when its first declaration came in
   * @param inForce false when a report replaced it
   */
  public record Declared(String unitCode, String form, Instant firstAt, boolean inForce) {}

  /** Takes a declaration down for these forms; the same one again changes nothing. */
  void declare(Arrival arrival, Collection<String> forms) {
    forms.stream().filter(form -> !isKnown(arrival, form)).forEach(form -> insert(arrival, form));
  }

  private boolean isKnown(Arrival arrival, String form) {
    return jdbc.sql(
                "select count(*) from declaration where report_year = ? and unit_code = ?"
                    + " and form_id = ? and original_sha256 = ? and replaced_by is null")
            .params(arrival.year(), arrival.owning().code(), form, arrival.original().sha256())
            .query(Integer.class)
            .single()
        > 0;
  }

  private void insert(Arrival arrival, String form) {
    jdbc.sql(
            "insert into declaration"
                + " (unit_code, report_year, form_id, reason, original_name, original_sha256,"
                + " received_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            arrival.owning().code(),
            arrival.year(),
            form,
            arrival.declared().reason(),
            arrival.original().name(),
            arrival.original().sha256(),
            RowValues.time(clock.instant()))
        .update();
  }

  /** A report counts instead of what was declared before; true when something was. */
  boolean replace(String unitCode, int year, Collection<String> forms, String caseId) {
    return jdbc.sql(
                "update declaration set replaced_by = :case"
                    + " where report_year = :year and unit_code = :unit and form_id in (:forms)"
                    + " and replaced_by is null")
            .param("case", caseId)
            .param("year", year)
            .param("unit", unitCode)
            .param("forms", withAny(forms))
            .update()
        > 0;
  }

  private static List<String> withAny(Collection<String> forms) {
    return Stream.concat(forms.stream(), Stream.of("")).toList();
  }

  /** The reason that a unit gave; empty when nothing it declared is in force. */
  public Optional<String> reason(String unitCode, int year) {
    return jdbc.sql(
            "select reason from declaration where report_year = ? and unit_code = ?"
                + " and replaced_by is null order by seq desc limit 1")
        .params(year, unitCode)
        .query(String.class)
        .optional();
  }

  /** What the units declared, by unit code. */
  public Map<String, List<Declared>> of(int year) {
    return query(year, "").query(Declarations::declared).list().stream()
        .collect(Collectors.groupingBy(Declared::unitCode));
  }

  /** What this unit declared. */
  public List<Declared> of(int year, String unitCode) {
    return query(year, " and unit_code = :unit")
        .param("unit", unitCode)
        .query(Declarations::declared)
        .list();
  }

  private JdbcClient.StatementSpec query(int year, String which) {
    return jdbc.sql(
            "select unit_code, form_id, min(received_at) as first_at,"
                + " sum(case when replaced_by is null then 1 else 0 end) as open_ones"
                + " from declaration where report_year = :asked"
                + which
                + " group by unit_code, form_id")
        .param("asked", year);
  }

  private static Declared declared(ResultSet row, int number) throws SQLException {
    return new Declared(
        row.getString("unit_code"),
        row.getString("form_id"),
        RowValues.instant(row, "first_at"),
        row.getInt("open_ones") > 0);
  }
}
