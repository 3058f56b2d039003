package cn.baoshen.console.units;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.asked.ReportKey;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the roster and the page of a unit ask the database; every question has its index. */
class RosterQueries {
  private static final String REFUSED =
      "select distinct a.unit_code from answer a where a.unit_code in (:codes)"
          + " and a.at >= :since and a.kind = 'refused' and not exists (select 1"
          + " from cases c where c.unit_code = a.unit_code and c.received_at > a.at)";

  private static final int LETTERS = 100;

  private final JdbcClient jdbc;

  RosterQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static @Nullable Tier tier(String name) {
    return name == null ? null : Tier.valueOf(name);
  }

  /** How many reminders went to each of these units. */
  Map<String, Integer> reminded(int year, Collection<String> codes) {
    Map<String, Integer> counts = new HashMap<>();
    if (!codes.isEmpty()) {
      jdbc.sql(
              "select unit_code, count(*) as times from reminder where report_year = :asked"
                  + " and unit_code in (:codes) and sent_at is not null group by unit_code")
          .param("codes", codes)
          .param("asked", year)
          .query(
              row -> {
                counts.put(row.getString("unit_code"), row.getInt("times"));
              });
    }
    return counts;
  }

  /** Which of these units dropped a file since then that was no report, and none after it. */
  Set<String> refused(ZonedDateTime since, Collection<String> codes) {
    if (codes.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(REFUSED)
        .param("codes", codes)
        .param("since", since.toOffsetDateTime())
        .query(String.class)
        .set();
  }

  /**
   * One reminder of a unit.
   *
   * @param reason why an administrator wanted it; null for one that the calendar ordered
   */
  record Reminded(
      LocalDate due, int milestone, OffsetDateTime at, boolean sent, String reason, String who) {}

  List<Reminded> reminders(int year, String code) {
    return jdbc.sql(
            "select due_day, milestone, claimed_at, sent_at, reason, entered_by from reminder"
                + " where report_year = ? and unit_code = ? order by claimed_at desc")
        .params(year, code)
        .query(
            (row, n) ->
                new Reminded(
                    row.getObject("due_day", LocalDate.class),
                    row.getInt("milestone"),
                    row.getObject("claimed_at", OffsetDateTime.class),
                    row.getObject("sent_at") != null,
                    row.getString("reason"),
                    row.getString("entered_by")))
        .list();
  }

  /** One revision of a unit, of any year. */
  record Revision(
      String id,
      int year,
      ReportKey which,
      boolean newest,
      int revision,
      CaseState state,
      @Nullable Tier tier,
      OffsetDateTime receivedAt) {}

  List<Revision> revisions(String code) {
    return jdbc.sql(
            "select id, report_year, form_id, form_key, newest, revision, state, tier, received_at"
                + " from cases where unit_code = ?"
                + " order by report_year desc, received_at desc, revision desc")
        .param(code)
        .query(
            (row, n) ->
                new Revision(
                    row.getString("id"),
                    row.getInt("report_year"),
                    RowValues.which(row),
                    row.getBoolean("newest"),
                    row.getInt("revision"),
                    CaseState.valueOf(row.getString("state")),
                    tier(row.getString("tier")),
                    row.getObject("received_at", OffsetDateTime.class)))
        .list();
  }

  /** A letter to a unit. */
  record Sent(
      long seq,
      String caseId,
      String kind,
      String subject,
      OffsetDateTime at,
      OffsetDateTime bouncedAt) {}

  /** The latest letters to this address. */
  List<Sent> letters(String address) {
    return jdbc.sql(
            "select seq, case_id, kind, subject, sent_at, bounced_at from letter"
                + " where recipient = ? order by seq desc limit ?")
        .params(address, LETTERS)
        .query(
            (row, n) ->
                new Sent(
                    row.getLong("seq"),
                    row.getString("case_id"),
                    row.getString("kind"),
                    row.getString("subject"),
                    row.getObject("sent_at", OffsetDateTime.class),
                    row.getObject("bounced_at", OffsetDateTime.class)))
        .list();
  }
}
