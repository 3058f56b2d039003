package cn.baoshen.console.routes;

import cn.baoshen.camel.RouteWatch;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.console.Causes;
import cn.baoshen.intake.inbox.InboxLook;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The routes page's parts. */
@Configuration(proxyBeanMethods = false)
class RoutesConfiguration {
  @Bean
  RouteQueries routeQueries(JdbcClient jdbc, Causes causes) {
    return new RouteQueries(jdbc, causes);
  }

  @Bean
  Walks walks(
      RouteWatch routes,
      RouteQueries queries,
      InboxLook inbox,
      OpenCollection collection,
      Clock clock) {
    return new Walks(routes, queries, inbox, collection, clock);
  }
}
