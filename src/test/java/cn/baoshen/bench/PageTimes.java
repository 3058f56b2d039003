package cn.baoshen.bench;

import cn.baoshen.bench.Looks.Look;
import cn.baoshen.collection.ReviewerReminders;
import cn.baoshen.collection.UnitReminders;
import cn.baoshen.scale.Load;
import cn.baoshen.scale.Overheard;
import cn.baoshen.scale.Pages;
import cn.baoshen.scale.Plan;
import cn.baoshen.scale.Said;
import cn.baoshen.testing.ShiftedClock;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says how long each page of the console takes in a full house, on the wall's clock as people know
 * it: {@code mvn -Pbench spring-boot:test-run -Dspring-boot.run.arguments=pages}. Every look finds
 * anew what the service would remember for a few seconds. What else the machine does counts too, so
 * its load is said beside.
 */
final class PageTimes {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final Load LOAD = new Load(20_000, 100_000, LocalDate.now(), true);
  private static final int ROUNDS = Integer.getInteger("baoshen.bench.rounds", 5);
  private static final String WANTED = System.getProperty("baoshen.bench.pages", ".*");
  private static final int MANY = 40;
  private static final int SLOWEST = 20;
  private static final int MANY_ROWS = 5_000;

  private static final boolean TOLD = Boolean.getBoolean("baoshen.bench.statements");

  /** A prime, so that no number of addresses comes round with it. */
  private static final int MINUTES = 13;

  /** Longer than anything is remembered. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(1);

  private final ConfigurableApplicationContext service;
  private final Load load;
  private final Overheard overheard;
  private final JdbcClient quietly;
  private final ShiftedClock clock;
  private final Visitor visitor;
  private int minute;

  static void measure() throws IOException {
    BenchHouse.measure(LOAD, service -> new PageTimes(service, LOAD).run());
  }

  private PageTimes(ConfigurableApplicationContext service, Load load) {
    this.service = service;
    this.load = load;
    this.overheard = service.getBean(Overheard.class);
    this.quietly = JdbcClient.create(overheard.source());
    this.clock = service.getBean(ShiftedClock.class);
    this.visitor = BenchHouse.administrator(service);
  }

  private void run() {
    Map<String, List<String>> pages = new LinkedHashMap<>(Pages.of(quietly, load));
    pages.keySet().removeIf(name -> !name.matches(WANTED));
    pages.values().forEach(this::look);
    overheard.forget();
    OUT.printf(
        "%n  median   worst ms  CPU ms   worst  HTML kB  page (how many addresses), the worst of them%n");
    pages.forEach(this::measured);
    FaceTimes faces = new FaceTimes(quietly, visitor);
    if ("opened by a link".matches(WANTED)) {
      faces.links(address -> print("opened by a link", 1, repeatedly(address)));
    }
    if ("taken away".matches(WANTED)) {
      faces.exports();
    }
    lookAtTheCalendar();
    printSlowest();
    printLargest();
    double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    OUT.printf("%nload of the machine meanwhile: %.1f%n", busy);
  }

  private void measured(String name, List<String> addresses) {
    if (TOLD) {
      overheard.forget();
    }
    print(name, addresses.size(), look(addresses));
    if (TOLD) {
      printSlowest();
    }
  }

  private Looks look(List<String> addresses) {
    Looks looks = new Looks();
    for (int round = addresses.size() > MANY ? ROUNDS : 1; round <= ROUNDS; round++) {
      addresses.forEach(address -> looks.add(look(address)));
    }
    return looks;
  }

  private Looks repeatedly(String address) {
    Looks looks = new Looks();
    IntStream.rangeClosed(0, ROUNDS).forEach(round -> looks.add(look(address)));
    return looks;
  }

  private Look look(String address) {
    forget();
    long worked = Cpu.ofAnswering();
    long begun = System.nanoTime();
    HttpResponse<String> answer = visitor.get(address);
    double ms = (System.nanoTime() - begun) / 1e6;
    double cpu = (Cpu.ofAnswering() - worked) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + " is answered " + answer.statusCode());
    }
    return new Look(address, ms, cpu, answer.body().length());
  }

  // Back is as good as forward; no page is asked again at a minute at which it was asked just now.
  private void forget() {
    minute = (minute + 1) % MINUTES;
    clock.back();
    clock.forward(FORGOTTEN.multipliedBy(minute));
  }

  private static void print(String name, int addresses, Looks looks) {
    OUT.printf(
        "  %6.0f  %8.0f  %6.0f  %6.0f  %7d  %s (%d), %s%n",
        looks.median(),
        looks.worst().ms(),
        looks.cpu(),
        looks.mostCpu(),
        looks.largest() / 1024,
        name,
        addresses,
        looks.worst().address());
  }

  /** On the last day, when everybody is late. */
  private void lookAtTheCalendar() {
    UnitReminders units = service.getBean(UnitReminders.class);
    ReviewerReminders reviewers = service.getBean(ReviewerReminders.class);
    OUT.printf("%nthe calendar, ms%n");
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
    OUT.printf("%nthe slowest statements: mean ms, worst ms, how often, what%n");
    overheard.statements().stream()
        .sorted(Comparator.comparing(Said::nanos).reversed())
        .limit(SLOWEST)
        .forEach(
            said ->
                OUT.printf(
                    "  %6.0f  %6.0f  %6d  %s%n",
                    said.nanos() / 1e6 / said.times(),
                    said.worst() / 1e6,
                    said.times(),
                    said.kind()));
  }

  private void printLargest() {
    OUT.printf("%nthose that read most: rows, what%n");
    overheard.statements().stream()
        .filter(Said::isQuestion)
        .flatMap(this::explained)
        .flatMap(PageTimes::large)
        .sorted(Comparator.reverseOrder())
        .forEach(OUT::println);
  }

  /** None for what the service itself holds at this moment, which is said. */
  private Stream<Plan> explained(Said said) {
    try {
      return Stream.of(Plan.of(said, overheard.source()));
    } catch (IllegalStateException e) {
      OUT.printf("  not explained, %s: %s%n", e.getCause(), said.kind());
      return Stream.empty();
    }
  }

  private static Stream<String> large(Plan plan) {
    return plan.read().stream()
        .filter(read -> read.rows() > MANY_ROWS)
        .map(
            read ->
                "  %8d of %s by %s%n            %s"
                    .formatted(read.rows(), read.table(), plan.indexes(), plan.said().kind()));
  }
}
