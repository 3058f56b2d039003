package cn.baoshen.spotcheck;

import cn.baoshen.casebook.RowValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The spot checks in the database. */
class SpotCheckBook {
  private final JdbcClient jdbc;
  private final Clock clock;

  SpotCheckBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All of them, newest first. */
  List<SpotCheck> all() {
    return jdbc.sql("select * from spot_check order by id desc").query(this::check).list();
  }

  Optional<SpotCheck> find(long id) {
    return jdbc.sql("select * from spot_check where id = ?")
        .param(id)
        .query(this::check)
        .optional();
  }

  /** Codes of the units that were drawn for this year. */
  Set<String> drawn(int year) {
    return new TreeSet<>(
        jdbc.sql(
                "select u.unit_code from spot_check_unit u join spot_check c on c.id = u.check_id"
                    + " where c.report_year = ?")
            .param(year)
            .query(String.class)
            .list());
  }

  /** Enters one within the transaction under way, and gives its number. */
  long announce(
      int year, int wanted, Announcement wish, Sorting sorting, String sha256, String who) {
    String inspectors =
        wish.inspectors().stream().map(Inspector::line).collect(Collectors.joining("\n"));
    jdbc.sql(
            "insert into spot_check (report_year, announced_at, announced_by, wanted, percent,"
                + " source, seed_day, roster_sha256, inspectors)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            year,
            RowValues.time(clock.instant()),
            who,
            wanted,
            wish.percent() == null ? "" : wish.percent().toPlainString(),
            wish.source(),
            wish.seedDay(),
            sha256,
            inspectors)
        .update();
    long id = jdbc.sql("select max(id) from spot_check").query(Long.class).single();
    for (LeftOut unit : sorting.leftOut()) {
      jdbc.sql(
              "insert into spot_check_left_out (check_id, unit_code, reason, detail)"
                  + " values (?, ?, ?, ?)")
          .params(id, unit.code(), unit.reason(), unit.detail())
          .update();
    }
    return id;
  }

  /** Notes the seed, once; false when there was one. */
  boolean draw(long id, String seed, List<SpotCheck.DrawnUnit> units, String who) {
    int first =
        jdbc.sql(
                "update spot_check set seed = ?, drawn_at = ?, drawn_by = ?"
                    + " where id = ? and seed is null and annulled_at is null")
            .params(seed, RowValues.time(clock.instant()), who, id)
            .update();
    if (first == 1) {
      units.forEach(unit -> insert(id, unit));
    }
    return first == 1;
  }

  private void insert(long id, SpotCheck.DrawnUnit unit) {
    jdbc.sql(
            "insert into spot_check_unit (check_id, place, unit_code, unit_name, draw_hash,"
                + " first_inspector, second_inspector) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id, unit.place(), unit.code(), unit.name(), unit.hash(), unit.first(), unit.second())
        .update();
  }

  /** Notes what was found, once; false when it was noted before. */
  boolean found(long id, String code, SpotCheck.Outcome outcome, String findings, String who) {
    return jdbc.sql(
                "update spot_check_unit set outcome = ?, findings = ?, entered_by = ?,"
                    + " entered_at = ? where check_id = ? and unit_code = ? and outcome is null")
            .params(outcome.name(), findings, who, RowValues.time(clock.instant()), id, code)
            .update()
        == 1;
  }

  /** Says in whose ledger what was found wrong stands. */
  void inLedger(long id, String code, String caseId) {
    jdbc.sql("update spot_check_unit set ledger_case = ? where check_id = ? and unit_code = ?")
        .params(caseId, id, code)
        .update();
  }

  /** Notes that it is not drawn any more; false when it was drawn or annulled before. */
  boolean annul(long id, String why, String who) {
    return jdbc.sql(
                "update spot_check set annulled_at = ?, annulled_by = ?, annulled_why = ?"
                    + " where id = ? and seed is null and annulled_at is null")
            .params(RowValues.time(clock.instant()), who, why, id)
            .update()
        == 1;
  }

  private SpotCheck check(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    return new SpotCheck(
        id,
        row.getInt("report_year"),
        RowValues.instant(row, "announced_at"),
        row.getInt("wanted"),
        row.getString("percent"),
        row.getString("source"),
        row.getObject("seed_day", LocalDate.class),
        row.getString("roster_sha256"),
        Inspector.of(row.getString("inspectors")),
        row.getString("seed"),
        RowValues.instant(row, "drawn_at"),
        units(id),
        leftOut(id),
        row.getString("annulled_why"));
  }

  private List<SpotCheck.DrawnUnit> units(long id) {
    return jdbc.sql("select * from spot_check_unit where check_id = ? order by place")
        .param(id)
        .query(
            (row, n) ->
                new SpotCheck.DrawnUnit(
                    row.getInt("place"),
                    row.getString("unit_code"),
                    row.getString("unit_name"),
                    row.getString("draw_hash"),
                    row.getString("first_inspector"),
                    row.getString("second_inspector"),
                    row.getString("outcome") == null
                        ? null
                        : SpotCheck.Outcome.valueOf(row.getString("outcome")),
                    row.getString("findings") == null ? "" : row.getString("findings"),
                    row.getString("ledger_case")))
        .list();
  }

  private List<LeftOut> leftOut(long id) {
    return jdbc.sql("select * from spot_check_left_out where check_id = ? order by unit_code")
        .param(id)
        .query(
            (row, n) ->
                new LeftOut(
                    row.getString("unit_code"), row.getString("reason"), row.getString("detail")))
        .list();
  }
}
