package cn.baoshen.camel;

import cn.baoshen.camel.station.StationHandlers;
import cn.baoshen.camel.station.SteadyTime;
import cn.baoshen.model.work.WorkItem;
import com.github.kagkarlsson.scheduler.task.Priority;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether so much work is due that new files had better wait in the inbox, where they are safe and
 * each unit has its turn, than in a queue behind it. Work of a station that is closed is no crowd,
 * and what waits while there is any other is none either.
 */
class BackPressure {
  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final StationHandlers workers;
  private final SteadyTime time;

  BackPressure(JdbcClient jdbc, StationHandlers workers, SteadyTime time) {
    this.jdbc = jdbc;
    this.workers = workers;
    this.time = time;
  }

  /**
   * The work that is due.
   *
   * @param full true when no more should be added, whose ever it is
   * @param byUnit how much of it is about which unit
   */
  record Crowd(boolean full, Map<String, Integer> byUnit) {}

  Crowd now() {
    List<WorkItem> due =
        jdbc
            .sql(
                "select task_instance from scheduled_tasks where not picked and execution_time <= ?"
                    + " and (priority is null or priority > "
                    + Priority.LOW
                    + ")"
                    + " order by execution_time limit "
                    + MOST)
            .param(time.now().atOffset(ZoneOffset.UTC))
            .query(String.class)
            .list()
            .stream()
            .map(WorkItem::of)
            .toList();
    List<WorkItem> open = due.stream().filter(this::isOpen).toList();
    return new Crowd(open.size() == MOST, byUnit(open));
  }

  private boolean isOpen(WorkItem order) {
    return workers.at(order.station()).isPresent();
  }

  private Map<String, Integer> byUnit(List<WorkItem> orders) {
    if (orders.isEmpty()) {
      return Map.of();
    }
    List<String> subjects = orders.stream().map(WorkItem::caseId).toList();
    Map<String, String> units = units(subjects);
    return subjects.stream()
        .map(units::get)
        .filter(unit -> unit != null)
        .collect(Collectors.toMap(Function.identity(), unit -> 1, Integer::sum));
  }

  private Map<String, String> units(List<String> subjects) {
    Map<String, String> units = new HashMap<>();
    jdbc.sql(
            "select id, unit_code from cases where id in (:subjects)"
                + " union all select id, unit_code from answer where id in (:subjects)")
        .param("subjects", subjects)
        .query(
            row -> {
              units.put(row.getString(1), row.getString(2));
            });
    return units;
  }
}
