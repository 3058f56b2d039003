package cn.baoshen.casebook.calendar;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The letters about cases that wait: each is claimed once. Those to reviewers wait until their turn
 * has come ({@link LetterPace}); one that an administrator wants, or gets, goes at once.
 */
public class SummaryLetters {
  private static final int HASH = 16;

  /** All that a case is made of; what was found in its report is much more and not needed. */
  private static final String CASE =
      "c.id, c.unit_code, c.unit_name, c.report_year, c.form_id, c.form_key, c.revision, c.state,"
          + " c.tier, c.decided_by, c.decided_at, c.notes, c.original_name, c.original_folder, c.original_sha256,"
          + " c.original_bytes, c.received_at";

  private static final String ASKED =
      "select "
          + CASE
          + ", (select max(h.at) from history h where h.case_id = c.id"
          + " and h.what = 'asked' and h.detail = lower(c.tier)) as asked_at"
          + " from cases c where c.state = 'IN_REVIEW'";

  private static final String WAITING = "waiting";
  private static final String NOW = "waiting-now";
  private static final String ESCALATED = "escalated";

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CaseBook cases;
  private final Handover handover;
  private final Clock clock;

  public SummaryLetters(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Handover handover,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cases = cases;
    this.handover = handover;
    this.clock = clock;
  }

  /**
   * One of these letters.
   *
   * @param recipient mail address of the reviewer; empty for the administrator
   */
  public record Digest(String id, String recipient, LocalDate on) {
    /** True for one that an administrator wanted, which lists what was asked today as well. */
    public boolean isOutOfTurn() {
      return id.startsWith(NOW + ".");
    }
  }

  /** A case under review, and when the tier that it is in was last asked. */
  public record Asked(Case subject, Instant at) {}

  /** All cases under review whose reviewer has been written to. */
  public List<Asked> asked() {
    return asked(jdbc.sql(ASKED));
  }

  /** Those of them that have one of these ids. */
  public List<Asked> asked(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : asked(jdbc.sql(ASKED + " and c.id in (:ids)").param("ids", ids));
  }

  private static List<Asked> asked(JdbcClient.StatementSpec question) {
    return question
        .query(
            (row, number) ->
                new Asked(RowValues.toCase(row, number), RowValues.instant(row, "asked_at")))
        .list()
        .stream()
        .filter(asked -> asked.at() != null)
        .toList();
  }

