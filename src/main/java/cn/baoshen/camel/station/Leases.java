package cn.baoshen.camel.station;

import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Frees the work that an earlier life of this process held when it died.
 *
 * <p>An embedded database has one process by its file lock, so whatever is held at start is held by
 * the dead. Work during which the process died more than once waits a little, so that other work
 * goes first.
 */
public class Leases {
  private static final int SECONDS_A_CRASH = 3;

  private final DataSource source;
  private final JdbcClient jdbc;
  private final Clock clock;

  public Leases(DataSource source, JdbcClient jdbc, Clock clock) {
    this.source = source;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void freeTheDead() throws java.sql.SQLException {
    try (Connection connection = source.getConnection()) {
      if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
        held().forEach(this::free);
      }
    }
  }

  private List<String> held() {
    return jdbc.sql("select task_instance from scheduled_tasks where picked")
        .query(String.class)
        .list();
  }

  private void free(String instance) {
    int begun =
        jdbc.sql("select begun from attempt where work = ?")
            .param(instance)
            .query(Integer.class)
            .optional()
            .orElse(0);
    jdbc.sql(
            "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                + " execution_time = ?, version = version + 1 where task_instance = ?")
        .params(
            clock
                .instant()
                .plusSeconds((long) SECONDS_A_CRASH * Math.max(0, begun - 1))
                .atOffset(ZoneOffset.UTC),
            instance)
        .update();
  }
}
