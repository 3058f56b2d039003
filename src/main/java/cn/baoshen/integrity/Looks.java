package cn.baoshen.integrity;

import cn.baoshen.casebook.RowValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each look at everything that is kept found. */
public class Looks {
  /** More are counted, and named by the start option. */
  static final int MOST = 200;

  private static final String SETUP = "setup";

  private final JdbcClient jdbc;
  private final Clock clock;

  Looks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One look.
   *
   * @param by who asked for it; {@code system} for the one of each night
   * @param endedAt null while it is under way, and when it was broken off
   */
  public record Look(
      long id,
      String by,
      Instant begunAt,
      @Nullable Instant endedAt,
      long entries,
      long bags,
      long files,
      long breaks) {
    /** Whether everything was as it was written. */
    public boolean isClean() {
      return endedAt != null && breaks == 0;
    }
  }

  long begin(String by) {
    long next =
        jdbc.sql("select coalesce(max(id), 0) from integrity_look").query(Long.class).single();
    jdbc.sql("insert into integrity_look (asked_by, begun_at) values (?, ?)")
        .params(by, RowValues.time(clock.instant()))
        .update();
    return jdbc.sql("select min(id) from integrity_look where id > ? and asked_by = ?")
        .params(next, by)
        .query(Long.class)
        .single();
  }

  void add(long look, int number, Broken broken) {
    if (number <= MOST) {
      jdbc.sql("insert into integrity_break (look_id, seq, kind, subject) values (?, ?, ?, ?)")
          .params(look, number, broken.kind(), broken.subject())
          .update();
    }
  }

  void end(long look, Verification.Extent extent, long breaks) {
    jdbc.sql(
            "update integrity_look set ended_at = ?, entries = ?, bags = ?, files = ?, breaks = ?"
                + " where id = ?")
        .params(
            RowValues.time(clock.instant()),
            extent.entries(),
            extent.bags(),
            extent.files(),
            breaks,
            look)
        .update();
  }

  /** When the last began; the tables are made with one that looked at nothing. */
  Instant lastBegun() {
    return jdbc.sql("select begun_at from integrity_look order by id desc limit 1")
        .query((row, n) -> RowValues.instant(row, "begun_at"))
        .optional()
        .orElse(Instant.EPOCH);
  }

  /** The newest, ended or not. */
  public List<Look> newest(int most) {
    return jdbc.sql("select * from integrity_look where asked_by <> ? order by id desc limit ?")
        .params(SETUP, most)
        .query(Looks::look)
        .list();
  }

  /** The last that came to its end; empty before the first. */
  public Optional<Look> last() {
    return jdbc.sql(
            "select * from integrity_look where asked_by <> ? and ended_at is not null"
                + " order by id desc limit 1")
        .param(SETUP)
        .query(Looks::look)
        .optional();
  }

  /** What a look found, in its order. */
  public List<Broken> found(long look) {
    return jdbc.sql("select kind, subject from integrity_break where look_id = ? order by seq")
        .param(look)
        .query((row, n) -> new Broken(row.getString(1), row.getString(2)))
        .list();
  }

  private static Look look(ResultSet row, int number) throws SQLException {
    return new Look(
        row.getLong("id"),
        row.getString("asked_by"),
        RowValues.instant(row, "begun_at"),
        RowValues.instant(row, "ended_at"),
        row.getLong("entries"),
        row.getLong("bags"),
        row.getLong("files"),
        row.getLong("breaks"));
  }
}
