package cn.baoshen.rectification;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Ledger;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.ledger.Ledgers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the keeping and the showing of ledgers together. */
@Configuration(proxyBeanMethods = false)
class RectificationConfiguration {
  @Bean
  Rectification rectification(Ledger ledger, CaseBook cases, FormCatalog forms) {
    return new Rectification(ledger, cases, forms);
  }

  @Bean
  UnitAnswers unitAnswers(Ledger ledger, CaseBook cases, Clock clock) {
    return new UnitAnswers(ledger, new Revisions(cases), clock);
  }

  @Bean
  Ledgers ledgers(Ledger ledger, CaseBook cases, FormCatalog forms, Clock clock) {
    return new LedgerDesk(ledger, cases, forms, new Revisions(cases), clock);
  }
}
