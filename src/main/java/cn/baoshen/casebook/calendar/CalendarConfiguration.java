package cn.baoshen.casebook.calendar;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.CollectionDays;
import cn.baoshen.casebook.CollectionWindow;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.store.FirstStart;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.work.Handover;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The part of the case book that remembers whom the calendar reminded, and who may be later. */
@Configuration(proxyBeanMethods = false)
@Import({Reminders.class, SummaryLetters.class, LetterPace.class, LastDays.class})
class CalendarConfiguration {
  @Bean
  CollectionYears collectionYears(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CollectionDays days,
      Folders folders,
      Clock clock) {
    CollectionWindow first = days.since(FirstStart.day(folders.state(), clock));
    return new CollectionYears(jdbc, transaction, first, clock);
  }

  @Bean
  OpenCollection openCollection(CollectionYears years, CollectionDays days) {
    return new OpenCollection(years::windows, days.firstForm());
  }

  @Bean
  Extensions extensions(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Handover handover,
      OpenCollection collection,
      AskedForms forms,
      Clock clock) {
    return new Extensions(jdbc, transaction, cases, handover, collection, forms, clock);
  }
}
