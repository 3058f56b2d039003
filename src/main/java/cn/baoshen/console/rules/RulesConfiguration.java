package cn.baoshen.console.rules;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules page's parts. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {
  @Bean
  RuleCounts ruleCounts(JdbcClient jdbc, Clock clock) {
    return new RuleCounts(jdbc, clock);
  }
}
