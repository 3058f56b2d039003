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
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which collector the machine chooses is not known; the heap of the README is enough for each. */
@EnabledIfSystemProperty(named = "baoshen.soak.minutes", matches = "\\d+")
class CollectorTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int TERMINATED = 143;

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"UseSerialGC", "UseParallelGC", "UseG1GC"})
  void four_ordinary_reports_at_once_fit_into_512_megabytes_with_any_collector(String collector)
      throws Exception {
    Path units = Submissions.registry(home.resolve("units.csv"), 4);
    drop("U001", "年报.json", Submissions.sound("U001"));
    drop("U002", "年报.json", Submissions.unsound("U002"));
    drop("U003", "年报.xlsx", workbook("longhui-2024-as-published.xlsx"));
    drop("U004", "年报.xlsx", workbook("longhui-2024-corrected.xlsx"));
    List<String> options = List.of("-Xmx512m", "-XX:+" + collector, "-XX:+ExitOnOutOfMemoryError");
    try (MailSink mail = new MailSink();
        ServiceProcess service =
            ServiceProcess.with(options, home, mail.port(), "--baoshen.units=file:" + units)) {
      service.awaitReady();
      OutsideChecker checker = new OutsideChecker(home, mail);
      await()
          .atMost(PATIENCE)
          .until(
              () -> checker.results().size() == 4 && !checker.results().containsValue("RECEIVED"));
      await().atMost(PATIENCE).until(() -> mail.to("u003@unit.example", "退回").size() == 1);
      await().atMost(PATIENCE).until(() -> mail.to("u004@unit.example", "退回").size() == 1);
      assertThat(checker.results()).containsEntry("U001-2024-r1", "IN_REVIEW");
      assertThat(service.terminate()).isEqualTo(TERMINATED);
    }
    assertThat(home.resolve("outbox/units/U003/U003-2024-r1/批注-年报.xlsx")).isNotEmptyFile();
    assertThat(Files.readString(home.resolve("service.log")))
        .doesNotContain("OutOfMemoryError", " ERROR ");
  }

  private static byte[] workbook(String sample) throws Exception {
    return Files.readAllBytes(Path.of("src/samples", sample));
  }

  private void drop(String code, String name, byte[] bytes) throws Exception {
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(code));
    Files.write(folder.resolve(name), bytes);
  }
}
