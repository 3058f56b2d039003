package cn.baoshen.console.access.login;

import static cn.baoshen.console.access.login.LoginBench.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.console.access.account.Account.PasswordIs;
import cn.baoshen.console.access.account.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;

class PasswordLoginTest {
  private static final String ATTACKER = "192.0.2.66";
  private static final String DESK = "192.0.2.7";
  private static final String ELSEWHERE = "198.51.100.8";
  private static final Duration LOCK = Duration.ofMinutes(15);

  private final LoginBench bench = new LoginBench();

  private int cost(Runnable attempt) {
    int before = bench.encoder.compared.get();
    attempt.run();
    return bench.encoder.compared.get() - before;
  }

  @Test
  void whoever_guesses_is_shut_out_and_nobody_else_is() {
    bench.guess("admin", ATTACKER, 1000);

    assertThat(bench.form("admin", RIGHT, DESK)).isEqualTo("in");
    assertThat(bench.form("other", RIGHT, DESK)).isEqualTo("in");
    assertThat(bench.form("admin", RIGHT, ATTACKER)).isNotEqualTo("in");
  }

  @Test
  void four_wrong_passwords_shut_nobody_out_and_five_do() {
    bench.guess("admin", DESK, 4);
    assertThat(bench.form("admin", RIGHT, DESK)).isEqualTo("in");

    bench.guess("admin", DESK, 4);
    assertThat(bench.form("admin", RIGHT, DESK)).isEqualTo("in");
    bench.guess("admin", DESK, 5);
    assertThat(bench.form("admin", RIGHT, DESK)).isEqualTo("LockedException");
  }

  @Test
  void it_ends_at_its_minute_and_not_before() {
    bench.guess("admin", DESK, 5);

    bench.clock.pass(LOCK.minusSeconds(1));
    assertThat(bench.form("admin", RIGHT, DESK)).isEqualTo("LockedException");
    bench.clock.pass(Duration.ofSeconds(1));
    assertThat(bench.form("admin", RIGHT, DESK)).isEqualTo("in");
  }

  @Test
  void one_who_guesses_has_a_whole_network_of_the_newer_kind_and_counts_as_one() {
    for (int i = 0; i < 5; i++) {
      bench.form("admin", "guess", "2001:db8:1:2::" + i);
    }

    assertThat(bench.form("admin", RIGHT, "2001:db8:1:2:ffff::1")).isEqualTo("LockedException");
    assertThat(bench.form("admin", RIGHT, "2001:db8:1:3::1")).isEqualTo("in");
  }

  @Test
  void a_known_device_is_let_in_from_the_very_address_that_guesses() {
    ResponseCookie device = bench.devices.cookie(LoginBench.request(DESK), "admin");
    bench.guess("admin", ATTACKER, 200);

    assertThat(bench.form("admin", RIGHT, ATTACKER)).isEqualTo("TooManyLogins");
    assertThat(bench.form("admin", RIGHT, ATTACKER, device)).isEqualTo("in");
  }

  @Test
  void a_device_is_known_to_its_own_account_and_for_its_time_only() {
    ResponseCookie device = bench.devices.cookie(LoginBench.request(DESK), "other");
    ResponseCookie own = bench.devices.cookie(LoginBench.request(DESK), "admin");
    ResponseCookie forged =
        ResponseCookie.from(own.getName(), own.getValue().replaceFirst("^....", "AAAA")).build();
    bench.guess("admin", ATTACKER, 5);

    assertThat(bench.form("admin", RIGHT, ATTACKER, device)).isEqualTo("LockedException");
    assertThat(bench.form("admin", RIGHT, ATTACKER, forged)).isEqualTo("LockedException");
    bench.clock.pass(Duration.ofDays(180));
    bench.guess("admin", ATTACKER, 5);
    assertThat(bench.form("admin", RIGHT, ATTACKER, own)).isEqualTo("LockedException");
  }

  @Test
  void a_stolen_device_guesses_five_times_like_anybody() {
    ResponseCookie device = bench.devices.cookie(LoginBench.request(DESK), "admin");
    for (int i = 0; i < 10; i++) {
      bench.form("admin", "guess " + i, ATTACKER, device);
    }

    assertThat(bench.form("admin", RIGHT, ATTACKER, device)).isEqualTo("LockedException");
    assertThat(bench.form("admin", RIGHT, DESK)).isEqualTo("in");
  }

  @Test
  void guesses_from_everywhere_slow_strange_places_down_and_no_familiar_one() {
    bench.form("admin", RIGHT, DESK);
    for (int i = 1; i <= 100; i++) {
      bench.form("admin", "guess", "203.0.113." + i);
    }

    assertThat(bench.form("admin", RIGHT, ELSEWHERE)).isEqualTo("LockedException");
    assertThat(bench.form("admin", RIGHT, DESK)).isEqualTo("in");
    assertThat(bench.form("admin", RIGHT, "127.0.0.1")).isEqualTo("in");
    bench.clock.pass(Duration.ofSeconds(30));
    assertThat(bench.form("admin", RIGHT, ELSEWHERE)).isEqualTo("in");
  }

  @Test
  void nineteen_guesses_from_everywhere_slow_nobody_down() {
    for (int i = 1; i <= 19; i++) {
      bench.form("admin", "guess", "203.0.113." + i);
    }

    assertThat(bench.form("admin", RIGHT, ELSEWHERE)).isEqualTo("in");
    assertThat(bench.form("admin", "guess", "203.0.113.99")).isEqualTo("BadCredentialsException");
  }

