package cn.baoshen.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.CannotStart;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.NoSuchBeanException;
import org.junit.jupiter.api.Test;

class PlainFailureTest {
  @Test
  void what_stops_the_start_is_one_line_however_deep_it_lies() {
    Throwable failure = new IllegalStateException(new CannotStart("baoshen.units: no such file"));

    assertThat(PlainFailure.why(failure)).contains("baoshen.units: no such file");
  }

  @Test
  void a_route_of_an_earlier_version_is_named_with_what_it_calls_and_what_to_do() {
    Throwable failure =
        new FailedToCreateRouteException(
            "receive-reply", "", "Route(receive-reply)", new NoSuchBeanException("postman"));

    assertThat(PlainFailure.why(new IllegalStateException(failure)))
        .contains(
            "baoshen.routes: the route receive-reply calls postman, which is not there. Files of an"
                + " earlier version are moved away; an empty folder gets those of this one");
  }

  @Test
  void other_failures_keep_their_trace() {
    assertThat(PlainFailure.why(new NoSuchBeanException("postman"))).isEmpty();
    assertThat(PlainFailure.why(new IllegalStateException("?"))).isEmpty();
  }
}
