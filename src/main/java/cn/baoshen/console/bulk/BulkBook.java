package cn.baoshen.console.bulk;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.console.bulk.BulkJob.Count;
import cn.baoshen.console.bulk.BulkJob.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The acts on many, and how far each has come. */
class BulkBook {
  private static final String DONE = "done";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  BulkBook(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  /** Writes down what is to be looked at before it is started. */
  @Transactional
  String draft(BulkAct act, List<Item> items, String who) {
    String id = UUID.randomUUID().toString();
    jdbc.sql("insert into bulk_job (id, act, made_by, made_at) values (?, ?, ?, ?)")
        .params(id, act.name(), who, RowValues.time(clock.instant()))
        .update();
    batch.batchUpdate(
        "insert into bulk_item (job_id, seq, subject, name, seen, outcome) values (?, ?, ?, ?, ?, ?)",
        items.stream().map(item -> row(id, item)).toList());
    return id;
  }

  private static Object[] row(String id, Item item) {
    return new Object[] {id, item.seq(), item.subject(), item.name(), item.seen(), item.outcome()};
  }

  Optional<BulkJob> find(String id) {
    return jdbc.sql("select * from bulk_job where id = ?")
        .param(id)
        .query(BulkBook::job)
        .optional();
  }

  private static BulkJob job(ResultSet row, int number) throws SQLException {
    return new BulkJob(
        row.getString("id"),
        BulkAct.valueOf(row.getString("act")),
        row.getString("made_by"),
        Objects.toString(row.getString("reason"), ""),
        row.getString("reviewer"),
        row.getObject("until_day", LocalDate.class),
        row.getString("approved_by"),
        RowValues.instant(row, "started_at"),
        RowValues.instant(row, "ended_at"));
  }

  /** Notes that it is started, once; joins the transaction under way. */
  boolean start(BulkJob job) {
    return jdbc.sql(
                "update bulk_job set reason = ?, reviewer = ?, until_day = ?, approved_by = ?,"
                    + " started_at = ? where id = ? and started_at is null")
            .params(
                job.reason(),
                job.reviewer(),
                job.until(),
                job.approvedBy(),
                RowValues.time(clock.instant()),
                job.id())
            .update()
        == 1;
  }

  /** The next ones that wait for their turn. */
  List<Item> waiting(String id, int most) {
    return items(id, "outcome is null", most);
  }

  /** The first ones with this outcome; null for those that wait. */
  List<Item> of(String id, @Nullable String outcome, int most) {
    return outcome == null
        ? waiting(id, most)
        : jdbc.sql("select * from bulk_item where job_id = ? and outcome = ? order by seq limit ?")
            .params(id, outcome, most)
            .query(BulkBook::item)
            .list();
  }

  private List<Item> items(String id, String condition, int most) {
    return jdbc.sql(
            "select * from bulk_item where job_id = ? and " + condition + " order by seq limit ?")
        .params(id, most)
        .query(BulkBook::item)
        .list();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getInt("seq"),
        row.getString("subject"),
        row.getString("name"),
        row.getString("seen"),
        row.getString("outcome"));
  }

  /** Notes what became of one; joins the transaction under way. */
  void done(String id, Item item, @Nullable String refusal) {
    jdbc.sql("update bulk_item set outcome = ? where job_id = ? and seq = ?")
        .params(refusal == null ? DONE : refusal, id, item.seq())
        .update();
  }

  void ended(String id) {
    jdbc.sql("update bulk_job set ended_at = ? where id = ? and ended_at is null")
        .params(RowValues.time(clock.instant()), id)
        .update();
  }

  /** How many had which outcome, those that wait first. */
  List<Count> counts(String id) {
    return jdbc.sql(
            "select outcome, count(*) as times from bulk_item where job_id = ? group by outcome"
                + " order by case when outcome is null then 0 when outcome = 'done' then 1 else 2"
                + " end, outcome")
        .param(id)
        .query((row, n) -> new Count(row.getString("outcome"), row.getInt("times")))
        .list();
  }
}
