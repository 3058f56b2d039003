package cn.baoshen.console.listing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists' one part. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {
  @Bean
  CasePages casePages(JdbcClient jdbc) {
    return new CasePages(jdbc);
  }
}
