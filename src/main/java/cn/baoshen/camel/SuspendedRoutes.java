package cn.baoshen.camel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The routes that administrators suspended; whenever one is loaded it does not start by itself. */
class SuspendedRoutes implements RoutePolicyFactory {
  private final JdbcClient jdbc;
  private final Clock clock;

  SuspendedRoutes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public RoutePolicy createRoutePolicy(CamelContext camel, String id, NamedNode route) {
    return new RoutePolicySupport() {
      @Override
      public void onInit(Route loaded) {
        if (has(loaded.getRouteId())) {
          loaded.setAutoStartup(false);
        }
      }
    };
  }

  private boolean has(String id) {
    return jdbc.sql("select count(*) from suspended_route where route_id = ?")
            .param(id)
            .query(Integer.class)
            .single()
        > 0;
  }

  boolean add(String id, String who, String reason) {
    return jdbc.sql(
                "insert into suspended_route (route_id, suspended_by, reason, at)"
                    + " values (?, ?, ?, ?) on conflict do nothing")
            .params(id, who, reason, clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean remove(String id) {
    return jdbc.sql("delete from suspended_route where route_id = ?").param(id).update() == 1;
  }

  Set<String> ids() {
    return jdbc.sql("select route_id from suspended_route").query(String.class).set();
  }

  List<SuspendedRoute> all() {
    return jdbc.sql("select * from suspended_route order by route_id")
        .query(
            (row, n) ->
                new SuspendedRoute(
                    row.getString("route_id"),
                    row.getString("suspended_by"),
                    row.getString("reason"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
