package cn.baoshen.camel.station;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DatabaseTimeTest {
  private final TestBook book = new TestBook(new SettableClock());

  @Test
  void f20_a_node_whose_clock_is_a_minute_ahead_goes_by_the_time_of_the_database() {
    Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(60));
    SteadyTime time = new SteadyTime(ahead, System::nanoTime);
    assertThat(time.now()).isCloseTo(ahead.instant(), within(10, SECONDS));

    new DatabaseTime(book.jdbc, time).set();

    assertThat(time.now()).isCloseTo(Instant.now(), within(10, SECONDS));
  }

  @Test
  void what_is_due_in_an_hour_by_the_clock_of_such_a_node_is_due_in_an_hour() {
    Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(60));
    SteadyTime time = new SteadyTime(ahead, System::nanoTime);
    new DatabaseTime(book.jdbc, time).set();

    Instant due = time.at(ahead.instant().plus(Duration.ofHours(1)));

    assertThat(due).isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(10, SECONDS));
  }
}
