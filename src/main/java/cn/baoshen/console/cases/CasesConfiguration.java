package cn.baoshen.console.cases;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of the pages about cases. */
@Configuration(proxyBeanMethods = false)
@Import({
  MailQueries.class,
  FactsQueries.class,
  CourseQueries.class,
  LeewayQueries.class,
  CaseSheets.class,
  CaseAnswers.class,
  UnitsMeant.class,
  CaseChoices.class,
  LedgerQueries.class
})
class CasesConfiguration {}
