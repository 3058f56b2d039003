package cn.baoshen.console.bulk;

import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.tier.Reassignments;
import cn.baoshen.casebook.tier.Resends;
import cn.baoshen.collection.ReviewerReminders;
import cn.baoshen.collection.UnitReminders;
import cn.baoshen.console.bulk.BulkWork.CaseActs;
import cn.baoshen.console.bulk.BulkWork.UnitActs;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** The parts of acts on many. */
@Configuration(proxyBeanMethods = false)
@Import({BulkBook.class, BulkDesk.class})
class BulkConfiguration {
  @Bean
  CaseActs caseActs(
      Resends resends, ReviewerReminders urging, Reassignments reassignments, Failures failures) {
    return new CaseActs(resends, urging, reassignments, failures);
  }

  @Bean
  BulkWork bulkWork(
      BulkBook book,
      CaseActs cases,
      UnitActs units,
      TransactionOperations transaction,
      Clock clock) {
    return new BulkWork(book, cases, units, transaction, clock);
  }

  @Bean
  UnitActs unitActs(UnitReminders reminders, Extensions extensions, OpenCollection collection) {
    return new UnitActs(reminders, extensions, collection);
  }
}
