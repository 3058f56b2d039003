package cn.baoshen.bench;

import cn.baoshen.Baoshen;
import cn.baoshen.bench.Walks.Kind;
import cn.baoshen.fault.Submissions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

/**
 * Says what a report costs: {@code mvn -Pbench spring-boot:test-run}. Walks reports of each kind
 * through the real service in a folder of its own, and counts CPU time, since a clock on the wall
 * also measures whatever else the machine is doing. Its first argument is how many of each kind.
 */
public final class Benchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String USUAL = "40";

  private final Walks walks;
  private final Steps steps;
  private final CpuByRoute routes;
  private final int count;

  private Benchmark(Path home, ConfigurableApplicationContext service, int count) {
    this.walks = new Walks(home, service);
    this.steps = new Steps(service);
    this.routes = service.getBean(CpuByRoute.class);
    this.count = count;
  }

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments.length == 0 ? USUAL : arguments[0]);
    Path home = Files.createTempDirectory("baoshen-bench");
    try (ConfigurableApplicationContext service = start(home, count)) {
      new Benchmark(home, service, count).run();
    } finally {
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private static ConfigurableApplicationContext start(Path home, int count) {
    Path units = Submissions.registry(home.resolve("units.csv"), 2 * Kind.values().length * count);
    return new SpringApplicationBuilder(Baoshen.class, Meter.class)
        .run(
            "--baoshen.home=" + home,
            "--baoshen.routes=" + Path.of("routes").toAbsolutePath(),
            "--baoshen.units=file:" + units,
            "--baoshen.settle=100ms",
            "--baoshen.mail.embedded.smtp-port=0",
            "--baoshen.mail.embedded.imap-port=0",
            "--server.port=0");
  }

  /** Puts the meter into the service. */
  static class Meter {
    @Bean
    CpuByRoute cpuByRoute() {
      return new CpuByRoute();
    }
  }

  private void run() throws Exception {
    for (Kind kind : Kind.values()) {
      walks.walk(kind, count);
    }
    Map<Kind, Double> whole = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      whole.put(kind, walk(kind));
    }
    Map<String, Double> alone =
        steps.measure("U001-2024-r1", Submissions.code(count + 1) + "-2024-r1");
    OUT.println("\neach step alone, ms of CPU");
    alone.forEach((step, ms) -> OUT.printf("  %8.1f  %s%n", ms, step));
    double report = alone.get("print the report");
    OUT.println("\nwhole walk, ms of CPU a report, and as a multiple of printing the report alone");
    whole.forEach((kind, ms) -> OUT.printf("  %8.1f  %5.1f  %s%n", ms, ms / report, kind));
    double mean = whole.values().stream().mapToDouble(d -> d).average().orElseThrow();
    OUT.printf("  %8.1f  %5.1f  all%n", mean, mean / report);
  }

  /** Milliseconds a report. */
  private double walk(Kind kind) throws Exception {
    System.gc();
    routes.clear();
    Cpu before = Cpu.now();
    walks.walk(kind, count);
    Cpu used = Cpu.now().since(before);
    OUT.printf("%n%s, ms of CPU a report: %.1f%n", kind, each(used.process()));
    OUT.println(" by route, each without the routes that it calls");
    routes.nanos().entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue().sum(), a.getValue().sum()))
        .forEach(e -> OUT.printf("  %8.2f  %s%n", each(e.getValue().sum()), e.getKey()));
    OUT.println(" by thread");
    used.threads().entrySet().stream()
        .filter(e -> each(e.getValue()) >= 0.05)
        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .forEach(e -> OUT.printf("  %8.2f  %s%n", each(e.getValue()), e.getKey()));
    long java = used.threads().values().stream().mapToLong(n -> n).sum();
    OUT.printf(
        "  %8.2f  compiler, garbage collector and ended threads%n", each(used.process() - java));
    return each(used.process());
  }

  private double each(long nanos) {
    return nanos / 1e6 / count;
  }
}
