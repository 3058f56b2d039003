package cn.baoshen.rectification;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Ledger;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.ledger.Ledgers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the keeping and the showing of ledgers together. */
@Configuration(proxyBeanMethods = false)
class RectificationConfiguration {
  @Bean
  Rectification rectification(
      Ledger ledger, CaseBook cases, FormCatalog forms, Repetitions repetitions) {
    return new Rectification(ledger, cases, forms, repetitions);
  }

  @Bean
  Repetitions repetitions(Ledger ledger, CaseBook cases, FormCatalog forms, Waivers waivers) {
    return new Repetitions(new Revisions(cases), ledger, waivers, forms);
  }

  @Bean
  UnitAnswers unitAnswers(Ledger ledger, Repetitions repetitions, Clock clock) {
    return new UnitAnswers(ledger, repetitions, clock);
  }

  @Bean
  Ledgers ledgers(Ledger ledger, CaseBook cases, FormCatalog forms, Waivers waivers, Clock clock) {
    return new LedgerDesk(ledger, cases, forms, new Revisions(cases), waivers, clock);
  }
}