  /** The day of the last digest to each reviewer who had one since, by address. */
  public Map<String, LocalDate> lastDays(LocalDate since) {
    return jdbc
        .sql(
            "select recipient, max(on_day) as last_day from digest"
                + " where kind = ? and on_day >= ? group by recipient")
        .params(WAITING, since)
        .query(SummaryLetters::lastDay)
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map.Entry<String, LocalDate> lastDay(ResultSet row, int number)
      throws SQLException {
    return Map.entry(row.getString("recipient"), row.getObject("last_day", LocalDate.class));
  }

  /** Claims the day's digest to a reviewer; one that was claimed before changes nothing. */
  public void claimWaiting(String reviewer, LocalDate on) {
    String address = reviewer.toLowerCase(Locale.ROOT);
    String id = WAITING + "." + Sha256.of(address).substring(0, HASH) + "." + on;
    insert(WAITING, new Digest(id, address, on));
  }

  /**
   * Orders a letter to a reviewer about all that waits, as an administrator wants it now; one a
   * reviewer and day.
   *
   * @param about the case that the administrator had in mind
   * @param who the administrator
   */
  public Act claimNow(String reviewer, LocalDate on, Case about, String reason, String who) {
    return Refusal.ofEntry(reason, who)
        .map(Act::refused)
        .orElseGet(
            () ->
                transaction.execute(
                    status -> orderNow(MailAddress.key(reviewer), on, about, reason.strip(), who)));
  }

  private Act orderNow(String address, LocalDate on, Case about, String reason, String who) {
    String id = NOW + "." + Sha256.of(address).substring(0, HASH) + "." + on;
    if (isWrittenTo(address, on) || insert(WAITING, new Digest(id, address, on)) == 0) {
      return Act.refused(Refusal.REMINDED_TODAY);
    }
    cases.note(about.id(), "reviewer-reminder-ordered", who, reason);
    order(Stations.REMIND_REVIEWER, id);
    return Act.done(id);
  }

  private boolean isWrittenTo(String address, LocalDate on) {
    return jdbc.sql("select count(*) from digest where kind = ? and recipient = ? and on_day = ?")
            .params(WAITING, address, on)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Orders the day's letter to the administrator about cases that they have not heard of; on a day
   * that has its letter already they are told the next time.
   */
  public void claimEscalated(Collection<Case> overdue, LocalDate on) {
    String id = ESCALATED + "." + on;
    transaction.executeWithoutResult(
        status -> {
          if (insert(ESCALATED, new Digest(id, "", on)) == 1) {
            overdue.forEach(c -> escalate(c, id));
            order(Stations.ESCALATE, id);
          }
        });
  }

  private void order(String station, String id) {
    jdbc.sql("update digest set ordered_at = ? where id = ?")
        .params(RowValues.time(clock.instant()), id)
        .update();
    handover.to(new WorkItem(station, id));
  }

  private void escalate(Case overdue, String id) {
    jdbc.sql(
            "insert into escalation (case_id, tier, digest_id) values (?, ?, ?)"
                + " on conflict do nothing")
        .params(overdue.id(), overdue.asked().name(), id)
        .update();
  }

  /** The tiers of cases that the administrator was told of, as {@link #step} names them. */
  public Set<String> escalated() {
    return jdbc
        .sql(
            "select c.id as case_id, c.tier from cases c where c.state = ?"
                + " and (select count(*) from escalation e"
                + " where e.case_id = c.id and e.tier = c.tier) > 0")
        .param(CaseState.IN_REVIEW.name())
        .query((row, number) -> step(row.getString("case_id"), RowValues.tier(row)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** The tiers of cases that this letter tells the administrator of. */
  public Set<String> escalated(String id) {
    return jdbc
        .sql("select case_id, tier from escalation where digest_id = ?")
        .param(id)
        .query((row, number) -> step(row.getString("case_id"), RowValues.tier(row)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** A case in one of its tiers. */
  public static String step(String caseId, Tier tier) {
    return caseId + "/" + tier;
  }

  private int insert(String kind, Digest digest) {
    return jdbc.sql(
            "insert into digest (id, kind, recipient, on_day, claimed_at) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing")
        .params(digest.id(), kind, digest.recipient(), digest.on(), RowValues.time(clock.instant()))
        .update();
  }

  /** The letter of this id, which is known to be ordered. */
  public Digest get(String id) {
    return jdbc.sql("select id, recipient, on_day, ordered_at from digest where id = ?")
        .param(id)
        .query(
            (row, number) -> new Digest(row.getString("id"), row.getString("recipient"), day(row)))
        .single();
  }

  /** What a letter tells is of the day on which its turn came. */
  private LocalDate day(ResultSet row) throws SQLException {
    Instant ordered = RowValues.instant(row, "ordered_at");
    return ordered == null
        ? row.getObject("on_day", LocalDate.class)
        : LocalDate.ofInstant(ordered, clock.getZone());
  }

  /**
   * Notes once that a letter went out, in the history of every case that it lists.
   *
   * @param what key of the event
   */
  public void sent(String id, String what, Collection<Case> listed) {
    transaction.executeWithoutResult(
        status -> {
          if (mark(id) == 1) {
            listed.forEach(
                c ->
                    cases.note(
                        c.id(), what, CaseBook.SYSTEM, c.asked().name().toLowerCase(Locale.ROOT)));
          }
        });
  }

  private int mark(String id) {
    return jdbc.sql("update digest set sent_at = ? where id = ? and sent_at is null")
        .params(RowValues.time(clock.instant()), id)
        .update();
  }
}
