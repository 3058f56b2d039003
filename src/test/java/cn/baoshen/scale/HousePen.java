package cn.baoshen.scale;

import cn.baoshen.model.Sha256;
import cn.baoshen.model.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/** Writes what else gathers in a house over the years: audit, alarms, answers, waiting work. */
final class HousePen {
  private static final String SYSTEM = "system";
  private static final Duration LATER = Duration.ofDays(30);

  private final Pen pen;
  private final Load load;
  private final Instant now;

  HousePen(Pen pen, Load load, Instant now) {
    this.pen = pen;
    this.load = load;
    this.now = now;
  }

  void write() {
    IntStream.range(0, load.cases()).forEach(this::audit);
    IntStream.range(0, load.cases() / 20).forEach(this::alarm);
    IntStream.range(0, load.cases() / 10).forEach(this::answer);
    IntStream.range(0, load.units() / 10).forEach(this::sighting);
    IntStream.range(0, load.cases() / 300).forEach(this::unknown);
  }

  private void audit(int number) {
    pen.into(
        "audit (at, who, what, about, reason, outcome, remote)",
        now.minusSeconds(600L * (load.cases() - number)),
        number % 10 == 0 ? "clerk" + number % 70 : "admin",
        number % 3 == 0 ? "login" : "cases.remind",
        "",
        "有人来电",
        "DONE",
        "127.0.0.1");
    pen.breathe();
  }

  private void alarm(int number) {
    pen.into(
        "alarm (id, kind, subject, raised_at, acknowledged)",
        "same-bytes-" + Sha256.of("alarm " + number).substring(0, 16),
        "same-bytes",
        "some case and another",
        now.minusSeconds(900L * number),
        number > 60);
    pen.breathe();
  }

  private void answer(int number) {
    Unit unit = ManyUnits.unit(number % load.units() + 1);
    pen.into(
        "answer (id, unit_code, kind, case_id, reason, original_name, at)",
        "answer-" + number,
        unit.code(),
        "already-received",
        Story.id(unit, load.year(), 1),
        "",
        "年报.xlsx",
        now);
    pen.into(
        "arrival (path_hash, fingerprint, sha256, at)",
        Sha256.of("arrival " + number),
        "1",
        Sha256.of(String.valueOf(number)),
        now);
    pen.breathe();
  }

  private void sighting(int number) {
    pen.into(
        "sighting (path_hash, path, fingerprint, file_key, since)",
        Sha256.of("sighting " + number),
        number + "/年报.xlsx",
        "1",
        String.valueOf(number),
        now);
  }

  /** A file that no unit owns. */
  private void unknown(int number) {
    String hash = Sha256.of("unknown " + number);
    String id = "unknown-" + hash.substring(0, 12);
    pen.into(
        CasePen.CASES,
        id,
        "unknown",
        "",
        load.year(),
        1,
        "RETURNED",
        null,
        "rules",
        now,
        null,
        "年报.xlsx",
        "",
        hash,
        10L,
        now.minusSeconds(3_600L * number),
        true,
        id,
        CasePen.FORM,
        now.minusSeconds(3_600L * number));
    pen.into(CasePen.HISTORY, id, now, "received", SYSTEM, "年报.xlsx");
  }

  /** Work that waits for its time: for cases that came just now, and for what failed. */
  void task(String work, int failures) {
    pen.into(
        "scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures,"
            + " version)",
        "station",
        work,
        now.plus(LATER),
        false,
        failures,
        1L);
  }
}
