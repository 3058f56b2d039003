package cn.baoshen.casebook.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SHA-256 of what was written under names that do not tell it. */
public class KeptSums {
  private final JdbcClient jdbc;
  private final Clock clock;

  public KeptSums(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Says what lies under a name from now on. */
  public void keep(String name, String sha256) {
    if (update(name, sha256) == 0 && !adopt(name, sha256)) {
      update(name, sha256);
    }
  }

  private int update(String name, String sha256) {
    return jdbc.sql("update kept_sum set sha256 = ?, at = ? where name = ?")
        .params(sha256, clock.instant().atOffset(ZoneOffset.UTC), name)
        .update();
  }

  /**
   * Says what lies under a name of which nothing is known.
   *
   * @return false when something is
   */
  public boolean adopt(String name, String sha256) {
    return jdbc.sql(
                "insert into kept_sum (name, sha256, at) values (?, ?, ?) on conflict do nothing")
            .params(name, sha256, clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** What is to lie under a name; empty when nothing is known. */
  public Optional<String> of(String name) {
    return jdbc.sql("select sha256 from kept_sum where name = ?")
        .param(name)
        .query(String.class)
        .optional();
  }

  /** All whose names begin so. */
  public Map<String, String> under(String front) {
    Map<String, String> sums = new LinkedHashMap<>();
    RowCallbackHandler each = row -> sums.put(row.getString(1), row.getString(2));
    jdbc.sql("select name, sha256 from kept_sum where name like ? order by name")
        .param(front + "%")
        .query(each);
    return sums;
  }

  /** What lay under this name is gone on somebody's order. */
  public void forget(String name) {
    jdbc.sql("delete from kept_sum where name = ?").param(name).update();
  }
}
