package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.Revisions;
import cn.baoshen.casebook.tier.Waivers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the case book that files enter by. */
@Configuration(proxyBeanMethods = false)
@Import({
  FileAnswers.class,
  Declarations.class,
  Filings.class,
  SeenFiles.class,
  Readmissions.class,
  Reopenings.class,
  SupportingDocuments.class
})
class EntryConfiguration {
  @Bean
  Admissions admissions(
      JdbcClient jdbc,
      CaseBook cases,
      Revisions revisions,
      Reopenings reopenings,
      Waivers waivers,
      Declarations declarations,
      Duties duties,
      Clock clock) {
    return new Admissions(jdbc, cases, revisions, reopenings, waivers, declarations, duties, clock);
  }

  @Bean
  SameBytes sameBytes(JdbcClient jdbc, Alarms alarms, Clock clock) {
    return new SameBytes(jdbc, alarms, clock);
  }
}
