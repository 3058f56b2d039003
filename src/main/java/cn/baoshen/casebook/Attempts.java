package cn.baoshen.casebook;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often a piece of work was begun and never came to an end, because the process died; and why
 * it failed last, while it is tried again.
 */
public class Attempts {
  private static final int LONGEST = 2000;

  private final JdbcClient jdbc;
  private final CrashSettings settings;
  private final Lock suspects = new ReentrantLock(true);

  /** Work that this process outlived, which could not be written down. */
  private final Set<String> outlived = ConcurrentHashMap.newKeySet();

  public Attempts(JdbcClient jdbc, CrashSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * Does a piece of work. What was under way when the process died is done one at a time, wherever
   * in the house, so that what did not kill it is not counted among the suspects again.
   */
  public <T> T alone(String work, Supplier<T> doing) {
    if (unfinished(work) == 0) {
      return doing.get();
    }
    suspects.lock();
    try {
      return doing.get();
    } finally {
      suspects.unlock();
    }
  }

  /** True when the process died of so many beginnings that there is to be no other. */
  public boolean isTooOften(int begun) {
    return begun > settings.crashes();
  }

  /** Counts a beginning, durably, and gives how many there were with no end, this one included. */
  public int begin(String work) {
    if (outlived.contains(work)) {
      end(work);
    }
    int known =
        jdbc.sql("update attempt set begun = begun + 1 where work = ?").param(work).update();
    if (known == 0) {
      jdbc.sql("insert into attempt (work, begun) values (?, 1) on conflict do nothing")
          .param(work)
          .update();
    }
    return unfinished(work);
  }

  /** How often the work was begun and never ended; 0 for work that no process died of. */
  public int unfinished(String work) {
    return jdbc.sql("select begun from attempt where work = ?")
        .param(work)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** Notes why the work failed. */
  public void failed(String work, String cause) {
    String kept = cause.substring(0, Math.min(LONGEST, cause.length()));
    int known =
        jdbc.sql("update work_cause set cause = ? where work = ?").params(kept, work).update();
    if (known == 0) {
      jdbc.sql("insert into work_cause (work, cause) values (?, ?) on conflict do nothing")
          .params(work, kept)
          .update();
    }
  }

  /** The work that had failed before is no longer tried. */
  public void settled(String work) {
    jdbc.sql("delete from work_cause where work = ?").param(work).update();
  }

  /** The work came to an end, good or bad: the process survived it. */
  public void end(String work) {
    outlived.add(work);
    jdbc.sql("delete from attempt where work = ?").param(work).update();
    outlived.remove(work);
  }

  /** The same where the database cannot be asked: the next beginning is the first one. */
  public void outlived(String work) {
    outlived.add(work);
  }
}
