package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
   * @param firstAt when its first declaration came in
   * @param inForce false when a report replaced it
   */
  public record Declared(String unitCode, Instant firstAt, boolean inForce) {}

  /**
   * Takes a declaration down; the same one again changes nothing.
   *
   * @param last the unit's newest case of the year; null when there is none
   * @return key of the reason why it cannot be taken; empty when it was
   */
  Optional<String> declare(Arrival arrival, Case last) {
    Optional<String> refusal = refusal(arrival.declaration(), last);
    if (refusal.isEmpty() && !isKnown(arrival)) {
      insert(arrival);
    }
    return refusal;
  }

  private static Optional<String> refusal(Arrival.Declaration declaration, Case last) {
    if (declaration.trouble() != null) {
      return Optional.of(declaration.trouble());
    }
    if (last == null || last.state() == CaseState.RETURNED) {
      return Optional.empty();
    }
    return Optional.of(last.state() == CaseState.APPROVED ? "zero-approved" : "zero-under-way");
  }

  private boolean isKnown(Arrival arrival) {
    return jdbc.sql(
                "select count(*) from declaration where report_year = ? and unit_code = ?"
                    + " and original_sha256 = ? and replaced_by is null")
            .params(arrival.year(), arrival.unit().code(), arrival.original().sha256())
            .query(Integer.class)
            .single()
        > 0;
  }

  private void insert(Arrival arrival) {
    jdbc.sql(
            "insert into declaration"
                + " (unit_code, report_year, reason, original_name, original_sha256, received_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            arrival.unit().code(),
            arrival.year(),
            arrival.declaration().reason(),
            arrival.original().name(),
            arrival.original().sha256(),
            RowValues.time(clock.instant()))
        .update();
  }

  /** A report counts instead of what was declared before; true when something was. */
  boolean replace(String unitCode, int year, String caseId) {
    return jdbc.sql(
                "update declaration set replaced_by = ?"
                    + " where report_year = ? and unit_code = ? and replaced_by is null")
            .params(caseId, year, unitCode)
            .update()
        > 0;
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
  public Map<String, Declared> of(int year) {
    return query(year, "").query(Declarations::declared).list().stream()
        .collect(Collectors.toMap(Declared::unitCode, declared -> declared));
  }

  /** What this unit declared; empty for nothing. */
  public Optional<Declared> of(int year, String unitCode) {
    return query(year, " and unit_code = :unit")
        .param("unit", unitCode)
        .query(Declarations::declared)
        .optional();
  }

  private JdbcClient.StatementSpec query(int year, String which) {
    return jdbc.sql(
            "select unit_code, min(received_at) as first_at,"
                + " sum(case when replaced_by is null then 1 else 0 end) as open_ones"
                + " from declaration where report_year = :asked"
                + which
                + " group by unit_code")
        .param("asked", year);
  }

  private static Declared declared(ResultSet row, int number) throws SQLException {
    return new Declared(
        row.getString("unit_code"),
        RowValues.instant(row, "first_at"),
        row.getInt("open_ones") > 0);
  }
}
