package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.MailSink;
import cn.baoshen.testing.OutsideChecker;
import cn.baoshen.testing.PostgresServer;
import cn.baoshen.testing.ReviewLink;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Soak;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Several nodes that share one database on a server, one inbox and one outbox: one is killed, one
 * sleeps, one is restarted while another writes, each calls files in its own way, one is a minute
 * ahead; and each effect is there once.
 */
class NodesTest {
  private static final boolean LONG = Soak.isOn();
  private static final int FILES = LONG ? 2_000 : 8;
  private static final int UNITS = FILES + 2;
  private static final Duration SLEEP = Duration.ofSeconds(LONG ? 90 : 25);
  private static final Duration END = Duration.ofMinutes(LONG ? 60 : 8);

  /** Each numbers devices and files in its own way, and one is a minute ahead. */
  private static final Map<String, List<String>> MACHINES =
      Map.of(
          "two", List.of("-Dbaoshen.machine.numbers=2:"),
          "three", List.of("-Dbaoshen.machine.numbers=3:", "-Dbaoshen.machine.ahead=60"));

  @TempDir Path home;
  private final Map<Path, byte[]> dropped = new LinkedHashMap<>();
  private final Map<String, String> ends = new HashMap<>();
  private final Set<String> workers = new TreeSet<>();
  private final PostgresServer server = PostgresServer.started();
  private final String url = server.empty();
  private final DriverManagerDataSource source =
      new DriverManagerDataSource(url, PostgresServer.USER, PostgresServer.PASSWORD);
  private final MailSink mail = new MailSink();

  private ServiceProcess start(String node) {
    return start(node, home, url);
  }

  private ServiceProcess start(String node, Path home, String url) {
    return ServiceProcess.on(
        MACHINES.getOrDefault(node, List.of()),
        home,
        mail.port(),
        "",
        "--baoshen.node=" + node,
        "--baoshen.units=file:" + home.resolve("units.csv"),
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=" + PostgresServer.USER,
        "--spring.datasource.password=" + PostgresServer.PASSWORD,
        "--baoshen.station.crashes=1000");
  }

  private void drop(int more) throws IOException {
    for (int i = 0; i < more; i++) {
      String code = Submissions.code(dropped.size() + 1);
      boolean sound = dropped.size() % 2 == 0;
      byte[] bytes = sound ? Submissions.sound(code) : Submissions.unsound(code);
      Path folder = Files.createDirectories(home.resolve("inbox").resolve(code));
      Files.write(folder.resolve("年报.json"), bytes);
      dropped.put(folder.resolve("年报.json"), bytes);
      ends.put(code + "-2024-r1", sound ? "IN_REVIEW" : "RETURNED");
    }
  }

  private boolean isDone(int results) throws IOException {
    workers.addAll(
        JdbcClient.create(source)
            .sql("select distinct picked_by from scheduled_tasks where picked")
            .query(String.class)
            .list());
    return new OutsideChecker(home, mail, source).results().size() >= results;
  }

  private void await(int results) {
    Awaitility.await().atMost(END).pollInterval(Duration.ofMillis(50)).until(() -> isDone(results));
  }

  @Test
  void f23_f24_one_killed_one_asleep_one_restarted_and_each_effect_is_there_once()
      throws Exception {
    Submissions.registry(home.resolve("units.csv"), UNITS);
    OutsideChecker checker = new OutsideChecker(home, mail, source);
    long begun = System.nanoTime();
    try (ServiceProcess first = start("one")) {
      first.awaitReady();
      drop(FILES / 2);
      try (ServiceProcess second = start("two")) {
        await(1);
        int port = second.awaitReady();
        drop(FILES - FILES / 2);
        await(FILES / 2);
        first.kill();
        await(FILES / 2 + 1);
        try (ServiceProcess third = start("three")) {
          aLoginHoldsOnEveryNode(first.log(), port, third.awaitReady());
          await(LONG ? FILES * 3 / 4 : FILES / 2 + 1);
          assertThat(third.log()).doesNotContain("is taken over from two");
          second.pause();
          long asleep = System.nanoTime();
          drop(1);
          await(FILES + 1);
          Awaitility.await().atMost(END).until(() -> isOver(SLEEP, asleep));
          second.goOn();
          approve("U001-2024-r1", port);
          Awaitility.await().atMost(END).until(() -> checker.results().equals(ends));
          Awaitility.await().atMost(END).until(() -> checker.heldWork() == 0 && lettersAreOut());
          assertThat(second.log() + third.log()).doesNotContain(" ERROR ");
        }
      }
    }
    tell(begun);
    checker.check(dropped);
    eachEffectOnce();
    aBackupGoesOn();
  }

