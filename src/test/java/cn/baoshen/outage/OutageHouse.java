package cn.baoshen.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.Baoshen;
import cn.baoshen.testing.Disk;
import cn.baoshen.testing.ScriptedSmtp;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on disks, a database and a mail server that a test takes away from it, and what
 * people see of it meanwhile; started once for all its tests. Each test takes units of its own.
 */
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.settle=200ms",
      "baoshen.warm-up=false",
      "baoshen.empty-grace=300ms",
      "baoshen.station.back-off=100ms",
      "baoshen.station.most-back-off=400ms",
      "baoshen.console.watch.refresh=300ms",
      "baoshen.console.watch.least-disk=1MB",
      "baoshen.mail.smtp.answer=500ms",
      "db-scheduler.polling-interval=200ms",
      "db-scheduler.heartbeat-interval=500ms"
    })
@Import(OutageHouse.Fragile.class)
abstract class OutageHouse {
  static final Duration PATIENCE = Duration.ofSeconds(120);
  static final String SMTP_USER = "baoshen";
  static final String SMTP_PASSWORD = "words-for-the-mail-server";
  static final String ADMIN = "baoshen-admin@localhost";

  static final Path HOME = home();
  static final Disk SPOOL = Disk.at(HOME.resolve("var"), 64);
  static final Disk DATABASE = Disk.at(HOME.resolve("database"), 200);
  static final Disk OUTBOX = Disk.at(HOME.resolve("outbox"), 32);
  static final ScriptedSmtp SMTP = new ScriptedSmtp();

  private static final AtomicInteger UNITS = new AtomicInteger();

  @LocalServerPort private int port;
  @Autowired JdbcClient jdbc;
  @Autowired Interruptible database;

  @TestConfiguration(proxyBeanMethods = false)
  static class Fragile {
    @Bean
    static BeanPostProcessor interruptible() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource real ? new Interruptible(real) : bean;
        }
      };
    }
  }

  @DynamicPropertySource
  static void place(DynamicPropertyRegistry registry) {
    registry.add("baoshen.home", HOME::toString);
    registry.add("baoshen.routes", () -> Path.of("routes").toAbsolutePath().toString());
    registry.add(
        "baoshen.units", () -> "file:" + Submissions.registry(HOME.resolve("units.csv"), 60));
    registry.add(
        "spring.datasource.url",
        () ->
            "jdbc:h2:file:"
                + DATABASE.folder().resolve("baoshen")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", SMTP::port);
    registry.add("spring.mail.username", () -> SMTP_USER);
    registry.add("spring.mail.password", () -> SMTP_PASSWORD);
  }

  private static Path home() {
    Path target = Path.of("target").toAbsolutePath();
    Disk.takeAway(target);
    try {
      return Files.createTempDirectory(Files.createDirectories(target), "outage-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void mend() {
    database.down(false);
    Stream.of(SPOOL, DATABASE, OUTBOX).forEach(Disk::empty);
    SMTP.isGood();
  }

  String unit() {
    return Submissions.code(UNITS.incrementAndGet());
  }

  Path drop(String unit, String name, byte[] bytes) {
    try {
      Path folder = Files.createDirectories(HOME.resolve("inbox").resolve(unit));
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path drop(String unit) {
    return drop(unit, "年报.json", Submissions.sound(unit));
  }

  String state(String unit) {
    return jdbc.sql("select state from cases where unit_code = ? and newest")
        .param(unit)
        .query(String.class)
        .optional()
        .orElse("");
  }

  void awaitState(String unit, String state) {
    try {
      await().ignoreExceptions().atMost(PATIENCE).until(() -> state(unit).equals(state));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(standing(unit), e);
    }
  }

  /** What a report waits for. */
  private String standing(String unit) {
    return Stream.of(
            "select id, state from cases where unit_code = '" + unit + "'",
            "select * from scheduled_tasks where task_instance like '%" + unit + "%'",
            "select kind, subject from alarm")
        .map(question -> jdbc.sql(question).query().listOfRows().toString())
        .collect(Collectors.joining("\n", "inbox " + left(unit) + "\n", ""));
  }

  private static List<String> left(String unit) {
    try (Stream<Path> files = Files.walk(HOME.resolve("inbox").resolve(unit))) {
      return files.map(Path::toString).toList();
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }

  int cases(String unit) {
    return count("select count(*) from cases where unit_code = ?", unit);
  }

  int count(String question, Object... values) {
    return jdbc.sql(question).params(values).query(Integer.class).single();
  }

  List<String> alarms(String kind) {
    return jdbc.sql("select subject from alarm where kind = ?")
        .param(kind)
        .query(String.class)
        .list();
  }

  /** The letters that the server took for this address. */
  List<String> letters(String address) {
    return SMTP.taken().stream().filter(mail -> mail.contains("To: " + address + "\n")).toList();
  }

  Visitor visitor() {
    return new Visitor(port);
  }

  /** A file goes after its case has come. */
  static void awaitTaken(Path file) {
    await().atMost(PATIENCE).until(() -> !Files.exists(file));
  }

  void awaitHealth(String group, int status) {
    await().atMost(PATIENCE).until(() -> health(group) == status);
  }

  int health(String group) {
    return visitor().get("/actuator/health/" + group).statusCode();
  }

  /** Goes through the same walk as ever, once: one case, one receipt, its result laid out. */
  void assertWalkedOnce(String unit) {
    assertWalked(unit);
    assertThat(letters(receiver(unit))).hasSize(1);
  }

  /** A letter may have gone twice where it could not be written down that it had gone. */
  void assertWalked(String unit) {
    awaitState(unit, "IN_REVIEW");
    await().atMost(PATIENCE).until(() -> !letters(receiver(unit)).isEmpty());
    assertThat(cases(unit)).isEqualTo(1);
    assertThat(Set.copyOf(letters(receiver(unit)))).hasSize(1);
    Path result = HOME.resolve("outbox/units/" + unit + "/" + unit + "-2024-r1/result.json");
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> Files.readString(result).contains("IN_REVIEW"));
  }

  static String receiver(String unit) {
    return unit.toLowerCase() + "@unit.example";
  }
}
