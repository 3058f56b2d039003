package cn.baoshen.console.units;

import cn.baoshen.archive.ArchiveTexts;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.entry.FileAnswers;
import cn.baoshen.casebook.tier.Deputies;
import cn.baoshen.collection.UnitReminders;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.console.Times;
import cn.baoshen.console.listing.FormsInUse;
import cn.baoshen.model.Units;
import cn.baoshen.model.ledger.Ledgers;
import cn.baoshen.review.letter.CollectionLetters;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the pages about units. */
@Configuration(proxyBeanMethods = false)
class UnitsConfiguration {
  @Bean
  RosterQueries rosterQueries(JdbcClient jdbc) {
    return new RosterQueries(jdbc);
  }

  @Bean
  UnitRoster unitRoster(
      RosterQueries queries,
      Units units,
      UnitStatuses statuses,
      OpenCollection collection,
      Clock clock) {
    return new UnitRoster(queries, units, statuses, collection, clock);
  }

  @Bean
  UnitChoices unitChoices(UnitRoster roster) {
    return new UnitChoices(roster);
  }

  @Bean
  ReviewerSearch reviewerSearch(Units units) {
    return new ReviewerSearch(units);
  }

  @Bean
  RefusedFiles refusedFiles(FileAnswers answers, ArchiveTexts texts) {
    return new RefusedFiles(answers, texts);
  }

  @Bean
  UnitCourses unitCourses(
      RosterQueries queries,
      RefusedFiles refused,
      Extensions extensions,
      CaseBook cases,
      Ledgers ledgers,
      FormsInUse forms,
      OpenCollection collection) {
    return new UnitCourses(queries, refused, extensions, cases, ledgers, forms, collection);
  }

  @Bean
  ReminderPreviews reminderPreviews(
      UnitReminders reminders, CollectionLetters letters, Times times) {
    return new ReminderPreviews(reminders, letters, times);
  }

  @Bean
  UnitSheets unitSheets(
      Units units,
      UnitRoster roster,
      Deputies deputies,
      OpenCollection collection,
      UnitCourses courses,
      ReminderPreviews previews,
      FormsInUse forms,
      Times times) {
    return new UnitSheets(units, roster, deputies, collection, courses, previews, forms, times);
  }
}