  /**
   * The drill of {@code operations.md}: dump and files, into another database and other folders.
   */
  private void aBackupGoesOn() throws Exception {
    Path dump = home.resolve("baoshen.dump");
    server.runOn("pg_dump", "--format=custom", "--file=" + dump, url);
    Path restored = Files.createDirectories(home.resolve("restored"));
    for (String folder : List.of("var", "outbox")) {
      FileSystemUtils.copyRecursively(home.resolve(folder), restored.resolve(folder));
    }
    Files.copy(home.resolve("units.csv"), restored.resolve("units.csv"));
    String other = server.empty();
    server.runOn("pg_restore", "--dbname", dump.toString(), other);
    DriverManagerDataSource fresh =
        new DriverManagerDataSource(other, PostgresServer.USER, PostgresServer.PASSWORD);
    try (ServiceProcess node = start("four", restored, other)) {
      node.awaitReady();
      String unit = Submissions.code(UNITS);
      Path inbox = Files.createDirectories(restored.resolve("inbox").resolve(unit));
      Files.write(inbox.resolve("年报.json"), Submissions.unsound(unit));
      ends.put(unit + "-2024-r1", "RETURNED");
      OutsideChecker checker = new OutsideChecker(restored, mail, fresh);
      Awaitility.await().atMost(END).until(() -> checker.results().equals(ends));
    }
  }

  private static boolean isOver(Duration wait, long since) {
    return System.nanoTime() - since >= wait.toNanos();
  }

  private boolean lettersAreOut() {
    return count("select count(*) from scheduled_tasks") == 0
        && count("select count(*) from letter where sent_at is null") == 0;
  }

  private int count(String sql) {
    return JdbcClient.create(source).sql(sql).query(Integer.class).single();
  }

  private void tell(long begun) {
    System.out.printf(
        "nodes: %d reports in %d s, %d letters, %d kB of database%n",
        ends.size(),
        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
        count("select count(*) from letter"),
        count("select pg_database_size(current_database()) / 1024"));
  }

  private void eachEffectOnce() {
    assertThat(dropped.keySet()).noneMatch(Files::exists);
    assertThat(count("select count(*) from cases")).isEqualTo(ends.size());
    assertThat(count("select count(*) from answer")).isZero();
    assertThat(workers).hasSizeGreaterThanOrEqualTo(2);
    assertThat(new ArrayList<>(mail.byMessageId().keySet()))
        .hasSize(count("select count(*) from letter"));
  }

  /** The first administrator logs in at one node, and another knows the session; until its end. */
  private static void aLoginHoldsOnEveryNode(String log, int one, int other) {
    Matcher password = Pattern.compile("password: (\\S+)").matcher(log);
    assertThat(password.find()).isTrue();
    Visitor here = new Visitor(one);
    here.login("admin", password.group(1));
    Visitor there = new Visitor(other);
    there.plant(here.session());
    assertThat(there.get("/password").statusCode()).isEqualTo(200);
    assertThat(there.post("/logout", Map.of()).statusCode()).isEqualTo(302);
    assertThat(here.get("/password").statusCode()).isEqualTo(302);
  }

  /** All three tiers say yes, each by its letter. */
  private void approve(String id, int port) throws Exception {
    for (String who : List.of("shouli", "shenhe", "fuzeren")) {
      String address = who + "@czj.example";
      Awaitility.await()
          .atMost(END)
          .pollInterval(Duration.ofMillis(300))
          .until(() -> !mail.to(address, id).isEmpty());
      assertThat(ReviewLink.approve(text(mail.to(address, id).get(0)), port)).isLessThan(400);
    }
    ends.put(id, "APPROVED");
  }

  private static String text(Part part) throws Exception {
    StringBuilder text = new StringBuilder();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        text.append(text(parts.getBodyPart(i)));
      }
    } else if (part.isMimeType("text/plain")) {
      text.append(part.getContent());
    }
    return text.toString();
  }
}
