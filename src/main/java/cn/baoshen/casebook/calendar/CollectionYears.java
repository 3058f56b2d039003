package cn.baoshen.casebook.calendar;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.CollectionWindow;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.RowValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The years whose reports were collected, each with its window. The newest is open; while none was
 * opened on the console it is the one of the settings.
 */
public class CollectionYears {
  private static final int FIRST = 2000;
  private static final int LAST = 2999;

  /** Other nodes learn within this time that a year was opened. */
  private static final Duration AGE = Duration.ofSeconds(1);

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CollectionWindow first;
  private final Clock clock;
  private volatile @Nullable Look look;

  /**
   * @param first the window that the settings open
   */
  CollectionYears(
      JdbcClient jdbc, TransactionOperations transaction, CollectionWindow first, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.first = first;
    this.clock = clock;
  }

  /** What was seen, and when; by the machine's own time, which no clock of ours sets back. */
  private record Look(List<CollectionWindow> all, long at) {
    boolean isFresh() {
      return System.nanoTime() - at < AGE.toNanos();
    }
  }

  /** A year as it stands, and who opened it. */
  public record Opened(CollectionWindow window, String openedBy, Instant openedAt, String reason) {}

  /** All of them, the open one first. */
  public List<CollectionWindow> windows() {
    Look now = look;
    if (now == null || !now.isFresh()) {
      now = look(now);
      look = now;
    }
    return now.all();
  }

  /** While the database is away the year stays what it was. */
  private Look look(@Nullable Look before) {
    try {
      List<CollectionWindow> all = opened().stream().map(Opened::window).toList();
      return new Look(all.isEmpty() ? List.of(first) : all, System.nanoTime());
    } catch (DataAccessException e) {
      if (before == null) {
        throw e;
      }
      return new Look(before.all(), System.nanoTime());
    }
  }

  /** Those that are in the book, with who opened them, the newest first; none before the first. */
  public List<Opened> opened() {
    return jdbc.sql("select * from collection_year order by report_year desc")
        .query(CollectionYears::of)
        .list();
  }

  private static Opened of(ResultSet row, int number) throws SQLException {
    java.sql.Date late = row.getDate("late_until");
    CollectionWindow window =
        new CollectionWindow(
            row.getInt("report_year"),
            row.getDate("opens").toLocalDate(),
            row.getDate("due").toLocalDate(),
            late == null ? null : late.toLocalDate());
    return new Opened(
        window,
        row.getString("opened_by"),
        RowValues.instant(row, "opened_at"),
        row.getString("reason"));
  }

  /**
   * Opens a further year, which closes the one before; of a year that is or was open, sets the days
   * anew.
   *
   * @param who the administrator
   */
  public Act open(CollectionWindow wish, String reason, String who) {
    return Refusal.ofEntry(reason, who)
        .or(() -> Refusal.when(wish.year() < FIRST || wish.year() > LAST, Refusal.YEAR_UNKNOWN))
        .or(() -> Refusal.when(!wish.isInOrder(), Refusal.DAYS_WRONG))
        .map(Act::refused)
        .orElseGet(() -> transaction.execute(status -> write(wish, reason.strip(), who)));
  }

  private Act write(CollectionWindow wish, String reason, String who) {
    List<Opened> known = opened();
    CollectionWindow now = known.isEmpty() ? first : known.get(0).window();
    boolean there = known.stream().anyMatch(year -> year.window().year() == wish.year());
    if (wish.year() < now.year() && !there) {
      return Act.refused(Refusal.YEAR_UNKNOWN);
    }
    if (known.isEmpty() && wish.year() > now.year()) {
      // What the settings opened has neither a reason nor anybody who gave it.
      insert(now, "", CaseBook.SYSTEM);
    }
    jdbc.sql("delete from collection_year where report_year = ?").param(wish.year()).update();
    insert(wish, reason, who);
    look = null;
    return Act.done(String.valueOf(wish.year()));
  }

  private void insert(CollectionWindow window, String reason, String who) {
    jdbc.sql(
            "insert into collection_year (report_year, opens, due, late_until, opened_by,"
                + " opened_at, reason) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            window.year(),
            window.opens(),
            window.due(),
            window.lateUntil(),
            who,
            RowValues.time(clock.instant()),
            reason)
        .update();
  }
}
