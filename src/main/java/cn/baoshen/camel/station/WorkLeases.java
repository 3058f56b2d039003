package cn.baoshen.camel.station;

import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may do which work: the row of a task has a version, which goes up when it is picked and when
 * it is taken from one who gave no sign of life. With another version it is another's.
 */
public class WorkLeases {
  private static final Logger LOG = LoggerFactory.getLogger(WorkLeases.class);

  private final JdbcClient jdbc;
  private final Handover handover;
  private final SteadyTime time;

  public WorkLeases(JdbcClient jdbc, Handover handover, SteadyTime time) {
    this.jdbc = jdbc;
    this.handover = handover;
    this.time = time;
  }

  /** True while nobody took this work over. */
  boolean isOurs(Execution held) {
    return jdbc.sql(
                "select count(*) from scheduled_tasks where task_name = ? and task_instance = ?"
                    + " and picked and version = ?")
            .params(held.getTaskName(), held.getId(), held.version)
            .query(Integer.class)
            .single()
        == 1;
  }

  /**
   * Settles work while it is ours. A process may be stopped between the look and the act, and wake
   * when another has done the work: that its act is refused then is no failure.
   */
  void settle(WorkItem work, Execution held, Runnable act) {
    if (!isOurs(held)) {
      leave(work);
      return;
    }
    try {
      act.run();
    } catch (RuntimeException refused) {
      if (isOurs(held)) {
        throw refused;
      }
      leave(work);
    }
  }

  /** The end of work that was taken over: it is not ours to settle. */
  CompletionHandler<Void> left(WorkItem work) {
    return (complete, operations) -> leave(work);
  }

  void leave(WorkItem work) {
    LOG.debug("{} was taken over by another, who settles it", work);
    repair(work);
  }

  /**
   * Has the result of the case derived from the database once more: of two who were at it, the one
   * that slept may have been about to give an old one its name. It does not matter when it comes.
   */
  void repair(WorkItem work) {
    try {
      handover.to(new WorkItem(Stations.PUBLISH, work.caseId()), null);
    } catch (RuntimeException e) {
      LOG.warn("the result of {} is not laid out again: {}", work.caseId(), e.toString());
    }
  }
}
