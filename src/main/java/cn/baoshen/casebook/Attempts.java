package cn.baoshen.casebook;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How often a piece of work was begun and never came to an end, because the process died. */
public class Attempts {
  private final JdbcClient jdbc;

  Attempts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts a beginning, durably, and gives how many there were with no end, this one included. */
  public int begin(String key) {
    jdbc.sql(
            "insert into attempt (key, begun) values (?, 1)"
                + " on conflict (key) do update set begun = attempt.begun + 1")
        .param(key)
        .update();
    return jdbc.sql("select begun from attempt where key = ?")
        .param(key)
        .query(Integer.class)
        .single();
  }

  /** The work came to an end, good or bad: the process survived it. */
  public void end(String key) {
    jdbc.sql("delete from attempt where key = ?").param(key).update();
  }
}
