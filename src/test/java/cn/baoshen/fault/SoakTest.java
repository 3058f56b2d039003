package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.MailSink;
import cn.baoshen.testing.OutsideChecker;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The service killed again and again while files come in, for as long as {@code -Psoak} says. */
@EnabledIfSystemProperty(named = "baoshen.soak.minutes", matches = "\\d+")
class SoakTest {
  private static final int UNITS = 500;
  private static final Duration END = Duration.ofMinutes(10);

  @TempDir Path home;
  private final Map<Path, byte[]> dropped = new LinkedHashMap<>();
  private final Map<String, String> ends = new HashMap<>();
  private final Random random = new Random(9);
  private int kills;

  @Test
  void f09_killed_every_few_seconds_for_minutes_each_report_has_one_case_and_ends_in_its_state()
      throws Exception {
    Duration most = Duration.ofMinutes(Long.getLong("baoshen.soak.minutes"));
    Path units = Submissions.registry(home.resolve("units.csv"), UNITS);
    try (MailSink mail = new MailSink()) {
      OutsideChecker checker = new OutsideChecker(home, mail);
      long start = System.nanoTime();
      while (System.nanoTime() - start < most.toNanos()) {
        live(mail, units);
        checker.check(dropped);
      }
      try (ServiceProcess last = start(mail, units)) {
        last.awaitReady();
        await().atMost(END).until(() -> checker.results().equals(ends));
      }
      checker.check(dropped);
      assertThat(dropped.keySet()).noneMatch(Files::exists);
    }
    System.out.printf("soak: %d kills, %d reports, lost 0, double 0%n", kills, dropped.size());
  }

  /** One life: it starts, finds a few files more, and is killed one to five seconds later. */
  private void live(MailSink mail, Path units) throws IOException {
    try (ServiceProcess service = start(mail, units)) {
      service.awaitReady();
      drop();
      long moment = System.nanoTime() + Duration.ofMillis(1000 + random.nextInt(4000)).toNanos();
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> System.nanoTime() > moment);
      service.kill();
      kills++;
    }
  }

  private ServiceProcess start(MailSink mail, Path units) {
    return ServiceProcess.start(
        home,
        mail.port(),
        "",
        "--baoshen.units=file:" + units,
        // One report may lie in the way of many kills and is no poison.
        "--baoshen.station.crashes=1000");
  }

  private void drop() throws IOException {
    for (int more = 0; more < 4 && dropped.size() < UNITS; more++) {
      String code = Submissions.code(dropped.size() + 1);
      boolean sound = random.nextBoolean();
      byte[] bytes = sound ? Submissions.sound(code) : Submissions.unsound(code);
      Path file = Files.createDirectories(home.resolve("inbox").resolve(code)).resolve("年报.json");
      Files.write(file, bytes);
      dropped.put(file, bytes);
      ends.put(code + "-2024-r1", sound ? "IN_REVIEW" : "RETURNED");
    }
  }
}
