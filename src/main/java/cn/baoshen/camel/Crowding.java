package cn.baoshen.camel;

import cn.baoshen.report.WorkItem;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether so much work is due that new files had better wait in the inbox, where they are safe and
 * each unit has its turn, than in a queue behind it. Work of a station that is closed is no crowd.
 */
class Crowding {
  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Workers workers;
  private final SteadyTime time;

  Crowding(JdbcClient jdbc, Workers workers, SteadyTime time) {
    this.jdbc = jdbc;
    this.workers = workers;
    this.time = time;
  }

  boolean isCrowded() {
    List<String> due =
        jdbc.sql(
                "select task_instance from scheduled_tasks where not picked and execution_time <= ?"
                    + " order by execution_time limit "
                    + MOST)
            .param(time.now().atOffset(ZoneOffset.UTC))
            .query(String.class)
            .list();
    return due.size() == MOST && due.stream().allMatch(this::isOpen);
  }

  private boolean isOpen(String task) {
    return workers.at(WorkItem.of(task).station()).isPresent();
  }
}
