package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.MailSink;
import cn.baoshen.testing.OutsideChecker;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Submissions;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole service is killed while it makes its database, lives, loses the database, refuses, is
 * rebuilt from the outbox, and goes on: one home, each start the sequel of the last.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LostDatabaseTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Every look reads all letters, or all results. */
  private static final Duration LOOKS = Duration.ofMillis(300);

  private static final List<String> MIGRATIONS =
      List.of("migration@1", "migration@7", "migration@12");

  private static final String ACCEPTOR = "shouli@czj.example";
  private static final String ADMIN = "baoshen-admin@localhost";

  private final MailSink mail = new MailSink();
  private final Map<Path, byte[]> dropped = new LinkedHashMap<>();
  private Path home;
  private OutsideChecker checker;
  private Path units;

  @BeforeAll
  void prepare(@TempDir Path folder) {
    home = folder;
    checker = new OutsideChecker(home, mail);
    units = Submissions.registry(home.resolve("units.csv"), 6);
  }

  @AfterAll
  void stop() {
    mail.close();
  }

  private ServiceProcess start(String failpoint, String... more) {
    List<String> settings = new ArrayList<>(List.of("--baoshen.units=file:" + units));
    settings.addAll(List.of(more));
    return ServiceProcess.start(home, mail.port(), failpoint, settings.toArray(String[]::new));
  }

  private Path drop(String code, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(code));
    Path file = folder.resolve("年报.json");
    dropped.put(file, bytes);
    return Files.write(file, bytes);
  }

  private void awaitState(String caseId, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> state.equals(checker.results().get(caseId)));
  }

  private List<MimeMessage> asked(String reviewer, String caseId) {
    return mail.to(reviewer, "【待审】").stream().filter(l -> subject(l).contains(caseId)).toList();
  }

  private static String subject(MimeMessage letter) {
    try {
      return letter.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(MimeMessage letter) {
    try {
      return letter.getMessageID();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void decide(int port, String reviewer, String caseId, int letter) throws Exception {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> asked(reviewer, caseId).size() >= letter);
    FaultHouse.decide(port, asked(reviewer, caseId).get(letter - 1), "approve", "");
  }

  private static String health(int port) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Killed when its file has just come to be, then at tables; what is alive afterwards walks. */
  @Test
  @Order(1)
  void f10_killed_while_the_first_tables_are_made_the_next_start_completes_them() throws Exception {
    try (ServiceProcess first = start("")) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> Files.exists(home.resolve("var/baoshen.mv.db")));
      first.kill();
    }
    for (String step : FaultHouse.chosen(MIGRATIONS, List.of("migration@7"))) {
      try (ServiceProcess killed = start(step)) {
        assertThat(killed.awaitDeath()).isEqualTo(137);
      }
    }
    live();
    assertThat(home.resolve("var/baoshen.mv.db.before-migration")).doesNotExist();
    checker.check(dropped);
  }

  @Test
  @Order(2)
  void a_lost_database_is_refused_rebuilt_from_the_outbox_and_the_walk_goes_on() throws Exception {
    byte[] returned = Files.readAllBytes(result("U001", "U001-2024-r1"));
    cutShort();

    try (ServiceProcess refused = start("")) {
      assertThat(refused.awaitDeath()).isEqualTo(1);
      assertThat(refused.tail()).contains("Baoshen cannot start", "数据库", "--baoshen.rebuild");
    }
    assertThat(Files.readAllBytes(result("U001", "U001-2024-r1"))).isEqualTo(returned);

    try (ServiceProcess rebuilt = start("", "--baoshen.rebuild")) {
      int port = rebuilt.awaitReady();
      goOn(port);
      assertThat(health(port)).startsWith("{\"status\":\"UP\"");
      stateGone(port);
    }
  }

  /** One report of each fate: returned by the rules, under review, approved. */
  private void live() throws Exception {
    try (ServiceProcess first = start("")) {
      int port = first.awaitReady();
      drop("U001", Submissions.unsound("U001"));
      drop("U002", Submissions.sound("U002"));
      drop("U003", Submissions.sound("U003"));
      for (String reviewer : List.of(ACCEPTOR, "shenhe@czj.example", "fuzeren@czj.example")) {
        decide(port, reviewer, "U003-2024-r1", 1);
      }
      decide(port, ACCEPTOR, "U002-2024-r1", 1);
      awaitState("U003-2024-r1", "APPROVED");
      awaitState("U001-2024-r1", "RETURNED");
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> !asked("shenhe@czj.example", "U002-2024-r1").isEmpty());
      // What the rebuild goes by: the letter may go before the result says whose turn it is.
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> Files.readString(result("U002", "U002-2024-r1")).contains("reviewer"));
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> Files.exists(home.resolve("outbox/.baoshen/head")));
      first.kill();
    }
  }

  private Path result(String unit, String caseId) {
    return home.resolve("outbox/units").resolve(unit).resolve(caseId).resolve("result.json");
  }

  private void cutShort() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(database().toFile(), "rw")) {
      file.setLength(file.length() * 8 / 10);
    }
  }

  private Path database() {
    return home.resolve("var/baoshen.mv.db");
  }

  private void goOn(int port) throws Exception {
    // Under review: the tier that was asked is asked again, by a letter whose link works.
    decide(port, "shenhe@czj.example", "U002-2024-r1", 2);
    decide(port, "fuzeren@czj.example", "U002-2024-r1", 1);
    awaitState("U002-2024-r1", "APPROVED");
    // The cut may bring back the work of sending a letter that had been sent: it is the same
    // letter.
    assertThat(asked(ACCEPTOR, "U002-2024-r1").stream().map(LostDatabaseTest::id).distinct())
        .hasSize(1);
    // Approved stays approved.
    drop("U003", Submissions.withOneFalseSum("U003"));
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> answers("U003").contains("already approved"));
    assertThat(checker.results().get("U003-2024-r1")).isEqualTo("APPROVED");
    // A number is never given twice.
    drop("U001", Submissions.sound("U001"));
    awaitState("U001-2024-r2", "IN_REVIEW");
    assertThat(checker.results().get("U001-2024-r1")).isEqualTo("RETURNED");
    await().atMost(PATIENCE).pollInterval(LOOKS).until(() -> !mail.to(ADMIN, "运行提醒").isEmpty());
  }

  private String answers(String unit) throws IOException {
    Path folder = home.resolve("outbox/units").resolve(unit).resolve("answers");
    if (!Files.isDirectory(folder)) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  /** Nothing is accepted into nowhere. */
  private void stateGone(int port) throws Exception {
    int letters = mail.to(ADMIN, "运行提醒").size();
    Path away = Files.move(home.resolve("var"), home.resolve("away"));
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> health(port).startsWith("{\"status\":\"DOWN\""));
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> mail.to(ADMIN, "运行提醒").size() > letters);
    Path waiting = drop("U004", Submissions.sound("U004"));
    await().during(Duration.ofSeconds(5)).atMost(PATIENCE).until(() -> Files.exists(waiting));
    assertThat(home.resolve("var")).doesNotExist();

    Files.move(away, home.resolve("var"));
    awaitState("U004-2024-r1", "IN_REVIEW");
    assertThat(waiting).doesNotExist();
  }
}
