package cn.baoshen.casebook.calendar;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.casebook.store.LostLease;
import cn.baoshen.casebook.store.NodeLeases;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the letters go that the calendar demanded: so many in an hour, in even portions, what is due
 * first before the rest. How far it has come stands in the database.
 */
public class LetterPace {
  private static final String LEASE = "calendar";
  private static final int PORTIONS = 12;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration WINDOW = HOUR.dividedBy(PORTIONS);

  /** Letters in one commit. */
  private static final int AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Handover handover;
  private final NodeLeases leases;
  private final Clock clock;

  public LetterPace(
      JdbcClient jdbc,
      TransactionOperations transaction,
      Handover handover,
      NodeLeases leases,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.handover = handover;
    this.leases = leases;
    this.clock = clock;
  }

  /** Orders those whose turn has come; of several nodes one does at a time. */
  public void letGo(int mostInAnHour) {
    try {
      while (leases.isOurs(LEASE) && some(mostInAnHour) == AT_ONCE) {
        // Each round is a commit of its own.
      }
    } catch (LostLease another) {
      // Whoever took it over goes on from where this stood.
    }
  }

  private int some(int most) {
    return Objects.requireNonNull(transaction.execute(status -> order(most)));
  }

  private int order(int most) {
    leases.stand(LEASE);
    int free = Math.min(AT_ONCE, free(most));
    if (free <= 0) {
      return 0;
    }
    int reviewers =
        order("digest", Stations.REMIND_REVIEWER, " and kind = 'waiting' order by on_day", free);
    return reviewers
        + order("reminder", Stations.REMIND_UNIT, " order by due_day", free - reviewers);
  }

  private int free(int most) {
    int portion = (most + PORTIONS - 1) / PORTIONS;
    return Math.min(portion - gone(WINDOW), most - gone(HOUR));
  }

  private int gone(Duration within) {
    return jdbc.sql(
            "select (select count(*) from reminder where ordered_at > :since)"
                + " + (select count(*) from digest where ordered_at > :since)")
        .param("since", RowValues.time(clock.instant().minus(within)))
        .query(Integer.class)
        .single();
  }

  private int order(String table, String station, String first, int most) {
    String next = "select id from %s where ordered_at is null%s, id limit %d";
    List<String> ids = jdbc.sql(next.formatted(table, first, most)).query(String.class).list();
    ids.forEach(id -> order(table, station, id));
    return ids.size();
  }

  private void order(String table, String station, String id) {
    jdbc.sql("update " + table + " set ordered_at = ? where id = ?")
        .params(RowValues.time(clock.instant()), id)
        .update();
    handover.to(new WorkItem(station, id));
  }

  /** How many letters wait for their turn. */
  public int waiting() {
    return jdbc.sql(
            "select (select count(*) from reminder where ordered_at is null)"
                + " + (select count(*) from digest where ordered_at is null)")
        .query(Integer.class)
        .single();
  }
}
