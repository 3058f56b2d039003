package cn.baoshen.casebook.calendar;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The reminders of units: each is claimed once for ever. Those of the calendar wait until their
 * turn has come ({@link LetterPace}); one that an administrator wants goes in the same commit.
 */
public class Reminders {
  /**
   * Reminders in one commit; on the last day most units have one, and a commit goes to the disk.
   */
  private static final int AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CaseBook cases;
  private final Handover handover;
  private final Clock clock;

  public Reminders(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Handover handover,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cases = cases;
    this.handover = handover;
    this.clock = clock;
  }

  /**
   * One reminder of one unit.
   *
   * @param due the day that its milestone counts from
   * @param milestone days after the due day; negative before it
   * @param on the day on which its letter was ordered
   * @param ofAll whether it speaks of all that the unit owes, as an administrator wanted it
   */
  public record Reminder(
      String unitCode, int year, LocalDate due, int milestone, LocalDate on, boolean ofAll) {
    /** One that the calendar demands. */
    public Reminder(String unitCode, int year, LocalDate due, int milestone, LocalDate on) {
      this(unitCode, year, due, milestone, on, false);
    }

    /** Names its letter and its task; ends unlike the id of any case. */
    public String id() {
      return "owed." + unitCode + "." + year + "." + due + "." + milestone;
    }
  }

  /** Claims reminders; one that was claimed before changes nothing. */
  public void claim(List<Reminder> reminders) {
    for (int i = 0; i < reminders.size(); i += AT_ONCE) {
      List<Reminder> some = reminders.subList(i, Math.min(i + AT_ONCE, reminders.size()));
      transaction.executeWithoutResult(status -> some.forEach(this::await));
    }
  }

  /** One that still waits for its turn when the next has come is passed over. */
  private void await(Reminder reminder) {
    if (insert(reminder) == 1) {
      jdbc.sql(
              "update reminder set ordered_at = claimed_at where report_year = ? and unit_code = ?"
                  + " and due_day = ? and milestone < ? and ordered_at is null")
          .params(reminder.year(), reminder.unitCode(), reminder.due(), reminder.milestone())
          .update();
    }
  }

  /**
   * Orders the letter of a reminder that an administrator wants now; one a unit and day.
   *
   * @param returned ids of the cases that it asks to mend
   * @param who the administrator
   */
  public Act claim(Reminder reminder, List<String> returned, String reason, String who) {
    return Refusal.ofEntry(reason, who)
        .map(Act::refused)
        .orElseGet(
            () -> transaction.execute(s -> claimNow(reminder, returned, reason.strip(), who)));
  }

  private Act claimNow(Reminder reminder, List<String> returned, String reason, String who) {
    if (isClaimedOn(reminder) || insert(reminder) == 0) {
      return Act.refused(Refusal.REMINDED_TODAY);
    }
    jdbc.sql("update reminder set reason = ?, entered_by = ?, ordered_at = ? where id = ?")
        .params(reason, who, RowValues.time(clock.instant()), reminder.id())
        .update();
    returned.forEach(id -> cases.note(id, "unit-reminder-ordered", who, reason));
    handover.to(new WorkItem(Stations.REMIND_UNIT, reminder.id()));
    return Act.done(reminder.id());
  }

  private boolean isClaimedOn(Reminder reminder) {
    return jdbc.sql(
                "select count(*) from reminder where report_year = ? and unit_code = ?"
                    + " and claimed_at >= ?")
            .params(
                reminder.year(),
                reminder.unitCode(),
                RowValues.time(reminder.on().atStartOfDay(clock.getZone()).toInstant()))
            .query(Integer.class)
            .single()
        > 0;
  }

  private int insert(Reminder reminder) {
    return jdbc.sql(
            "insert into reminder (unit_code, report_year, due_day, milestone, id, claimed_at)"
                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            reminder.unitCode(),
            reminder.year(),
            reminder.due(),
            reminder.milestone(),
            reminder.id(),
            RowValues.time(clock.instant()))
        .update();
  }

  /** Ids of all reminders that were ever claimed in a collection. */
  public Set<String> claimed(int year) {
    return jdbc
        .sql("select id from reminder where report_year = ?")
        .param(year)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** The reminder of this id, which is known to be ordered. */
  public Reminder get(String id) {
    return jdbc.sql("select * from reminder where id = ?").param(id).query(this::reminder).single();
  }

  private Reminder reminder(ResultSet row, int number) throws SQLException {
    return new Reminder(
        row.getString("unit_code"),
        row.getInt("report_year"),
        row.getObject("due_day", LocalDate.class),
        row.getInt("milestone"),
        day(row),
        row.getString("reason") != null);
  }

  private LocalDate day(ResultSet row) throws SQLException {
    Instant ordered = RowValues.instant(row, "ordered_at");
    Instant at = ordered == null ? RowValues.instant(row, "claimed_at") : ordered;
    return LocalDate.ofInstant(at, clock.getZone());
  }

  /**
   * Notes once that a reminder went out.
   *
   * @param returned ids of the cases that it asks to mend
   */
  public void sent(String id, List<String> returned) {
    transaction.executeWithoutResult(
        status -> {
          if (mark(id) == 1) {
            returned.forEach(c -> cases.note(c, "reminded", CaseBook.SYSTEM, "unit"));
          }
        });
  }

  private int mark(String id) {
    return jdbc.sql("update reminder set sent_at = ? where id = ? and sent_at is null")
        .params(RowValues.time(clock.instant()), id)
        .update();
  }
}
