package cn.baoshen.bench;

import cn.baoshen.Baoshen;
import cn.baoshen.bench.Walks.Kind;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

/**
 * Says what a report costs: {@code mvn -Pbench spring-boot:test-run}. Walks reports of each kind
 * through the real service in a folder of its own, and counts CPU time, since a clock on the wall
 * also measures whatever else the machine is doing. Its first argument is how many of each kind;
 * {@code pages} measures the console instead, see {@link PageTimes}, {@code mail} the reading of
 * answers, see {@link MailTimes}, {@code nodes=3} several nodes on one database, see {@link
 * NodesTimes}.
 */
public final class Benchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String USUAL = "100";
  private static final String COUNTY = "county";
  private static final String PAGES = "pages";
  private static final String MAIL = "mail";
  private static final String NODES = "nodes=";

  /** Milliseconds below which a line is not worth its place. */
  private static final double LEAST = 0.1;

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
    if (arguments.length > 0 && arguments[0].equals(PAGES)) {
      PageTimes.measure();
      return;
    }
    if (arguments.length > 0 && arguments[0].equals(MAIL)) {
      MailTimes.measure();
      return;
    }
    if (arguments.length > 0 && arguments[0].startsWith(NODES)) {
      NodesTimes.measure(numbers(arguments));
      return;
    }
    if (arguments.length > 0 && arguments[0].equals(COUNTY)) {
      CountyTimes.measure(Set.of(arguments));
      return;
    }
    int count = Integer.parseInt(arguments.length == 0 ? USUAL : arguments[0]);
    Path home = Files.createTempDirectory("baoshen-bench");
    try (ConfigurableApplicationContext service = start(home, count)) {
      new Benchmark(home, service, count).run();
    } finally {
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private static Map<String, Integer> numbers(String[] arguments) {
    return Stream.of(arguments)
        .map(argument -> argument.split("="))
        .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
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
    Map<String, Double> alone = steps.measure(firstOf(0), firstOf(1));
    OUT.printf("%neach step alone, ms of CPU%n");
    alone.forEach((step, ms) -> OUT.printf("  %8.1f  %s%n", ms, step));
    compare(whole, alone.get(Steps.REPORT));
  }

  /** The first report that was walked of a kind. */
  private String firstOf(int kind) {
    return Submissions.code(kind * count + 1) + "-2024-r1";
  }

  /** Within one run a ratio says more than a time: both sides met the same machine. */
  private static void compare(Map<Kind, Double> whole, double report) {
    OUT.printf(
        "%nwhole walk, ms of CPU a report, and as a multiple of printing the report alone%n");
    whole.forEach((kind, ms) -> OUT.printf("  %8.1f  %5.1f  %s%n", ms, ms / report, kind));
    double mean = whole.values().stream().mapToDouble(d -> d).average().orElseThrow();
    OUT.printf("  %8.1f  %5.1f  all%n", mean, mean / report);
  }

  /** Milliseconds a report. */
  private double walk(Kind kind) throws IOException {
    System.gc();
    routes.clear();
    Cpu before = Cpu.now();
    walks.walk(kind, count);
    Cpu used = Cpu.now().since(before);
    OUT.printf("%n%s, ms of CPU a report: %.1f%n", kind, each(used.process()));
    print("by route, each without the routes that it calls", routes.nanos());
    print("by thread", used.threads());
    long java = used.threads().values().stream().mapToLong(n -> n).sum();
    OUT.printf("  %8.2f  compiler, collector, ended threads%n", each(used.process() - java));
    return each(used.process());
  }

  private void print(String title, Map<String, Long> nanos) {
    OUT.println(" " + title);
    nanos.entrySet().stream()
        .filter(entry -> each(entry.getValue()) >= LEAST)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> OUT.printf("  %8.2f  %s%n", each(entry.getValue()), entry.getKey()));
  }

  private double each(long nanos) {
    return nanos / 1e6 / count;
  }
}
