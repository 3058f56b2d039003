package cn.baoshen.edition;

import cn.baoshen.form.FormInspection;
import cn.baoshen.form.yaml.FormCatalog;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The editions of forms, as beans. */
@Configuration(proxyBeanMethods = false)
class EditionConfiguration {
  @Bean
  EditionBook editionBook(JdbcClient jdbc, Clock clock) {
    return new EditionBook(jdbc, clock);
  }

  @Bean
  LiveForms liveForms(EditionBook editions, Clock clock) {
    return new LiveForms(editions, clock);
  }

  @Bean
  EditionDesk editionDesk(
      EditionBook editions, LiveForms live, FormCatalog forms, List<FormInspection> inspections) {
    return new EditionDesk(editions, live, forms, inspections);
  }
}
