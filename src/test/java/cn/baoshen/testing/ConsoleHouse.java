package cn.baoshen.testing;

import cn.baoshen.Baoshen;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.entry.Admissions;
import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Original;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The whole service behind a real port, started once for all tests of the console; each test takes
 * names and units of its own.
 */
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.archive.keep-years=20",
      "baoshen.settle=300ms",
      "baoshen.warm-up=false",
      "db-scheduler.polling-interval=200ms",
      "baoshen.console.watch.refresh=1500ms",
      "baoshen.console.watch.least-disk=1MB",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0"
    })
@AutoConfigureObservability(tracing = false)
@Import(ConsoleHouse.Clockwork.class)
public abstract class ConsoleHouse {
  protected static final String PASSWORD = "eine lange Reihe von Worten";
  protected static final int YEAR = 2024;

  /** Enough for each test to take its own, whichever tests share the service. */
  protected static final int UNITS = 200;

  protected static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Compared quickly: what a slow one costs is no matter of the pages. */
  private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

  protected static final Path HOME = home();
  private static final IdentityProvider PROVIDER = IdentityProvider.start();
  private static final AtomicInteger TAKEN = new AtomicInteger();

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected ShiftedClock clock;
  @Autowired protected CaseBook cases;
  @Autowired private Admissions admissions;
  @Autowired private Units units;
  @Autowired private TransactionOperations transaction;

  @TestConfiguration(proxyBeanMethods = false)
  public static class Clockwork {
    @Bean
    @Primary
    ShiftedClock shiftedClock() {
      return new ShiftedClock();
    }
  }

  @DynamicPropertySource
  public static void folders(DynamicPropertyRegistry registry) {
    PROVIDER.register(registry);
    registry.add("baoshen.home", HOME::toString);
    registry.add("baoshen.routes", () -> Path.of("routes").toAbsolutePath().toString());
    registry.add(
        "baoshen.units", () -> "file:" + Submissions.registry(HOME.resolve("units.csv"), UNITS));
  }

  private static Path home() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "console-")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work that is handed over under a clock set forward would wait for that time to come. */
  @AfterEach
  public void clockBack() {
    clock.back();
  }

  /** The inbox of the service under test. */
  protected static Path inbox() {
    return HOME.resolve("inbox");
  }

  /** The code of a unit of which nothing is known yet. */
  protected static String newUnit() {
    return Submissions.code(TAKEN.incrementAndGet());
  }

  /** Who lets people in beside the passwords. */
  protected static IdentityProvider provider() {
    return PROVIDER;
  }

  protected Visitor visitor() {
    return new Visitor(port);
  }

  /** A new account of this role, and its name. */
  protected String account(String role) {
    String name = role.toLowerCase() + "-" + UUID.randomUUID().toString().substring(0, 8);
    jdbc.sql(
            "insert into account (name, password, role_name, disabled, edition, created_at)"
                + " values (?, ?, ?, false, 0, current_timestamp)")
        .params(name, HASH, role)
        .update();
    return name;
  }

  /** Somebody of this role who is logged in. */
  protected Visitor loggedIn(String role) {
    Visitor visitor = visitor();
    visitor.login(account(role), PASSWORD);
    return visitor;
  }

  /** Drops a first report of this unit, waits until its case stands there, and gives its id. */
  protected String dropped(String unit, byte[] report, CaseState until) throws IOException {
    Path folder = Files.createDirectories(inbox().resolve(unit));
    Files.write(folder.resolve("年报.json"), report);
    return awaited(unit + "-" + YEAR + "-r1", until);
  }

  /** Waits until a case stands there. */
  protected String awaited(String id, CaseState until) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> cases.find(id).filter(c -> c.state() == until).isPresent());
    return id;
  }

  /** A case that stands there, put into the book without a file. */
  protected String standing(String unit, CaseState state, Tier tier, Examination examination) {
    String hash = UUID.randomUUID().toString().replace("-", "").repeat(2);
    Original original = new Original("年报.json", unit, hash, 10);
    Arrival arrival =
        new Arrival(
            new Arrival.Place(hash, hash), original, units.byCode(unit).orElseThrow(), YEAR, null);
    String id = transaction.execute(status -> admissions.admit(arrival).caseId());
    cases.keepExamination(id, examination);
    cases.move(id, EnumSet.allOf(CaseState.class), state, tier, "asked", "");
    return id;
  }
}
