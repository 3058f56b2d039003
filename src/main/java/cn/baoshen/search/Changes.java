package cn.baoshen.search;

import cn.baoshen.casebook.RowValues;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has happened to cases since some event. Events may become visible out of turn, so that those
 * of the last moments are looked at again.
 */
final class Changes {
  private static final Duration UNSETTLED = Duration.ofSeconds(20);

  private final JdbcClient jdbc;
  private final Clock clock;

  Changes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Some cases to which something happened.
   *
   * @param until the last event that need not be looked at again
   */
  record Some(List<String> ids, long until) {}

  Some after(long seen, int most) {
    List<Long> events =
        jdbc.sql("select seq from history where seq > ? order by seq limit ?")
            .params(seen, most)
            .query(Long.class)
            .list();
    if (events.isEmpty()) {
      return new Some(List.of(), seen);
    }
    long last = events.get(events.size() - 1);
    List<String> ids =
        jdbc.sql("select distinct case_id from history where seq > ? and seq <= ?")
            .params(seen, last)
            .query(String.class)
            .list();
    return new Some(ids, Math.max(seen, settled(seen, last)));
  }

  private long settled(long seen, long last) {
    return jdbc.sql(
            "select coalesce(max(seq), 0) from history where seq > ? and seq <= ? and at < ?")
        .params(seen, last, RowValues.time(clock.instant().minus(UNSETTLED)))
        .query(Long.class)
        .single();
  }

  /** How far the last event lies behind that one, without those of the last moments. */
  long behind(long seen) {
    return jdbc.sql("select seq from history where seq > ? and at < ? order by seq desc limit 1")
        .params(seen, RowValues.time(clock.instant().minus(UNSETTLED)))
        .query(Long.class)
        .optional()
        .map(last -> last - seen)
        .orElse(0L);
  }
}
