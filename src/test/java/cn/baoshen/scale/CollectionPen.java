package cn.baoshen.scale;

import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes what the calendar of the collections left: reminders, extensions, declarations. */
final class CollectionPen {
  private static final List<Integer> MILESTONES = List.of(-7, -1);
  private static final int ONE_IN = 20;
  private static final int YEARS = 3;

  private final Pen pen;
  private final Load load;
  private final Instant now;

  CollectionPen(Pen pen, Load load, Instant now) {
    this.pen = pen;
    this.load = load;
    this.now = now;
  }

  /** What one unit was told and told itself in one year. */
  void write(int number, int year, List<Story> told) {
    Unit unit = ManyUnits.unit(number);
    LocalDate due = load.today().minusYears(load.year() - year);
    if (told.isEmpty() || number % 3 == 0) {
      MILESTONES.forEach(days -> reminder(unit, year, due, days));
    }
    if (number % ONE_IN == 1) {
      extension(unit, year, due.plusDays(10));
    }
    if (told.isEmpty() && number % 4 == 0) {
      declaration(unit, year);
    }
    told.stream().filter(story -> story.tier() == Tier.LEADER).forEach(this::escalation);
  }

  private void reminder(Unit unit, int year, LocalDate due, int days) {
    pen.into(
        "reminder (unit_code, report_year, due_day, milestone, id, claimed_at, ordered_at, sent_at)",
        unit.code(),
        year,
        due,
        days,
        "owed." + unit.code() + "." + year + "." + due + "." + days,
        now,
        now,
        now);
  }

  private void extension(Unit unit, int year, LocalDate until) {
    Stream.of(until.minusDays(5), until)
        .forEach(
            day ->
                pen.into(
                    "extension (unit_code, report_year, until_day, reason, approved_by,"
                        + " entered_by, at)",
                    unit.code(),
                    year,
                    day,
                    "系统故障",
                    "局长",
                    "admin",
                    now));
  }

  private void declaration(Unit unit, int year) {
    pen.into(
        "declaration (unit_code, report_year, reason, original_name, original_sha256, received_at)",
        unit.code(),
        year,
        "无项目支出",
        "零报告.xlsx",
        Sha256.of(unit.code() + year),
        now);
  }

  private void escalation(Story story) {
    if (story.id().hashCode() % 4 == 0) {
      pen.into(
          "escalation (case_id, tier, digest_id)",
          story.id(),
          story.tier(),
          "escalated." + LocalDate.ofInstant(story.received(), ZoneOffset.UTC).plusDays(5));
    }
  }

  /** The letters to reviewers, one each few days, and who stood in for them. */
  void reviewers() {
    for (int number = 1; number <= load.units(); number += 50) {
      String reviewer = ManyUnits.unit(number).reviewers().get(Tier.ACCEPTOR);
      IntStream.range(0, YEARS)
          .forEach(
              ago ->
                  load.opens()
                      .minusYears(ago)
                      .datesUntil(load.today().minusYears(ago), Period.ofDays(3))
                      .forEach(day -> digest(reviewer, day)));
      deputy(reviewer, load.today().minusDays(number % 60));
    }
  }

  private void digest(String reviewer, LocalDate day) {
    pen.into(
        "digest (id, kind, recipient, on_day, claimed_at, ordered_at, sent_at)",
        "waiting." + Sha256.of(reviewer).substring(0, 16) + "." + day,
        "waiting",
        reviewer,
        day,
        now,
        now,
        now);
  }

  private void deputy(String reviewer, LocalDate from) {
    pen.into(
        "deputy (reviewer, deputy, from_date, until_date, reason, entered_by, at)",
        reviewer,
        "deputy-" + reviewer,
        from,
        from.plusDays(20),
        "出差",
        "admin",
        now);
  }
}
