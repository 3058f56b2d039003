package cn.baoshen.console.watch;

import cn.baoshen.casebook.calendar.LetterPace;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of the house as monitoring wants them: counted in the database, under tags. */
class FigureQueries {
  private final JdbcClient jdbc;
  private final LetterPace pace;
  private final Clock clock;

  FigureQueries(JdbcClient jdbc, LetterPace pace, Clock clock) {
    this.jdbc = jdbc;
    this.pace = pace;
    this.clock = clock;
  }

  /** A number and what it counts. */
  record Figure(Tags tags, double value) {}

  /** Cases of the collection's newest revisions by state and tier, the unknown ones included. */
  List<Figure> cases(int year) {
    return jdbc.sql(
            "select state, coalesce(tier, '') as tier, count(*) as n from cases"
                + " where report_year = ? and newest group by state, tier")
        .param(year)
        .query(
            (row, n) ->
                new Figure(
                    Tags.of("state", row.getString("state"), "tier", row.getString("tier")),
                    row.getDouble("n")))
        .list();
  }

  /** Age of the oldest case that waits in each state and tier. */
  List<Figure> oldestWaiting(int year) {
    return jdbc.sql(
            "select state, coalesce(tier, '') as tier, min(received_at) as oldest from cases"
                + " where report_year = ? and newest and state in ('RECEIVED', 'IN_REVIEW', 'FAILED')"
                + " group by state, tier")
        .param(year)
        .query(
            (row, n) ->
                new Figure(
                    Tags.of("state", row.getString("state"), "tier", row.getString("tier")),
                    age(row.getObject("oldest", OffsetDateTime.class))))
        .list();
  }

  private double age(OffsetDateTime since) {
    return Math.max(0, Duration.between(since.toInstant(), clock.instant()).toSeconds());
  }

  /** How many cases each rule spoke of. */
  List<Figure> findings(int year) {
    return jdbc.sql(
            "select rule, severity, cases as n from finding_count where report_year = ?"
                + " and cases > 0")
        .param(year)
        .query(
            (row, n) ->
                new Figure(
                    Tags.of("rule", row.getString("rule"), "severity", row.getString("severity")),
                    row.getDouble("n")))
        .list();
  }

  /**
   * Durable tasks: due and waiting, running, failed at least once and to be tried again; and
   * letters of the calendar that wait for their turn.
   */
  List<Figure> tasks() {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return List.of(
        task("waiting", "execution_time <= ? and not picked", now),
        // A task has a heartbeat while it runs, and only then.
        task(
            "running",
            "last_heartbeat > ?",
            OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
        task("failing", "consecutive_failures > ?", 0),
        new Figure(Tags.of("state", "turn"), pace.waiting()));
  }

  private Figure task(String state, String which, Object value) {
    double count =
        jdbc.sql("select count(*) from scheduled_tasks where " + which)
            .param(value)
            .query(Double.class)
            .single();
    return new Figure(Tags.of("state", state), count);
  }
}
