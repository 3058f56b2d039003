package cn.baoshen.console.watch;

import cn.baoshen.console.watch.Stuck.Why;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked of the database to find stuck cases; every question has its index. */
class StuckQueries {
  private static final int MOST = 20;

  /** How often in a row work fails before it is worth a word. */
  private static final int AGAIN_AND_AGAIN = 3;

  /** The stations whose work moves a case on. */
  private static final List<String> MOVING =
      List.of(Stations.EXAMINE, Stations.RENDER, Stations.ASK, Stations.CONCLUDE);

  private static final String LAST_STEP =
      "(select h.at from history h where h.case_id = c.id order by h.seq desc limit 1)";

  private static final String STANDING =
      "select c.id, c.unit_name, "
          + LAST_STEP
          + " as since from cases c where c.state = 'RECEIVED' and c.received_at < ? and "
          + LAST_STEP
          + " < ? order by c.state, c.received_at limit "
          + MOST;

  // Which they are stands in an index; only of these few the rows are read.
  private static final String DECIDED =
      "select id, unit_name, decided_at as since from cases where id in"
          + " (select id from cases where state = 'IN_REVIEW' and decided_tier = tier"
          + " and decided_at < ? order by decided_at limit "
          + MOST
          + ") order by since";

  private static final String FAILING =
      "select task_instance from scheduled_tasks where consecutive_failures >= "
          + AGAIN_AND_AGAIN
          + " order by consecutive_failures desc limit "
          + MOST;

  private static final String AWAITED =
      "select count(*) from scheduled_tasks where task_name = 'station'"
          + " and task_instance >= ? and task_instance < ?";

  private final JdbcClient jdbc;

  StuckQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Cases with the stations to which nothing has happened since this moment. */
  List<Stuck> standing(Instant before) {
    OffsetDateTime limit = before.atOffset(ZoneOffset.UTC);
    return jdbc.sql(STANDING)
        .params(limit, limit)
        .query((row, n) -> stuck(row, Why.SLOW, ""))
        .list();
  }

  /** Cases whose tier is decided since then and that still stand in it. */
  List<Stuck> decided(Instant before) {
    return jdbc.sql(DECIDED)
        .param(before.atOffset(ZoneOffset.UTC))
        .query((row, n) -> stuck(row, Why.FORGOTTEN, ""))
        .list();
  }

  private static Stuck stuck(ResultSet row, Why why, String station) throws SQLException {
    return new Stuck(
        row.getString("id"),
        row.getString("unit_name"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        why,
        station);
  }

  /** Cases not yet ended whose work fails again and again. */
  List<Stuck> failing() {
    return jdbc.sql(FAILING).query((row, n) -> row.getString("task_instance")).list().stream()
        .flatMap(task -> failing(WorkItem.of(task)).stream())
        .toList();
  }

  private Optional<Stuck> failing(WorkItem task) {
    return jdbc.sql(
            "select c.id, c.unit_name, "
                + LAST_STEP
                + " as since from cases c"
                + " where c.id = ? and c.state in ('RECEIVED', 'IN_REVIEW')")
        .param(task.caseId())
        .query((row, n) -> stuck(row, Why.FAILING, task.station()))
        .optional();
  }

  /** True when a station has work for the case. */
  boolean isAwaited(String caseId) {
    return MOVING.stream().anyMatch(station -> has(new WorkItem(station, caseId).toString()));
  }

  /** The work itself, or one of its matters; {@code 0} is the character after the slash. */
  private boolean has(String work) {
    return count(work, work + "!") + count(work + "/", work + "0") > 0;
  }

  private int count(String from, String until) {
    return jdbc.sql(AWAITED).params(from, until).query(Integer.class).single();
  }
}
