package cn.baoshen.checking;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.HandIns;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Units;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the service. */
@Configuration(proxyBeanMethods = false)
class CheckingConfiguration {
  @Bean
  @Order(1)
  RuleInspection ruleInspection() {
    return new RuleInspection();
  }

  @Bean
  RuleBook ruleBook(FormCatalog forms) {
    return new RuleBook(forms);
  }

  @Bean
  HandIns handIns(JdbcClient jdbc, FormCatalog forms, Units units) {
    return new HandIns(jdbc, new StatedOwner(forms, units));
  }

  @Bean
  Judge judge(
      RuleBook rules,
      FormCatalog forms,
      CaseBook cases,
      HandIns handIns,
      Units units,
      OpenCollection collection,
      Clock clock) {
    return new Judge(rules, forms, cases, handIns, units, collection, clock);
  }

  @Bean
  WaiverApplication waiverApplication(CaseBook cases, Waivers waivers) {
    return new WaiverApplication(cases, waivers);
  }
}
