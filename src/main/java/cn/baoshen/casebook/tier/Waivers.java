package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.EntryLock;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The waivers of rules. A case comes under those that stood at the moment it was received, and no
 * others, so that judging it again says the same.
 */
public class Waivers {
  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CaseBook cases;
  private final WaivableRules rules;
  private final Clock clock;

  public Waivers(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      WaivableRules rules,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cases = cases;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What an administrator enters.
   *
   * @param caseId the case that the rule sent back
   * @param expiresOn last day on which a report may come under it
   */
  public record Request(
      String caseId,
      String rule,
      String askedBy,
      String approvedBy,
      String reason,
      LocalDate expiresOn) {}

  /**
   * Waives a rule for the report that a case is a revision of; the act's subject is the waiver's
   * number.
   *
   * @param who the administrator
   */
  public Act grant(Request request, String who) {
    return Refusal.ofEntry(request.reason(), who)
        .or(() -> Refusal.when(isNobody(request.askedBy()), Refusal.NAME_WANTED))
        .or(() -> Refusal.when(isNobody(request.approvedBy()), Refusal.NAME_WANTED))
        .or(() -> wrongDay(request.expiresOn()))
        .map(Act::refused)
        .orElseGet(() -> ofItsCase(request, who));
  }

  private Act ofItsCase(Request request, String who) {
    return cases
        .find(request.caseId())
        .map(subject -> grant(subject, request, who))
        .orElse(Act.refused(Refusal.NO_SUCH_CASE));
  }

  private static boolean isNobody(String name) {
    return Refusal.isBlank(name) || name.length() > LONGEST_NAME;
  }

  private Optional<Refusal> wrongDay(LocalDate expiresOn) {
    return Refusal.when(expiresOn == null, Refusal.DAYS_WRONG)
        .or(() -> Refusal.when(expiresOn.isBefore(LocalDate.now(clock)), Refusal.DAYS_PAST));
  }

  private Act grant(Case subject, Request request, String who) {
    return transaction.execute(
        status -> {
          EntryLock.WAIVER.hold(jdbc);
          return wrongCase(subject, request.rule())
              .map(Act::refused)
              .orElseGet(() -> Act.done(insert(subject, request, who)));
        });
  }

  private Optional<Refusal> wrongCase(Case subject, String rule) {
    if (subject.isUnknown()) {
      return Optional.of(Refusal.NO_UNIT);
    }
    Optional<Examination> examined = cases.examination(subject.id());
    if (examined.isEmpty()) {
      return Optional.of(Refusal.NOT_EXAMINED);
    }
    String form = examined.get().report().form();
    return Refusal.when(!isWaivable(form, rule), Refusal.RULE_NOT_WAIVABLE)
        .or(() -> Refusal.when(isStanding(subject, rule), Refusal.WAIVED_ALREADY));
  }

  private boolean isWaivable(String form, String rule) {
    return form != null && rule != null && rules.of(form).containsKey(rule);
  }

  private boolean isStanding(Case subject, String rule) {
    LocalDate today = LocalDate.now(clock);
    return ofUnit(subject).stream()
        .filter(waiver -> waiver.rule().equals(rule) && waiver.revokedAt() == null)
        .anyMatch(waiver -> !waiver.expiresOn().isBefore(today));
  }

  private Number insert(Case subject, Request request, String who) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into waiver (unit_code, report_year, form_id, key_id, rule, case_id, asked_by,"
                + " approved_by, reason, expires_on, entered_by, at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            subject.unitCode(),
            subject.year(),
            subject.form(),
            RowValues.keyId(subject.which()),
            request.rule(),
            subject.id(),
            request.askedBy().strip(),
            request.approvedBy().strip(),
            request.reason().strip(),
            request.expiresOn(),
            who,
            RowValues.time(clock.instant()))
        .update(key, "id");
    cases.note(subject.id(), "waived", who, request.rule() + ": " + request.reason().strip());
    return key.getKey();
  }

  /** Takes a waiver back; a case that came under it keeps it. */
  public Act revoke(long id, String reason, String who) {
    return Refusal.ofEntry(reason, who)
        .map(Act::refused)
        .orElseGet(() -> transaction.execute(status -> revokeNow(id, reason.strip(), who)));
  }

  private Act revokeNow(long id, String reason, String who) {
    int revoked =
        jdbc.sql(
                "update waiver set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null")
            .params(who, RowValues.time(clock.instant()), id)
            .update();
    if (revoked == 0) {
      return Act.refused(Refusal.NO_SUCH_ENTRY);
    }
    Waiver waiver =
        jdbc.sql("select * from waiver where id = ?").param(id).query(Waivers::toWaiver).single();
    cases.note(waiver.caseId(), "waiver-revoked", who, waiver.rule() + ": " + reason);
    return Act.done(id);
  }

  /** Every waiver of the report of a case, oldest first, revoked and expired ones too. */
  public List<Waiver> ofUnit(Case subject) {
    return jdbc.sql(
            "select * from waiver where unit_code = ? and report_year = ? and form_id = ?"
                + " and key_id = ? order by id")
        .params(
            subject.unitCode(), subject.year(), subject.form(), RowValues.keyId(subject.which()))
        .query(Waivers::toWaiver)
        .list();
  }

  /** The waivers that a case comes under: what stood when it was received. */
  public List<Waiver> of(Case subject) {
    LocalDate day = LocalDate.ofInstant(subject.receivedAt(), clock.getZone());
    return ofUnit(subject).stream()
        .filter(waiver -> !waiver.at().isAfter(subject.receivedAt()))
        .filter(waiver -> !waiver.expiresOn().isBefore(day))
        .filter(
            waiver ->
                waiver.revokedAt() == null || waiver.revokedAt().isAfter(subject.receivedAt()))
        .toList();
  }

  /** Those of them without which the case would have been sent back. */
  public List<Waiver> applied(Case subject) {
    Set<String> eased =
        cases
            .examination(subject.id())
            .map(examined -> examined.verdict().of(Severity.WARNING))
            .orElse(List.of())
            .stream()
            .map(Finding::rule)
            .collect(Collectors.toSet());
    return of(subject).stream().filter(waiver -> eased.contains(waiver.rule())).toList();
  }

  /** True when the rules sent a case back, and one was waived since, so that it may pass now. */
  public boolean mayHelp(Case subject) {
    LocalDate today = LocalDate.now(clock);
    return subject.state() == CaseState.RETURNED
        && subject.tier() == null
        && ofUnit(subject).stream()
            .filter(waiver -> waiver.at().isAfter(subject.receivedAt()))
            .filter(waiver -> waiver.revokedAt() == null)
            .anyMatch(waiver -> !waiver.expiresOn().isBefore(today));
  }

  private static Waiver toWaiver(ResultSet row, int number) throws SQLException {
    return new Waiver(
        row.getLong("id"),
        row.getString("unit_code"),
        row.getInt("report_year"),
        row.getString("rule"),
        row.getString("case_id"),
        row.getString("asked_by"),
        row.getString("approved_by"),
        row.getString("reason"),
        row.getObject("expires_on", LocalDate.class),
        row.getString("entered_by"),
        RowValues.instant(row, "at"),
        RowValues.instant(row, "revoked_at"));
  }
}
