package cn.baoshen.bench;

import cn.baoshen.testing.MailSink;
import cn.baoshen.testing.PostgresServer;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.opentest4j.TestAbortedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Says what several nodes on one PostgreSQL do: {@code mvn -Pbench spring-boot:test-run
 * -Dspring-boot.run.arguments="nodes=3 reports=600 waiting=20000"}. Three processes as an operator
 * starts them, a mail server in this one, Debian's PostgreSQL in memory; every second report is
 * right and leads to a letter to its reviewer.
 */
final class NodesTimes implements AutoCloseable {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final Duration END = Duration.ofHours(6);

  /** Until every folder was looked into, and every page of the first minutes compiled. */
  private static final Duration LEARNING = Duration.ofSeconds(90);

  private static final Duration IDLE = Duration.ofSeconds(60);

  /** As {@code java -jar} has them; what tests start is in more of a hurry. */
  private static final List<String> USUAL =
      List.of("-XX:TieredStopAtLevel=4", "-XX:CompileThresholdScaling=1", "-Xmx512m");

  private final Path home = Files.createTempDirectory("baoshen-bench");
  private final MailSink mail = new MailSink();
  private final List<ServiceProcess> nodes = new ArrayList<>();
  private final Set<String> workers = new TreeSet<>();
  private final String url;
  private final JdbcClient database;

  private NodesTimes(PostgresServer server) throws IOException {
    url = server.empty();
    database =
        JdbcClient.create(
            new DriverManagerDataSource(url, PostgresServer.USER, PostgresServer.PASSWORD));
  }

  static void measure(Map<String, Integer> wanted) throws Exception {
    PostgresServer server;
    try {
      server = PostgresServer.started();
    } catch (TestAbortedException e) {
      OUT.println("nothing is measured: " + e.getMessage());
      return;
    }
    int reports = wanted.getOrDefault("reports", 600);
    int waiting = wanted.getOrDefault("waiting", 20_000);
    try (NodesTimes times = new NodesTimes(server)) {
      Submissions.registry(times.home.resolve("units.csv"), reports + waiting + 2);
      times.throughput(wanted.get("nodes"), reports);
      times.idle(reports + 1, reports + waiting);
      times.underBacklog(wanted.get("nodes"), reports, waiting);
    }
  }

  private void throughput(int many, int reports) throws IOException {
    start(many);
    drop(1, 20);
    until(() -> isDone(20));
    long bytes = size();
    long disk = disk();
    long letters = count("select count(*) from letter");
    Duration cpu = cpu();
    long begun = System.nanoTime();
    drop(21, reports);
    until(() -> isDone(reports));
    double seconds = (System.nanoTime() - begun) / 1e9;
    double done = reports - 20;
    OUT.printf("%n%d nodes, %.0f reports in %.0f s%n", many, done, seconds);
    OUT.printf("  %8.2f  reports a second%n", done / seconds);
    OUT.printf(
        "  %8.3f  s of CPU a report, of all nodes%n", cpu().minus(cpu).toMillis() / 1e3 / done);
    OUT.printf(
        "  %8.2f  letters a report%n", (count("select count(*) from letter") - letters) / done);
    OUT.printf("  %8.1f  kB of database a report%n", (size() - bytes) / 1024.0 / done);
    OUT.printf("  %8.1f  kB of disk a report, var and outbox%n", (disk() - disk) / 1024.0 / done);
    OUT.printf("  %8d  nodes took work%n", workers.size());
  }

  /** Folders of units in which nothing lies, as on most days of a year. */
  private void idle(int first, int last) throws Exception {
    for (int i = first; i <= last; i++) {
      Files.createDirectories(home.resolve("inbox").resolve(Submissions.code(i)));
    }
    Thread.sleep(LEARNING.toMillis());
    List<Duration> before = nodes.stream().map(ServiceProcess::cpu).toList();
    long begun = System.nanoTime();
    Thread.sleep(IDLE.toMillis());
    double seconds = (System.nanoTime() - begun) / 1e9;
    OUT.printf("%nidle over %d folders, %% of a core%n", last);
    for (int i = 0; i < before.size(); i++) {
      Duration used = nodes.get(i).cpu().minus(before.get(i));
      OUT.printf("  %8.1f  node %d%n", 100 * used.toMillis() / 1e3 / seconds, i + 1);
    }
    stop();
  }

  /** The nodes come up before a full inbox. */
  private void underBacklog(int many, int before, int waiting) throws IOException {
    drop(before + 1, before + waiting);
    long begun = System.nanoTime();
    start(many);
    double started = (System.nanoTime() - begun) / 1e9;
    long ready = System.nanoTime();
    until(() -> count("select count(*) from cases") > before);
    double first = (System.nanoTime() - ready) / 1e9;
    until(() -> count("select count(*) from cases where state <> 'RECEIVED'") > before);
    double answer = (System.nanoTime() - ready) / 1e9;
    OUT.printf("%n%d nodes, %d files waiting at the start (%.0f s)%n", many, waiting, started);
    OUT.printf("  %8.1f  s until the first file is taken%n", first);
    OUT.printf("  %8.1f  s until the first answer%n", answer);
    stop();
  }

  private void start(int many) {
    for (int i = 1; i <= many; i++) {
      nodes.add(node("n" + i));
    }
    nodes.forEach(ServiceProcess::awaitReady);
  }

  private ServiceProcess node(String name) {
    return ServiceProcess.on(
        USUAL,
        home,
        mail.port(),
        "",
        "--baoshen.node=" + name,
        "--baoshen.units=file:" + home.resolve("units.csv"),
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=" + PostgresServer.USER,
        "--spring.datasource.password=" + PostgresServer.PASSWORD);
  }

  private void stop() {
    nodes.forEach(ServiceProcess::close);
    nodes.clear();
  }

  private void drop(int first, int last) throws IOException {
    for (int i = first; i <= last; i++) {
      String code = Submissions.code(i);
      Path folder = Files.createDirectories(home.resolve("inbox").resolve(code));
      byte[] report = i % 2 == 0 ? Submissions.sound(code) : Submissions.unsound(code);
      Files.write(folder.resolve("年报.json"), report);
    }
  }

  private boolean isDone(int cases) {
    workers.addAll(
        database
            .sql("select distinct picked_by from scheduled_tasks where picked")
            .query(String.class)
            .list());
    return count("select count(*) from cases where state <> 'RECEIVED'") >= cases
        && count("select count(*) from scheduled_tasks") == 0
        && count("select count(*) from letter where sent_at is null") == 0;
  }

  private static void until(BooleanSupplier done) {
    Awaitility.await().atMost(END).pollInterval(Duration.ofMillis(100)).until(done::getAsBoolean);
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  private long size() {
    return count("select pg_database_size(current_database())");
  }

  private Duration cpu() {
    return nodes.stream().map(ServiceProcess::cpu).reduce(Duration.ZERO, Duration::plus);
  }

  private long disk() throws IOException {
    long bytes = 0;
    for (String folder : List.of("var", "outbox")) {
      try (Stream<Path> all = Files.walk(home.resolve(folder))) {
        bytes += all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      }
    }
    return bytes;
  }

  @Override
  public void close() {
    stop();
    mail.close();
    FileSystemUtils.deleteRecursively(home.toFile());
  }
}
