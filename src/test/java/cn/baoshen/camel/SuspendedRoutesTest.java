package cn.baoshen.camel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class SuspendedRoutesTest {
  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final SuspendedRoutes suspended = new SuspendedRoutes(book.jdbc, clock);

  private static final class Two extends RouteBuilder {
    @Override
    public void configure() {
      from("scheduler:one?initialDelay=3600000").routeId("one").to("direct:part");
      from("scheduler:two?initialDelay=3600000").routeId("two").to("direct:part");
      from("direct:part").routeId("part").log("done");
    }
  }

  /** A life of the service, on the database that all lives have. */
  private CamelContext started() throws Exception {
    CamelContext camel = new DefaultCamelContext();
    camel.addRoutePolicyFactory(suspended);
    camel.addRoutes(new Two());
    camel.start();
    return camel;
  }

  private Map<String, Boolean> running(CamelContext camel) {
    return new RouteWatch(camel, suspended)
        .routes().stream().collect(Collectors.toMap(RouteStatus::id, RouteStatus::running));
  }

  @Test
  void a_suspended_route_stays_so_after_a_restart_until_it_is_resumed() throws Exception {
    try (CamelContext camel = started()) {
      assertThat(running(camel)).isEqualTo(Map.of("one", true, "two", true, "part", true));
      assertThat(new RouteWatch(camel, suspended).suspend("one", "admin", "停电检修")).isTrue();
      assertThat(running(camel)).isEqualTo(Map.of("one", false, "two", true, "part", true));
    }
    try (CamelContext camel = started()) {
      assertThat(running(camel)).isEqualTo(Map.of("one", false, "two", true, "part", true));
      assertThat(suspended.all())
          .extracting(SuspendedRoute::id, SuspendedRoute::who, SuspendedRoute::reason)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("one", "admin", "停电检修"));
      assertThat(new RouteWatch(camel, suspended).resume("one")).isTrue();
      assertThat(running(camel)).containsEntry("one", true);
    }
    try (CamelContext camel = started()) {
      assertThat(running(camel)).containsEntry("one", true);
    }
  }

  @Test
  void a_file_that_is_edited_while_its_route_is_suspended_does_not_start_it() throws Exception {
    try (CamelContext camel = started()) {
      new RouteWatch(camel, suspended).suspend("one", "admin", "停电检修");
      camel.removeRoute("one");
      camel.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("scheduler:one?initialDelay=7200000").routeId("one").to("direct:part");
            }
          });
      assertThat(running(camel)).containsEntry("one", false);
    }
  }
}
