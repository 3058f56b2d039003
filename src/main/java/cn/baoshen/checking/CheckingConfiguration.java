package cn.baoshen.checking;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.HandIns;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Units;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

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

  /** Before anything starts: an approval that is due settles by the rules of now. */
  @Bean
  SmartInitializingSingleton rulesTold(RuleBook rules, RulesInForce inForce) {
    return () -> inForce.set(rules.digests());
  }

  @Bean
  Judge judge(
      RuleBook rules,
      FormCatalog forms,
      CaseBook cases,
      HandIns handIns,
      RulesInForce inForce,
      Units units,
      OpenCollection collection,
      Clock clock) {
    return new Judge(rules, forms, cases, handIns, inForce, units, collection, clock);
  }

  @Bean
  WaiverApplication waiverApplication(CaseBook cases, Waivers waivers) {
    return new WaiverApplication(cases, waivers);
  }
}
