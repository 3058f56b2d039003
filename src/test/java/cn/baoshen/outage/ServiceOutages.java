package cn.baoshen.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.ScriptedSmtp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A database or a mail server that is away: work waits, the log stays readable, nothing is lost.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class ServiceOutages extends OutageHouse {
  private static void let(Duration pass) {
    await().pollDelay(pass).until(() -> true);
  }

  private static List<String> warnings(CapturedOutput log) {
    return log.getOut().lines().filter(line -> line.matches(".* (WARN|ERROR) .*")).toList();
  }

  private static List<String> untaken(CapturedOutput log) {
    return warnings(log).stream().filter(line -> line.contains("inbox cannot be")).toList();
  }

  private static List<String> traces(CapturedOutput log) {
    return log.getOut().lines().filter(line -> line.startsWith("\tat ")).toList();
  }

  @Test
  void f21_a_database_that_is_down_is_waited_for_and_said_once(CapturedOutput log) {
    String unit = unit();
    database.down(true);
    Path file = drop(unit);
    awaitHealth("readiness", 503);
    await().atMost(PATIENCE).until(() -> !untaken(log).isEmpty());
    let(Duration.ofSeconds(1));
    assertThat(file).exists();
    database.down(false);

    assertWalkedOnce(unit);
    awaitTaken(file);
    awaitHealth("readiness", 200);
    assertThat(untaken(log)).hasSize(1);
    // Besides, what each of four workers was at when it went away.
    assertThat(warnings(log)).hasSizeLessThan(16);
    assertThat(traces(log)).hasSizeLessThan(4 * 80);
  }

  @Test
  void f21_a_database_that_is_locked_is_waited_for() throws Exception {
    String unit = unit();
    Path file;
    try (Connection other = database.getConnection();
        Statement lock = other.createStatement()) {
      lock.execute("set exclusive 1");
      file = drop(unit);
      let(Duration.ofSeconds(2));
      assertThat(file).exists();
      lock.execute("set exclusive 0");
    }

    assertWalkedOnce(unit);
    awaitTaken(file);
  }

  @Test
  void m03_a_reader_whom_the_server_refuses_is_told_to_the_administrator_and_other_mail_flows() {
    String unit = unit();
    int before = letters(ADMIN).size();
    SMTP.says(
        said -> said.contains("RCPT TO:<" + receiver(unit)) ? "550 5.1.1 no such person" : null);
    drop(unit);
    awaitState(unit, "IN_REVIEW");
    await().atMost(PATIENCE).until(() -> letters(ADMIN).size() > before);

    assertThat(alarms("letter-bounced"))
        .anyMatch(alarm -> alarm.contains(receiver(unit)) && alarm.contains("no such person"));
    await()
        .atMost(PATIENCE)
        .until(() -> letters("shouli@czj.example").stream().anyMatch(l -> l.contains(unit)));
    assertThat(
            count(
                "select count(*) from history where case_id = ? and what = 'letter-bounced'",
                unit + "-2024-r1"))
        .isEqualTo(1);
    await().atMost(PATIENCE).until(() -> work(unit) == 0);
  }

  @Test
  void m03_while_the_mail_server_is_silent_reports_are_examined_and_the_letters_go_afterwards() {
    SMTP.says(said -> said.startsWith("MAIL") ? ScriptedSmtp.HANG : null);
    List<String> units = Stream.generate(this::unit).limit(4).toList();
    units.forEach(this::drop);
    units.forEach(unit -> awaitState(unit, "IN_REVIEW"));
    assertThat(SMTP.taken()).noneMatch(mail -> units.stream().anyMatch(mail::contains));
    SMTP.isGood();

    units.forEach(this::assertWalkedOnce);
  }

  @Test
  void f18_a_file_that_cannot_be_read_stays_and_is_told_and_holds_nobody_up() throws Exception {
    String unit = unit();
    Path file = drop(unit, "打不开.json", new byte[0]);
    try (Unreadable made = Unreadable.make(file)) {
      String other = unit();
      drop(other);
      assertWalkedOnce(other);
      await()
          .atMost(PATIENCE)
          .until(() -> alarms("cannot-read").contains(unit + "/" + file.getFileName()));
      assertThat(file).exists();
      assertThat(cases(unit)).isZero();
    }
    Files.delete(file);
  }

  private int work(String unit) {
    return count("select count(*) from scheduled_tasks where task_instance like ?", unit + "%");
  }

  private int waiting(String unit) throws IOException {
    try (Stream<Path> files = Files.list(HOME.resolve("inbox").resolve(unit))) {
      return (int) files.count();
    }
  }

  @Test
  void i08_a_unit_that_drops_a_thousand_files_keeps_nobody_waiting_and_fills_no_memory()
      throws Exception {
    String flood = unit();
    String other = unit();
    for (int i = 0; i < 1000; i++) {
      drop(
          flood,
          i + ".json",
          ("{\"totals\":{\"income\":" + i + "}}")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    await().atMost(PATIENCE).until(() -> cases(flood) > 0);
    drop(other);
    awaitState(other, "IN_REVIEW");

    assertThat(waiting(flood)).isGreaterThan(200);
    assertThat(count("select count(*) from sighting where ? = ''", "")).isLessThan(900);
    assertThat(count("select count(*) from scheduled_tasks where ? = ''", "")).isLessThan(900);
    clear(flood);
  }

  private void clear(String unit) throws IOException {
    try (Stream<Path> files = Files.list(HOME.resolve("inbox").resolve(unit))) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
