package cn.baoshen.collection;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.calendar.Reminders;
import cn.baoshen.casebook.calendar.Reminders.Reminder;
import cn.baoshen.model.Case;
import cn.baoshen.model.waiting.Owed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reminds units of what they owe, by calendar days around their own last day.
 *
 * <p>A report that is sent back after that day is owed anew: its days count from the return.
 */
public class UnitReminders {
  private final UnitStatuses standings;
  private final Reminders reminders;
  private final CaseBook cases;
  private final OpenCollection collection;
  private final CollectionSettings settings;

  public UnitReminders(
      UnitStatuses standings,
      Reminders reminders,
      CaseBook cases,
      OpenCollection collection,
      CollectionSettings settings) {
    this.standings = standings;
    this.reminders = reminders;
    this.cases = cases;
    this.collection = collection;
    this.settings = settings;
  }

  /** Orders the letters that this day demands and no day before has ordered. */
  public void remind(LocalDate today) {
    if (today.isBefore(collection.opens())) {
      return;
    }
    Set<String> claimed = reminders.claimed(collection.year());
    reminders.claim(
        standings.all().stream()
            .filter(UnitStatus::owes)
            .flatMap(standing -> reminder(standing, today).stream())
            .filter(reminder -> !claimed.contains(reminder.id()))
            .toList());
  }

  /**
   * Orders a letter out of turn, for a unit that owes something.
   *
   * @param who the administrator
   */
  public Act remindNow(String unitCode, LocalDate today, String reason, String who) {
    return standings
        .of(unitCode)
        .filter(UnitStatus::owes)
        .map(standing -> remindNow(standing, today, reason, who))
        .orElse(Act.refused(Refusal.NOTHING_OWED));
  }

  private Act remindNow(UnitStatus standing, LocalDate today, String reason, String who) {
    LocalDate due = countedFrom(standing);
    int days = (int) ChronoUnit.DAYS.between(due, today);
    String returned = standing.isReturned() ? standing.filing().caseId() : null;
    return reminders.claim(
        new Reminder(standing.unit().code(), collection.year(), due, days, today),
        returned,
        reason,
        who);
  }

  /** The latest reminder whose day has come; earlier ones that were missed are left out. */
  private Optional<Reminder> reminder(UnitStatus standing, LocalDate today) {
    LocalDate due = countedFrom(standing);
    LocalDate first = first(standing);
    LocalDate oldest = today.minusDays(settings.catchUp());
    return milestones().filter(days -> !due.plusDays(days).isAfter(today)).max().stream()
        .filter(days -> due.plusDays(days).isAfter(first))
        .filter(days -> !due.plusDays(days).isBefore(oldest))
        .mapToObj(days -> new Reminder(standing.unit().code(), collection.year(), due, days, today))
        .findFirst();
  }

  private IntStream milestones() {
    return Stream.of(
            settings.remindBefore().stream().map(days -> -days),
            Stream.of(0),
            settings.remindAfter().stream())
        .flatMap(days -> days)
        .mapToInt(Integer::intValue);
  }

  private LocalDate countedFrom(UnitStatus standing) {
    return standing.isReturned() ? later(standing.due(), changed(standing)) : standing.due();
  }

  /** A unit hears of a new day, or of a return, by a letter of its own: what lay before is over. */
  private LocalDate first(UnitStatus standing) {
    LocalDate first = collection.opens().minusDays(1);
    if (standing.dueSince() != null) {
      first = later(first, standing.dueSince());
    }
    return standing.isReturned() ? later(first, changed(standing)) : first;
  }

  private LocalDate changed(UnitStatus standing) {
    return standings.day(standing.filing().changedAt());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** What the letter of this reminder tells; null when nothing is owed any more. */
  public Owed letter(String id) {
    Reminder reminder = reminders.get(id);
    return standings
        .of(reminder.unitCode())
        .filter(UnitStatus::owes)
        .filter(standing -> countedFrom(standing).equals(reminder.due()))
        .map(standing -> owed(reminder, standing))
        .orElse(null);
  }

  private Owed owed(Reminder reminder, UnitStatus standing) {
    return new Owed(
        reminder.id(),
        standing.unit(),
        reminder.year(),
        standing.due(),
        standing.extended(),
        reminder.on(),
        (int) ChronoUnit.DAYS.between(reminder.on(), standing.due()),
        returned(standing));
  }

  private Case returned(UnitStatus standing) {
    return standing.isReturned() ? cases.get(standing.filing().caseId()) : null;
  }

  /** Notes that the letter of this reminder went out. */
  public void sent(Owed owed) {
    reminders.sent(owed.id(), owed.returned() == null ? null : owed.returned().id());
  }
}
