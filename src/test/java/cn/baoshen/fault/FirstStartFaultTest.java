package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.MailSink;
import cn.baoshen.testing.OutsideChecker;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Submissions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The very first start, killed or held under a locale that cannot see Chinese names. */
class FirstStartFaultTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path home;

  /**
   * The tables are made within the second after the file appears; {@link LostDatabaseTest} kills at
   * once and at single tables.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 250})
  @EnabledIfSystemProperty(named = "baoshen.soak.minutes", matches = ".*")
  void f10_killed_while_the_tables_are_made_the_next_start_makes_them(int after) throws Exception {
    try (MailSink mail = new MailSink()) {
      Path units = Submissions.registry(home.resolve("units.csv"), 2);
      String registry = "--baoshen.units=file:" + units;
      try (ServiceProcess first = ServiceProcess.start(home, mail.port(), "", registry)) {
        awaitDatabase();
        long moment = System.nanoTime() + Duration.ofMillis(after).toNanos();
        await().pollInterval(Duration.ofMillis(2)).until(() -> System.nanoTime() > moment);
        first.kill();
      }
      Path file = Files.createDirectories(home.resolve("inbox/U001")).resolve("年报.json");
      Map<Path, byte[]> dropped = new LinkedHashMap<>(Map.of(file, Submissions.sound("U001")));
      Files.write(file, dropped.get(file));
      OutsideChecker checker = new OutsideChecker(home, mail);
      try (ServiceProcess second = ServiceProcess.start(home, mail.port(), "", registry)) {
        second.awaitReady();
        await()
            .atMost(PATIENCE)
            .until(() -> "IN_REVIEW".equals(checker.results().get("U001-2024-r1")));
      }
      checker.check(dropped);
    }
  }

  private void awaitDatabase() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> Files.exists(home.resolve("var/baoshen.mv.db")));
  }

  @Test
  void i17_under_a_locale_that_cannot_see_chinese_names_the_service_does_not_start()
      throws Exception {
    try (MailSink mail = new MailSink()) {
      try (ServiceProcess service = ServiceProcess.startUnder("C", home, mail.port())) {
        assertThat(service.awaitDeath()).isEqualTo(1);
      }
      assertThat(Files.readAllLines(home.resolve("service.log")))
          .filteredOn(line -> line.startsWith("Baoshen cannot start"))
          .singleElement()
          .asString()
          .contains("LC_ALL=C.UTF-8");
    }
  }
}
