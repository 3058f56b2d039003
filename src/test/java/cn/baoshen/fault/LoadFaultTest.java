package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Soak;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The whole service is told to end, and is killed, while a dozen reports are on their way, and
 * fifty with {@code -Psoak}.
 */
class LoadFaultTest extends FaultHouse {
  private static final int REPORTS = Soak.isOn() ? 50 : 14;
  private static final int KILLS = Soak.isOn() ? 4 : 1;

  private final Map<String, String> ends = new HashMap<>();
  private final Random random = new Random(9);

  @Test
  void
      f09_and_f11_told_to_end_and_killed_under_load_each_report_has_one_case_and_ends_in_its_state()
          throws Exception {
    dropAll();
    endsWhatItIsAtWhenToldToEnd();
    for (int kill = 0; kill < KILLS; kill++) {
      killedAtAnyMoment();
    }
    try (ServiceProcess service = start("")) {
      service.awaitReady();
      awaitThat(() -> checker.results().equals(ends));
      awaitThat(() -> reviewLetters() == REPORTS / 2);
    }
    checker.check(dropped);
    assertThat(checker.results()).isEqualTo(ends);
    assertThat(dropped.keySet()).noneMatch(Files::exists);
  }

  private void dropAll() throws IOException {
    for (int i = 1; i <= REPORTS; i++) {
      String code = Submissions.code(i);
      boolean sound = i % 2 == 0;
      drop(code, "年报.json", sound ? Submissions.sound(code) : Submissions.unsound(code));
      ends.put(code + "-2024-r1", sound ? "IN_REVIEW" : "RETURNED");
    }
  }

  private long reviewLetters() {
    return mail.byMessageId().keySet().stream().filter(id -> id.contains("review.")).count();
  }

  private void killedAtAnyMoment() throws Exception {
    try (ServiceProcess service = start("")) {
      service.awaitReady();
      long moment = System.nanoTime() + Duration.ofMillis(200 + random.nextInt(3000)).toNanos();
      await().pollInterval(Duration.ofMillis(20)).until(() -> System.nanoTime() > moment);
      service.kill();
    }
    checker.check(dropped);
  }

  private void endsWhatItIsAtWhenToldToEnd() throws Exception {
    try (ServiceProcess service = start("")) {
      service.awaitReady();
      awaitThat(() -> checker.results().size() > 2);
      long asked = System.nanoTime();
      assertThat(service.terminate()).isEqualTo(TERMINATED);
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(30));
    }
    checker.check(dropped);
    assertThat(checker.heldWork()).isZero();
    assertThat(checker.results().size() < REPORTS || checker.results().containsValue("RECEIVED"))
        .as("there was work left")
        .isTrue();
    List<String> log = Files.readAllLines(home.resolve("service.log"));
    assertThat(log).noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat "));
    assertThat(log.stream().filter(line -> line.contains(" WARN "))).hasSizeLessThan(5);
  }
}
