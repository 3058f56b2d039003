package cn.baoshen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuessesTest {
  private final SettableClock clock = new SettableClock();
  private final Guesses guesses = new Guesses(clock);

  @Test
  void after_thirty_wrong_codes_in_a_minute_an_address_waits_and_no_other_does() {
    for (int guess = 0; guess < 29; guess++) {
      guesses.wrong("10.0.0.1");
    }
    assertThat(guesses.isTooMany("10.0.0.1")).isFalse();
    guesses.wrong("10.0.0.1");
    assertThat(guesses.isTooMany("10.0.0.1")).isTrue();
    assertThat(guesses.isTooMany("10.0.0.2")).isFalse();

    clock.pass(Duration.ofSeconds(59));
    assertThat(guesses.isTooMany("10.0.0.1")).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(guesses.isTooMany("10.0.0.1")).isFalse();
  }
}
