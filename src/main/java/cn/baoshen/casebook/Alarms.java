package cn.baoshen.casebook;

import cn.baoshen.model.Sha256;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What an operator must look at and no case stands for; each is told once. */
public class Alarms {
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Handover handover;
  private final Clock clock;

  public Alarms(
      JdbcClient jdbc, TransactionOperations transaction, Handover handover, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.handover = handover;
    this.clock = clock;
  }

  /**
   * One thing that an operator must look at.
   *
   * @param kind key of its words, such as {@code cannot-remove}
   * @param subject the file or the task it is about
   */
  public record Alarm(String id, String kind, String subject) {}

  /** An alarm that nobody has seen to yet. */
  public record Open(String id, String kind, String subject, Instant since) {}

  /** Raises an alarm; the same one again changes nothing. */
  public void raise(String kind, String subject) {
    String id = kind + "-" + Sha256.of(subject).substring(0, 16);
    transaction.executeWithoutResult(
        status -> {
          if (insert(id, kind, subject) == 1) {
            handover.to(new WorkItem(Stations.ALARM, id));
          }
        });
  }

  /**
   * Raises an alarm about something that may come to more, or says what it has come to.
   *
   * @param key what it is about, for as long as it is one alarm
   * @param subject how it stands now
   * @param wait after which the letter says how it stands then
   */
  public void count(String kind, String key, String subject, Duration wait) {
    String id = kind + "-" + Sha256.of(key).substring(0, 16);
    transaction.executeWithoutResult(
        status -> {
          if (insert(id, kind, subject) == 1) {
            handover.to(new WorkItem(Stations.ALARM, id), clock.instant().plus(wait));
          } else {
            jdbc.sql("update alarm set subject = ? where id = ? and subject <> ?")
                .params(subject, id, subject)
                .update();
          }
        });
  }

  private int insert(String id, String kind, String subject) {
    return jdbc.sql(
            "insert into alarm (id, kind, subject, raised_at) values (?, ?, ?, ?)"
                + " on conflict do nothing")
        .params(id, kind, subject, RowValues.time(clock.instant()))
        .update();
  }

  /** The alarm of this id, which is known to be raised. */
  public Alarm get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no such alarm: " + id));
  }

  public Optional<Alarm> find(String id) {
    return jdbc.sql("select * from alarm where id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Alarm(row.getString("id"), row.getString("kind"), row.getString("subject")))
        .optional();
  }

  /** The newest alarms that nobody has seen to yet. */
  public List<Open> open(int most) {
    return jdbc.sql(
            "select * from alarm where not acknowledged order by raised_at desc, id limit ?")
        .param(most)
        .query(
            (row, n) ->
                new Open(
                    row.getString("id"),
                    row.getString("kind"),
                    row.getString("subject"),
                    row.getObject("raised_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Marks an alarm as seen to.
   *
   * @return false when there is none of this id that was not seen to before
   */
  public boolean acknowledge(String id, String who, String reason) {
    return jdbc.sql(
                "update alarm set acknowledged = true, acknowledged_by = ?, acknowledged_why = ?,"
                    + " acknowledged_at = ? where id = ? and not acknowledged")
            .params(who, reason, RowValues.time(clock.instant()), id)
            .update()
        == 1;
  }
}
