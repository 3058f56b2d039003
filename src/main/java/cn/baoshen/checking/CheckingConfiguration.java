package cn.baoshen.checking;

import cn.baoshen.form.FormCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the service. */
@Configuration(proxyBeanMethods = false)
class CheckingConfiguration {
  @Bean
  RuleBook ruleBook(FormCatalog forms) {
    return new RuleBook(forms.all());
  }
}
