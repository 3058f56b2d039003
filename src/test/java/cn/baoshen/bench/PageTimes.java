package cn.baoshen.bench;

import cn.baoshen.collection.ReviewerReminders;
import cn.baoshen.collection.UnitReminders;
import cn.baoshen.console.ShiftedClock;
import cn.baoshen.console.Visitor;
import cn.baoshen.scale.Load;
import cn.baoshen.scale.Overheard;
import cn.baoshen.scale.Pages;
import cn.baoshen.scale.Plan;
import cn.baoshen.scale.Said;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Says how long each page of the console takes in a full house, on the clock on the wall as people
 * know it: {@code mvn -Pbench spring-boot:test-run -Dspring-boot.run.arguments=pages}.
 */
final class PageTimes {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int ROUNDS = 5;
  private static final int MANY = 40;
  private static final int SLOWEST = 20;
  private static final String PASSWORD = "a long row of words";

  /** Longer than anything is remembered, so that each look finds everything out anew. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(1);

  private final ConfigurableApplicationContext service;
  private final Load load;
  private final Overheard overheard;
  private final ShiftedClock clock;
  private final Visitor visitor;
  private boolean forward;

  PageTimes(ConfigurableApplicationContext service, Load load) {
    this.service = service;
    this.load = load;
    this.overheard = service.getBean(Overheard.class);
    this.clock = service.getBean(ShiftedClock.class);
    this.visitor =
        new Visitor(((ServletWebServerApplicationContext) service).getWebServer().getPort());
  }

  /** One answer: how many milliseconds it took, and how many characters it has. */
  private record Look(String address, double ms, int size) {}

  void run() {
    logIn();
    var pages = Pages.of(JdbcClient.create(overheard.source()), load);
    pages.values().forEach(this::looks);
    overheard.forget();
    OUT.printf("%n  median   worst ms  HTML kB  page (how many addresses), the worst of them%n");
    pages.forEach((name, addresses) -> print(name, looks(addresses)));
    rounds();
    printSlowest();
  }

  private void logIn() {
    service
        .getBean(JdbcClient.class)
        .sql(
            "insert into account (name, password, role_name, disabled, failed, edition, created_at)"
                + " values ('meter', ?, 'ADMINISTRATOR', false, 0, 0, current_timestamp)"
                + " on conflict do nothing")
        .param(service.getBean(PasswordEncoder.class).encode(PASSWORD))
        .update();
    visitor.login("meter", PASSWORD);
  }

  private List<Look> looks(List<String> addresses) {
    int rounds = addresses.size() > MANY ? 1 : ROUNDS;
    List<Look> looks = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      addresses.forEach(address -> looks.add(look(address)));
    }
    return looks;
  }

  private Look look(String address) {
    forget();
    long begun = System.nanoTime();
    HttpResponse<String> answer = visitor.get(address);
    double ms = (System.nanoTime() - begun) / 1e6;
    if (answer.statusCode() >= 300) {
      OUT.println(address + " was answered " + answer.statusCode());
    }
    return new Look(address, ms, answer.body().length());
  }

  // Back is as good as forward: a look that lies ahead is not remembered either.
  private void forget() {
    if (forward) {
      clock.back();
    } else {
      clock.forward(FORGOTTEN);
    }
    forward = !forward;
  }

  private static void print(String name, List<Look> looks) {
    List<Look> sorted = looks.stream().sorted(Comparator.comparing(Look::ms)).toList();
    Look worst = sorted.get(sorted.size() - 1);
    int largest = looks.stream().mapToInt(Look::size).max().orElseThrow();
    long addresses = looks.stream().map(Look::address).distinct().count();
    OUT.printf(
        "  %6.0f  %6.0f  %9d    %s (%d), %s%n",
        sorted.get(sorted.size() / 2).ms(),
        worst.ms(),
        largest / 1024,
        name,
        addresses,
        worst.address());
  }

  /** What the calendar costs on the last day, when everybody is late. */
  private void rounds() {
    UnitReminders units = service.getBean(UnitReminders.class);
    ReviewerReminders reviewers = service.getBean(ReviewerReminders.class);
    OUT.printf("%nthe calendar, ms on the wall%n");
    time("order the reminders of the units", () -> units.remind(load.today()));
    time("look again", () -> units.remind(load.today()));
    time("order the digests of the reviewers", () -> reviewers.remind(load.today()));
    time("look again", () -> reviewers.remind(load.today()));
  }

  private static void time(String name, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    OUT.printf("  %6.0f  %s%n", (System.nanoTime() - begun) / 1e6, name);
  }

  private void printSlowest() {
    OUT.printf("%nthe slowest statements: worst ms, how often, what%n");
    overheard.statements().stream()
        .sorted(Comparator.comparing(Said::worst).reversed())
        .limit(SLOWEST)
        .forEach(
            said ->
                OUT.printf("  %6.0f  %6d  %s%n", said.worst() / 1e6, said.times(), said.kind()));
    OUT.printf("%nstatements that read many rows%n");
    overheard.statements().stream()
        .map(this::plan)
        .flatMap(java.util.Optional::stream)
        .filter(
            plan ->
                !plan.scanned().isEmpty() || plan.read().stream().anyMatch(r -> r.rows() > 5_000))
        .forEach(
            plan ->
                OUT.printf(
                    "%s%s  %s%n%s%n%n",
                    plan.scanned(), plan.read(), plan.said().values(), plan.text()));
  }

  private java.util.Optional<Plan> plan(Said said) {
    try {
      return said.sql().startsWith("insert")
          ? java.util.Optional.empty()
          : java.util.Optional.of(Plan.of(said, overheard.source()));
    } catch (RuntimeException e) {
      OUT.println("no plan: " + said.sql() + " " + e.getCause());
      return java.util.Optional.empty();
    }
  }
}
