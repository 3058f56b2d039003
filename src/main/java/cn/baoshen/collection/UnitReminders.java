package cn.baoshen.collection;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.calendar.Reminders;
import cn.baoshen.casebook.calendar.Reminders.Reminder;
import cn.baoshen.casebook.entry.Filings.Filing;
import cn.baoshen.model.Case;
import cn.baoshen.model.Unit;
import cn.baoshen.model.waiting.Owed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reminds units of what they owe, by calendar days around their own last day. Reports that are due
 * on one day are asked for in one letter.
 *
 * <p>A report that is sent back after that day is owed anew: its days count from the return.
 */
public class UnitReminders {
  private final OwedReports owed;
  private final Reminders reminders;
  private final OpenCollection collection;
  private final CollectionSettings settings;

  UnitReminders(
      OwedReports owed,
      Reminders reminders,
      OpenCollection collection,
      CollectionSettings settings) {
    this.owed = owed;
    this.reminders = reminders;
    this.collection = collection;
    this.settings = settings;
  }

  /** Orders the letters that this day demands and no day before has ordered. */
  public void remind(LocalDate today) {
    Set<String> claimed = reminders.claimed(collection.year());
    Map<String, Reminder> wanted =
        owed.all().stream()
            .filter(report -> isOpen(report, today))
            .flatMap(report -> reminder(report, today).stream())
            .filter(reminder -> !claimed.contains(reminder.id()))
            .collect(Collectors.toMap(Reminder::id, Function.identity(), (one, same) -> one));
    reminders.claim(List.copyOf(wanted.values()));
  }

  private static boolean isOpen(UnitStatus report, LocalDate today) {
    return !today.isBefore(report.form().opens());
  }

  /**
   * Orders a letter out of turn about all that a unit owes.
   *
   * @param who the administrator
   */
  public Act remindNow(String unitCode, LocalDate today, String reason, String who) {
    List<UnitStatus> reports = owed.of(unitCode);
    return reports.isEmpty()
        ? Act.refused(Refusal.NOTHING_OWED)
        : remindNow(reports, today, reason, who);
  }

  private Act remindNow(List<UnitStatus> reports, LocalDate today, String reason, String who) {
    return reminders.claim(outOfTurn(reports, today), returned(reports), reason, who);
  }

  private Reminder outOfTurn(List<UnitStatus> reports, LocalDate today) {
    LocalDate due = reports.stream().map(owed::countedFrom).min(LocalDate::compareTo).orElseThrow();
    int days = (int) ChronoUnit.DAYS.between(due, today);
    String unitCode = reports.get(0).unit().code();
    return new Reminder(unitCode, collection.year(), due, days, today);
  }

  /**
   * What a letter out of turn would tell on this day; nothing is ordered. Null when nothing is
   * owed.
   */
  public @Nullable Owed preview(String unitCode, LocalDate today) {
    List<UnitStatus> reports = owed.of(unitCode);
    return reports.isEmpty() ? null : letter(outOfTurn(reports, today), reports);
  }

  private static List<String> returned(List<UnitStatus> reports) {
    return reports.stream()
        .filter(UnitStatus::isReturned)
        .flatMap(report -> report.returned().stream())
        .map(Filing::caseId)
        .toList();
  }

  /** The latest reminder whose day has come; earlier ones that were missed are left out. */
  private Optional<Reminder> reminder(UnitStatus report, LocalDate today) {
    LocalDate due = owed.countedFrom(report);
    LocalDate first = owed.since(report);
    LocalDate oldest = today.minusDays(settings.catchUp());
    return milestones().filter(days -> !due.plusDays(days).isAfter(today)).max().stream()
        .filter(days -> due.plusDays(days).isAfter(first))
        .filter(days -> !due.plusDays(days).isBefore(oldest))
        .mapToObj(days -> new Reminder(report.unit().code(), collection.year(), due, days, today))
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

  /** What the letter of this reminder tells; null when nothing is owed any more. */
  public @Nullable Owed letter(String id) {
    Reminder reminder = reminders.get(id);
    List<UnitStatus> reports =
        owed.of(reminder.unitCode()).stream()
            .filter(report -> reminder.ofAll() || isOf(reminder, report))
            .toList();
    return reports.isEmpty() ? null : letter(reminder, reports);
  }

  private boolean isOf(Reminder reminder, UnitStatus report) {
    return isOpen(report, reminder.on()) && owed.countedFrom(report).equals(reminder.due());
  }

  private Owed letter(Reminder reminder, List<UnitStatus> reports) {
    Unit unit = reports.get(0).unit();
    List<Owed.Line> lines = reports.stream().map(r -> owed.line(r, reminder.on())).toList();
    return new Owed(reminder.id(), unit, reminder.year(), reminder.on(), lines);
  }

  /** Notes that the letter of this reminder went out. */
  public void sent(Owed letter) {
    List<String> returned =
        letter.reports().stream()
            .map(Owed.Line::returned)
            .filter(Objects::nonNull)
            .map(Case::id)
            .toList();
    reminders.sent(letter.id(), returned);
  }
}
