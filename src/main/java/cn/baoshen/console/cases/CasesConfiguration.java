package cn.baoshen.console.cases;

import cn.baoshen.casebook.Assignments;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Readmissions;
import cn.baoshen.casebook.Reopenings;
import cn.baoshen.casebook.WaivableRules;
import cn.baoshen.casebook.Waivers;
import cn.baoshen.rendering.Press;
import cn.baoshen.report.Ledgers;
import cn.baoshen.report.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the pages about cases. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {
  @Bean
  CaseListQueries caseListQueries(JdbcClient jdbc) {
    return new CaseListQueries(jdbc);
  }

  @Bean
  MailQueries mailQueries(JdbcClient jdbc) {
    return new MailQueries(jdbc);
  }

  @Bean
  CaseAnswers caseAnswers(CaseSheets sheets) {
    return new CaseAnswers(sheets);
  }

  @Bean
  CaseSheets caseSheets(
      CaseBook cases,
      Units units,
      Assignments assignments,
      Failures failures,
      Press press,
      Ledgers ledgers,
      MailQueries mails,
      Waivers waivers,
      WaivableRules rules,
      Readmissions readmissions,
      Reopenings reopenings,
      OpenCollection collection,
      JdbcClient jdbc) {
    return new CaseSheets(
        cases,
        units,
        assignments,
        failures,
        press,
        ledgers,
        mails,
        waivers,
        rules,
        readmissions,
        reopenings,
        collection,
        jdbc);
  }
}
