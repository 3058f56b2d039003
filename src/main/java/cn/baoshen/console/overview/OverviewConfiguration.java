package cn.baoshen.console.overview;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.console.Times;
import cn.baoshen.form.yaml.FormCatalog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The overview's parts. */
@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {
  @Bean
  OverviewQueries overviewQueries(JdbcClient jdbc, Times times) {
    return new OverviewQueries(jdbc, times);
  }

  @Bean
  Overviews overviews(
      OverviewQueries queries,
      OpenCollection collection,
      UnitStatuses standings,
      FormCatalog forms,
      Clock clock) {
    return new Overviews(queries, collection, standings, forms, clock);
  }
}
