package cn.baoshen.bench;

import cn.baoshen.model.work.WorkProgress;
import cn.baoshen.rollup.RollUps;
import cn.baoshen.scale.Load;
import cn.baoshen.search.CaseSearch;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Says how long a whole county's roll-up, its re-validation and a search take, in the heap that the
 * process was given: {@code mvn -Pbench spring-boot:test-run -Dspring-boot.run.arguments=county
 * -Dspring-boot.run.jvmArguments=-Xmx256m}.
 */
final class CountyTimes {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** Two years of each unit, so that last year's figures have to be found. */
  private static final Load LOAD =
      new Load(
          Integer.getInteger("baoshen.bench.units", 20_000),
          2 * Integer.getInteger("baoshen.bench.units", 20_000),
          LocalDate.now(),
          true);

  private final ConfigurableApplicationContext service;

  private CountyTimes(ConfigurableApplicationContext service) {
    this.service = service;
  }

  /**
   * Measures all, or some of it.
   *
   * @param named among others what is measured: {@code search}, {@code roll-up}, {@code recheck};
   *     none for all
   */
  static void measure(Set<String> named) throws IOException {
    BenchHouse.measure(LOAD, service -> new CountyTimes(service).run(named));
  }

  private void run(Set<String> named) {
    OUT.printf("%n%d units, heap of %d MB%n", LOAD.units(), heap());
    // What is indexed in the background would be counted to the rest, so this comes first.
    Map<String, Runnable> all = new LinkedHashMap<>();
    all.put("search", this::search);
    all.put("roll-up", this::rollUp);
    all.put("recheck", this::recheck);
    boolean some = all.keySet().stream().anyMatch(named::contains);
    all.forEach(
        (name, work) -> {
          if (!some || named.contains(name)) {
            work.run();
          }
        });
    double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    OUT.printf("load of the machine meanwhile: %.1f%n", busy);
  }

  private static long heap() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  private void rollUp() {
    RollUps rollUps = service.getBean(RollUps.class);
    String form = rollUps.all().get(0).form();
    timed(
        "roll-up",
        () -> rollUps.order(form),
        () -> {
          WorkProgress work = rollUps.all().get(0).work();
          return work != null && !work.running() && !work.isFailed();
        });
  }

  private void recheck() {
    Visitor visitor = BenchHouse.administrator(service);
    // The rounds of a service that has just started are over the second time, and what it does
    // over and over is compiled the sixth.
    for (int time = 1; time <= 6; time++) {
      timed(
          "re-validation, time " + time,
          () -> visitor.post("/recheck/look", Map.of()),
          () -> !visitor.get("/recheck").body().contains("<progress"));
    }
    String page = visitor.get("/recheck").body().replaceAll("<[^>]+>", "");
    page.lines().filter(line -> line.contains("试查") && line.contains("份")).forEach(OUT::println);
  }

  private void search() {
    CaseSearch search = service.getBean(CaseSearch.class);
    timed(
        "index of all cases",
        () -> search.find("公用经费", null, 0, 30),
        () -> search.find("公用经费", null, 0, 1).behind() == 0);
    timed("a search", () -> search.find("公用经费 决算数", null, 0, 30), () -> true);
  }

  /** The rounds of a service that starts in a filled house work meanwhile and are left out. */
  private static void timed(String what, Runnable begin, BooleanSupplier ended) {
    long cpu = Cpu.ofWorkers();
    AtomicLong worked = new AtomicLong();
    long from = System.nanoTime();
    begin.run();
    Awaitility.await()
        .forever()
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              worked.accumulateAndGet(Cpu.ofWorkers() - cpu, Math::max);
              return ended.getAsBoolean();
            });
    OUT.printf(
        "%-25s %8.1f s, %8.1f s of CPU%n",
        what, (System.nanoTime() - from) / 1e9, worked.get() / 1e9);
  }
}
