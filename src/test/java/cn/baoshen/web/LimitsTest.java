package cn.baoshen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private final Limits limits = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000);

  @Test
  void bytes_that_move_earn_time_at_the_slowest_rate_that_is_borne() {
    assertThat(limits.moving(999)).isEqualTo(Duration.ofSeconds(20));
    assertThat(limits.moving(60_000)).isEqualTo(Duration.ofSeconds(80));
  }

  @Test
  void at_the_end_of_the_service_nothing_earns_time() {
    Limits hurried = limits.hurried(Duration.ofSeconds(2));

    assertThat(hurried.head()).isEqualTo(Duration.ofSeconds(2));
    assertThat(hurried.moving(60_000)).isEqualTo(Duration.ofSeconds(2));
  }
}
