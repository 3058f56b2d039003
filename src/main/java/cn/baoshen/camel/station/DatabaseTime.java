package cn.baoshen.camel.station;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of the database, by which the nodes that share it hold their leases. */
public class DatabaseTime {
  private final JdbcClient jdbc;
  private final SteadyTime time;

  public DatabaseTime(JdbcClient jdbc, SteadyTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Sets the time that durable work goes by; how long the asking took lies in between. */
  public void set() {
    Instant before = time.now();
    Instant said =
        jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
    Instant after = time.now();
    time.set(said.plusNanos(java.time.Duration.between(before, after).toNanos() / 2));
  }
}
