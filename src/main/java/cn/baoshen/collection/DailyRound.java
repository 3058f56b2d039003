package cn.baoshen.collection;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.calendar.LetterPace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

/** The look at the calendar: what today demands is ordered, once, however often it is looked. */
public class DailyRound {
  private final UnitReminders units;
  private final ReviewerReminders reviewers;
  private final WorkingDays workingDays;
  private final Alarms alarms;
  private final LetterPace pace;
  private final CollectionSettings settings;
  private final Clock clock;

  DailyRound(
      UnitReminders units,
      ReviewerReminders reviewers,
      WorkingDays workingDays,
      Alarms alarms,
      LetterPace pace,
      CollectionSettings settings,
      Clock clock) {
    this.units = units;
    this.reviewers = reviewers;
    this.workingDays = workingDays;
    this.alarms = alarms;
    this.pace = pace;
    this.settings = settings;
    this.clock = clock;
  }

  /** Orders today's letters when their time of day has come, and lets as many go as may. */
  public void look() {
    if (LocalTime.now(clock).isBefore(settings.at())) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    workingDays
        .unknown(today, today)
        .forEach(year -> alarms.raise("holidays-missing", String.valueOf(year)));
    units.remind(today);
    reviewers.remind(today);
    pace.letGo(settings.lettersPerHour());
  }
}
