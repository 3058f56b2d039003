package cn.baoshen.console.listing;

import cn.baoshen.casebook.Duties;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists' one part. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {
  @Bean
  CasePages casePages(JdbcClient jdbc, Clock clock) {
    return new CasePages(jdbc, clock);
  }

  @Bean
  SavedFilters savedFilters(JdbcClient jdbc, Clock clock) {
    return new SavedFilters(jdbc, clock);
  }

  @Bean
  FormsInUse formsInUse(
      AskedForms forms, Duties duties, Units units, JdbcClient jdbc, Clock clock) {
    return new FormsInUse(forms, duties, units, jdbc, clock);
  }
}
