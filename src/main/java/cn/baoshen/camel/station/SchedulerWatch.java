package cn.baoshen.camel.station;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says once when no due work can be looked for, which is when the database is away, and once when
 * it can again; the scheduler itself would print a trace each second.
 */
public class SchedulerWatch extends AbstractSchedulerListener {
  private static final Logger LOG = LoggerFactory.getLogger(SchedulerWatch.class);

  private final OnceLogger log =
      new OnceLogger(LOG, "due work cannot be looked for", "due work is looked for again");
  private final JdbcClient jdbc;

  public SchedulerWatch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void onSchedulerEvent(SchedulerEventType event) {
    if (event == SchedulerEventType.UNEXPECTED_ERROR) {
      log.failed(this::why);
    }
    if (event == SchedulerEventType.RAN_EXECUTE_DUE) {
      log.done();
    }
  }

  private String why() {
    try {
      jdbc.sql("select count(*) from scheduled_tasks").query(Integer.class).single();
      return "the database answers";
    } catch (DataAccessException e) {
      return String.valueOf(e.getMostSpecificCause());
    }
  }
}