  @Test
  void a_program_goes_on_while_strangers_guess_at_its_account_and_reckons_nothing() {
    assertThat(bench.basic("other", RIGHT, DESK)).isEqualTo("in");
    for (int minute = 0; minute < 60; minute++) {
      bench.guess("other", ATTACKER, 20);
      bench.guess("other", DESK, 20);
      int cost = cost(() -> assertThat(bench.basic("other", RIGHT, DESK)).isEqualTo("in"));
      assertThat(cost).isZero();
      bench.clock.pass(Duration.ofMinutes(1));
    }
  }

  @Test
  void a_program_with_an_old_password_locks_nobody_out() {
    for (int i = 0; i < 500; i++) {
      bench.basic("admin", "old password", DESK);
      bench.clock.pass(Duration.ofSeconds(15));
    }

    assertThat(bench.form("admin", RIGHT, DESK)).isEqualTo("in");
    assertThat(bench.form("admin", RIGHT, ELSEWHERE)).isEqualTo("in");
    assertThat(bench.basic("other", RIGHT, DESK)).isEqualTo("in");
  }

  @Test
  void what_was_known_is_forgotten_with_the_password_the_role_and_the_account() {
    bench.basic("admin", RIGHT, DESK);
    bench.accounts.password("admin", bench.passwords.hash("another good one"), PasswordIs.OWN);
    assertThat(bench.basic("admin", RIGHT, DESK)).isEqualTo("BadCredentialsException");
    assertThat(bench.basic("admin", "another good one", DESK)).isEqualTo("in");

    bench.accounts.role("admin", Role.VIEWER);
    int cost = cost(() -> bench.basic("admin", "another good one", DESK));
    assertThat(cost).isEqualTo(1);
    bench.accounts.disable("admin", true);
    assertThat(bench.basic("admin", "another good one", DESK)).isEqualTo("DisabledException");
  }

  @Test
  void unknown_wrong_locked_and_disabled_cost_the_same() {
    bench.guess("other", ATTACKER, 5);

    Set<Integer> costs =
        Set.copyOf(
            List.of(
                cost(() -> bench.form("admin", "wrong", ATTACKER)),
                cost(() -> bench.form("nobody", "wrong", ATTACKER)),
                cost(() -> bench.form("\0'; --", "wrong", ATTACKER)),
                cost(() -> bench.form("other", "wrong", ATTACKER)),
                cost(() -> bench.form("other", RIGHT, ATTACKER)),
                cost(() -> bench.form("gone", RIGHT, ATTACKER)),
                cost(() -> bench.form("gone", "wrong", ATTACKER)),
                cost(() -> bench.basic("gone", RIGHT, ATTACKER))));
    assertThat(costs).containsExactly(1);
  }

  @Test
  void a_name_that_nobody_has_is_shut_like_one_that_somebody_has() {
    bench.guess("nobody", ATTACKER, 5);
    bench.guess("admin", ATTACKER, 5);

    assertThat(bench.form("nobody", "x", ATTACKER)).isEqualTo("LockedException");
    assertThat(bench.form("admin", "x", ATTACKER)).isEqualTo("LockedException");
  }

  @Test
  void a_flood_from_one_address_costs_a_hundred_and_twenty_comparisons_a_minute() {
    int cost =
        cost(
            () -> {
              for (int i = 0; i < 1000; i++) {
                bench.basic("name" + i, "x", ATTACKER);
              }
            });

    assertThat(cost).isEqualTo(120);
    assertThat(bench.basic("admin", RIGHT, ATTACKER)).isEqualTo("TooManyLogins");
    assertThat(bench.basic("admin", RIGHT, ELSEWHERE)).isEqualTo("in");
    bench.clock.pass(Duration.ofMinutes(1));
    assertThat(bench.basic("admin", RIGHT, ATTACKER)).isEqualTo("in");
    assertThat(bench.events.stream().filter(e -> e.toString().contains("flood"))).hasSize(1);
  }

  @Test
  void many_requests_of_one_program_at_once_are_all_let_in_for_a_few_comparisons()
      throws Exception {
    ExecutorService program = Executors.newFixedThreadPool(20);
    int before = bench.encoder.compared.get();
    List<Future<String>> answers =
        program.invokeAll(Collections.nCopies(20, () -> bench.basic("other", RIGHT, "192.0.2.50")));
    program.shutdown();

    for (Future<String> answer : answers) {
      assertThat(answer.get()).isEqualTo("in");
    }
    assertThat(bench.encoder.compared.get() - before).isBetween(1, 4);
  }

  @Test
  void an_administrator_lets_everybody_try_again() {
    bench.guess("admin", ATTACKER, 5);
    assertThat(bench.limits.shut()).containsOnlyKeys("admin");
    bench.limits.forget("admin");

    assertThat(bench.limits.shut()).isEmpty();
    assertThat(bench.form("admin", RIGHT, ATTACKER)).isEqualTo("in");
  }

  @Test
  void counts_of_names_that_were_typed_at_random_are_swept_away() {
    for (int i = 0; i < 50; i++) {
      bench.form("name" + i, "x", ATTACKER);
    }
    bench.clock.pass(LOCK.plusMinutes(1));
    bench.form("name", "x", ATTACKER);

    assertThat(
            bench.book.jdbc.sql("select count(*) from login_limit").query(Integer.class).single())
        .isLessThanOrEqualTo(2);
  }
}
