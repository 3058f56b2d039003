package cn.baoshen.casebook;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is entered one after the other on all nodes, so that of two clicks the second sees what the
 * first entered.
 */
public enum EntryLock {
  EXTENSION("extension"),
  DEPUTY("deputy"),
  WAIVER("waiver");

  private final String row;

  EntryLock(String row) {
    this.row = row;
  }

  /** Waits for its turn, and keeps it until the transaction under way ends. */
  public void hold(JdbcClient jdbc) {
    jdbc.sql("select name from entry_lock where name = ? for update")
        .param(row)
        .query(String.class)
        .single();
  }
}
