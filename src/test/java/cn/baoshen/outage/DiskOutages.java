package cn.baoshen.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import cn.baoshen.model.Sha256;
import cn.baoshen.testing.Disk;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Disks that are full or read-only: nothing is lost, nothing half done, and somebody is told. */
abstract class DiskOutages extends OutageHouse {
  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void f13_without_room_for_originals_files_stay_in_the_inbox_and_go_on_once_there_is_room()
      throws Exception {
    SPOOL.needed();
    String unit = unit();
    int told = letters(ADMIN).size();
    List<Path> before = files(SPOOL.folder().resolve("originals"));
    SPOOL.fill();
    Path file = drop(unit);
    await().atMost(PATIENCE).until(() -> !alarms("cannot-keep").isEmpty());

    assertThat(file).exists();
    assertThat(cases(unit)).isZero();
    assertThat(files(SPOOL.folder().resolve("originals"))).isEqualTo(before);
    await().atMost(PATIENCE).until(() -> files(SPOOL.folder().resolve(".unfinished")).isEmpty());
    awaitHealth("readiness", 503);
    assertThat(alarms("cannot-read")).noneMatch(alarm -> alarm.contains(unit));
    SPOOL.empty();
    assertWalkedOnce(unit);
    awaitTaken(file);
    await().atMost(PATIENCE).until(() -> letters(ADMIN).size() > told);
    awaitHealth("readiness", 200);
  }

  @Test
  void
      f14_without_room_for_the_database_no_file_is_lost_and_the_service_says_that_it_is_not_well() {
    DATABASE.needed();
    String unit = unit();
    jdbc.sql("create table if not exists ballast (text text)").update();
    DATABASE.fill();
    useUpWhatTheDatabaseHasSpare();
    Path file = drop(unit);
    await().atMost(PATIENCE).until(this::isUnwellWithoutRoom);
    for (int round = 0; round < 20; round++) {
      isUnwellWithoutRoom();
    }
    awaitHealth("readiness", 503);
    // The database may yet find room in its own file, and have none to be asked in: then the report
    // is taken, and its bytes are kept.
    assertThat(Files.exists(file) || Files.exists(original(unit))).isTrue();
    DATABASE.empty();
    assertWalked(unit);
    awaitTaken(file);
    awaitHealth("readiness", 200);
  }

  private static Path original(String unit) {
    String hash = Sha256.of(Submissions.sound(unit));
    return SPOOL.folder().resolve("originals").resolve(hash.substring(0, 2)).resolve(hash);
  }

  /** What the database gives back when it is opened again is taken at once. */
  private boolean isUnwellWithoutRoom() {
    DATABASE.fill();
    for (int bytes = 500_000; bytes > 500; bytes /= 10) {
      int size = bytes;
      catchThrowable(() -> moreBallast(size));
    }
    return health("readiness") == 503;
  }

  private void useUpWhatTheDatabaseHasSpare() {
    await()
        .atMost(PATIENCE)
        .until(() -> catchThrowable(() -> moreBallast(500_000)) instanceof DataAccessException);
  }

  private void moreBallast(int bytes) {
    byte[] noise = new byte[bytes];
    new Random().nextBytes(noise);
    jdbc.sql("insert into ballast values (?)")
        .param(Base64.getEncoder().encodeToString(noise))
        .update();
  }

  @Test
  void f15_a_report_waits_in_plain_sight_for_an_outbox_that_is_read_only() {
    OUTBOX.needed();
    String unit = unit();
    OUTBOX.readOnly(true);
    try {
      drop(unit);
      await().atMost(PATIENCE).until(() -> failures(unit) > 6);
      assertThat(state(unit)).isEqualTo("RECEIVED");
      await().atMost(PATIENCE).until(() -> !alarms("station-failing").isEmpty());
    } finally {
      OUTBOX.readOnly(false);
    }

    assertWalkedOnce(unit);
    await().atMost(PATIENCE).until(() -> failures(unit) == 0);
  }

  @Test
  void f15_a_report_waits_for_an_outbox_that_is_full_and_leaves_nothing_half_written()
      throws Exception {
    OUTBOX.needed();
    String unit = unit();
    OUTBOX.fill();
    drop(unit, "年报.json", Submissions.unsound(unit));
    await().atMost(PATIENCE).until(() -> failures(unit) > 3);
    assertThat(files(OUTBOX.folder().resolve("units/" + unit))).isEmpty();
    OUTBOX.empty();

    awaitState(unit, "RETURNED");
    Path bag = OUTBOX.folder().resolve("archive/2024/" + unit + "/" + unit + "-2024-r1");
    await().atMost(PATIENCE).until(() -> Files.exists(bag.resolve("bagit.txt")));
    await().atMost(PATIENCE).until(() -> letters(receiver(unit)).size() == 2);
    await().atMost(PATIENCE).until(() -> files(OUTBOX.folder().resolve(".unfinished")).isEmpty());
  }

  private int failures(String unit) {
    return count(
        "select coalesce(max(consecutive_failures), 0) from scheduled_tasks"
            + " where task_instance like ?",
        "examine/" + unit + "-%");
  }

  @Test
  void f16_the_service_works_on_while_its_log_cannot_be_written() throws Exception {
    Disk logs = Disk.at(HOME.resolve("logs"), 1);
    Path log = logs.folder().resolve("service.log");
    FileAppender<ILoggingEvent> file = logInto(log);
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    try {
      logs.needed();
      logs.fill();
      root.addAppender(file);
      String unit = unit();
      drop(unit);
      assertWalkedOnce(unit);
      assertThat(log).isEmptyFile();
      logs.empty();
      await().atMost(PATIENCE).until(() -> goesOn(root, log));
    } finally {
      root.detachAppender(file);
      file.stop();
      logs.close();
    }
  }

  private static boolean goesOn(Logger root, Path log) throws IOException {
    root.info("there is room again");
    return Files.size(log) > 0;
  }

  private static FileAppender<ILoggingEvent> logInto(Path file) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%m%n");
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setFile(file.toString());
    appender.start();
    return appender;
  }
}
