package cn.baoshen.collection;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.LetterPace;
import cn.baoshen.casebook.calendar.Reminders;
import cn.baoshen.casebook.calendar.SummaryLetters;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the calendar of the collection together. */
@Import({UnitStatuses.class, CollectionProgress.class})
@Configuration(proxyBeanMethods = false)
class CollectionConfiguration {
  @Bean
  WorkingDays workingDays(CollectionSettings settings) {
    return WorkingDays.read(settings.holidays());
  }

  @Bean
  UnitReminders unitReminders(
      UnitStatuses standings,
      Reminders reminders,
      CaseBook cases,
      Duties duties,
      OpenCollection collection,
      CollectionSettings settings) {
    return new UnitReminders(
        new OwedReports(standings, cases, duties.forms()), reminders, collection, settings);
  }

  @Bean
  ReviewerReminders reviewerReminders(
      SummaryLetters digests,
      Reviewers reviewers,
      WorkingDays workingDays,
      CollectionSettings settings,
      Clock clock) {
    WaitingCases waiting = new WaitingCases(digests, reviewers, workingDays, settings, clock);
    return new ReviewerReminders(digests, waiting, workingDays, settings);
  }

  @Bean
  DailyRound dailyRound(
      UnitReminders units,
      ReviewerReminders reviewers,
      WorkingDays workingDays,
      Alarms alarms,
      LetterPace pace,
      CollectionSettings settings,
      Clock clock) {
    return new DailyRound(units, reviewers, workingDays, alarms, pace, settings, clock);
  }
}
