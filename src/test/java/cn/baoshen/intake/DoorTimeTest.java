package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTimeTest {
  private final AtomicLong nanos = new AtomicLong();
  private final DoorTime time = new DoorTime(nanos::get);

  @BeforeEach
  void firstRound() {
    time.begin();
  }

  private void read(String sender, long millis) {
    long begun = time.now();
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    time.read(sender, begun);
  }

  @Test
  void a_round_that_took_two_seconds_leaves_the_rest_to_the_next() {
    read("101", 1999);
    assertThat(time.isSpent()).isFalse();
    read("102", 1);
    assertThat(time.isSpent()).isTrue();
    time.begin();
    assertThat(time.isSpent()).isFalse();
  }

  @Test
  void whose_file_took_long_comes_after_those_that_are_read_at_once() {
    read("101", 9_000);
    read("102", 10);
    time.begin();
    assertThat(time.place("101")).isGreaterThan(time.place("102"));
    assertThat(time.place("103")).as("not known yet").isEqualTo(time.place("102"));
  }

  @Test
  void in_one_round_of_four_who_took_long_comes_first_so_that_nobody_waits_for_ever() {
    int first = 0;
    for (int round = 0; round < 8; round++) {
      read("101", 9_000);
      time.begin();
      first += time.place("101") < time.place("102") ? 1 : 0;
    }
    assertThat(first).isEqualTo(2);
  }

  @Test
  void what_took_long_is_forgotten_after_some_rounds() {
    read("101", 9_000);
    for (int round = 0; round < 5; round++) {
      time.begin();
    }
    time.begin();
    assertThat(time.place("101")).isEqualTo(time.place("102"));
  }
}
