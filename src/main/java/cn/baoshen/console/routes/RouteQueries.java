package cn.baoshen.console.routes;

import cn.baoshen.console.Causes;
import cn.baoshen.console.Redacted;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.work.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the routes page asks the database; every question has its index. */
class RouteQueries {
  /** The stations' work; its name is station/case or station/case/matter. */
  private static final String WORK =
      "select w.station, count(*) as tasks, min(c.received_at) as oldest from (select"
          + " substring(task_instance from 1 for position('/' in task_instance) - 1) as station,"
          + " substring(task_instance from position('/' in task_instance) + 1) || '/' as rest"
          + " from scheduled_tasks where task_name = 'station') w left join cases c"
          + " on c.id = substring(w.rest from 1 for position('/' in w.rest) - 1)"
          + " group by w.station";

  private static final String FAILING =
      "select s.*, w.cause from scheduled_tasks s left join work_cause w on w.work ="
          + " s.task_instance where s.consecutive_failures > 0"
          + " order by s.consecutive_failures desc limit ?";

  // A task has a heartbeat while it runs, and only then.
  private static final String RUNNING =
      "select * from scheduled_tasks where last_heartbeat > timestamp '2000-01-01 00:00:00'"
          + " order by last_heartbeat limit ?";

  private static final String NEXT =
      "select s.*, w.cause from scheduled_tasks s left join work_cause w on w.work ="
          + " s.task_instance order by s.execution_time limit ?";

  private static final String FAILURES =
      "select f.*, c.unit_name from failure f join cases c on c.id = f.case_id"
          + " order by f.at desc, f.case_id desc limit ?";

  private static final String STANDING =
      "select state, count(*) as n from cases where report_year = ? and newest group by state";

  private final JdbcClient jdbc;
  private final Causes causes;

  RouteQueries(JdbcClient jdbc, Causes causes) {
    this.jdbc = jdbc;
    this.causes = causes;
  }

  /** The work of each station that has some. */
  Map<String, Work> work() {
    Map<String, Work> stations = new HashMap<>();
    jdbc.sql(WORK)
        .query(
            (row, n) ->
                stations.put(
                    row.getString("station"),
                    new Work(row.getInt("tasks"), instant(row, "oldest"))))
        .list();
    return stations;
  }

  /** How many newest revisions of this year stand in each state. */
  Map<CaseState, Integer> standing(int year) {
    Map<CaseState, Integer> states = new HashMap<>();
    jdbc.sql(STANDING)
        .param(year)
        .query((row, n) -> states.put(CaseState.valueOf(row.getString("state")), row.getInt("n")))
        .list();
    return states;
  }

  List<WaitingTask> failing(int most) {
    return jdbc.sql(FAILING).param(most).query((row, n) -> task(row, cause(row))).list();
  }

  List<WaitingTask> running(int most) {
    return jdbc.sql(RUNNING).param(most).query((row, n) -> task(row, "")).list();
  }

  /** Those that are due next, late ones first. */
  List<WaitingTask> next(int most) {
    return jdbc.sql(NEXT).param(most).query((row, n) -> task(row, cause(row))).list();
  }

  private String cause(ResultSet row) throws SQLException {
    String cause = row.getString("cause");
    return cause == null ? "" : causes.of(cause);
  }

  private static WaitingTask task(ResultSet row, String cause) throws SQLException {
    WorkItem work = WorkItem.of(row.getString("task_instance"));
    return new WaitingTask(
        work.station(),
        work.caseId(),
        work.about(),
        row.getInt("consecutive_failures"),
        Objects.requireNonNull(instant(row, "execution_time")),
        cause);
  }

  /** The cases that were given up last. */
  List<FailureLine> failures(int most) {
    return jdbc.sql(FAILURES)
        .param(most)
        .query(
            (row, n) ->
                new FailureLine(
                    row.getString("case_id"),
                    row.getString("unit_name"),
                    row.getString("station"),
                    causes.of(row.getString("reason")),
                    Objects.requireNonNull(instant(row, "at")),
                    Redacted.stack(row.getString("stack"))))
        .list();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
