package cn.baoshen.console.listing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The settings of lists that people keep under a name, for everybody. */
public class SavedFilters {
  private final JdbcClient jdbc;
  private final Clock clock;

  SavedFilters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One of them; {@code query} is what follows the question mark of its address. */
  public record Saved(long id, String name, String query) {}

  /** Those of a page, by name. */
  public List<Saved> of(String page) {
    return jdbc.sql("select id, name, query from saved_filter where page = ? order by name, id")
        .param(page)
        .query(
            (row, n) -> new Saved(row.getLong("id"), row.getString("name"), row.getString("query")))
        .list();
  }

  /** Keeps a setting; one of the same name gives way. */
  @Transactional
  public void keep(String page, String name, String query, String who) {
    jdbc.sql("delete from saved_filter where page = ? and name = ?").params(page, name).update();
    jdbc.sql("insert into saved_filter (page, name, query, owner, at) values (?, ?, ?, ?, ?)")
        .params(page, name, query, who, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void forget(long id) {
    jdbc.sql("delete from saved_filter where id = ?").param(id).update();
  }
}
