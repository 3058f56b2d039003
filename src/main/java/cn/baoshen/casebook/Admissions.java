package cn.baoshen.casebook;

import cn.baoshen.report.Case;
import cn.baoshen.report.CaseState;
import cn.baoshen.report.Sha256;
import cn.baoshen.report.Unit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the case book: one commit decides what an arrival becomes. */
public class Admissions {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  private final JdbcClient jdbc;
  private final CaseBook cases;
  private final Declarations declarations;
  private final Clock clock;

  public Admissions(JdbcClient jdbc, CaseBook cases, Declarations declarations, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.declarations = declarations;
    this.clock = clock;
  }

  /**
   * Decides within the transaction under way; without one a kill could part a case from its task.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Admission admit(Arrival arrival) {
    if (!remember(arrival)) {
      return new Admission(arrival, Admission.Outcome.REPLAY, null, null, null);
    }
    if (arrival.refusal() != null) {
      return answer(arrival, "refused", null, arrival.refusal());
    }
    if (arrival.declaration() != null && arrival.unit() != null) {
      return declare(arrival);
    }
    return sameBytes(arrival)
        .map(earlier -> answer(arrival, "already-received", earlier, ""))
        .orElseGet(() -> arrival.unit() == null ? openUnknown(arrival) : open(arrival));
  }

  private boolean remember(Arrival arrival) {
    return jdbc.sql(
                "insert into arrival (path_hash, fingerprint, sha256, at) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(
                Sha256.of(arrival.place().path()),
                arrival.place().fingerprint(),
                arrival.original().sha256(),
                Rows.time(clock.instant()))
            .update()
        == 1;
  }

  private Optional<String> sameBytes(Arrival arrival) {
    return jdbc.sql(
            "select id from cases where unit_code = ? and report_year = ? and original_sha256 = ?")
        .params(unitCode(arrival), arrival.year(), arrival.original().sha256())
        .query(String.class)
        .optional();
  }

  private Admission declare(Arrival arrival) {
    Case last = latest(arrival.unit(), arrival.year()).orElse(null);
    return declarations
        .declare(arrival, last)
        .map(reason -> answer(arrival, "refused", null, reason))
        .orElseGet(() -> answer(arrival, Declarations.TAKEN, null, ""));
  }

  private Admission open(Arrival arrival) {
    Optional<Case> last = latest(arrival.unit(), arrival.year());
    if (last.filter(c -> c.state() == CaseState.APPROVED).isPresent()) {
      return answer(arrival, "already-approved", last.get().id(), "");
    }
    int revision = last.map(Case::revision).orElse(0) + 1;
    String id = arrival.unit().code() + "-" + arrival.year() + "-r" + revision;
    Optional<Case> replaced = last.filter(c -> supersede(c, id));
    insert(id, arrival, arrival.unit().name(), revision);
    if (declarations.replace(arrival.unit().code(), arrival.year(), id)) {
      cases.note(id, "replaces-zero-report", CaseBook.SYSTEM, "");
    }
    return new Admission(
        arrival,
        replaced.isPresent() ? Admission.Outcome.SUPERSEDES : Admission.Outcome.ACCEPTED,
        id,
        replaced.map(Case::id).orElse(null),
        null);
  }

  private Admission openUnknown(Arrival arrival) {
    String id = Case.UNKNOWN_UNIT + "-" + arrival.original().sha256().substring(0, 12);
    insert(id, arrival, "", 1);
    return new Admission(arrival, Admission.Outcome.ACCEPTED, id, null, null);
  }

  private Optional<Case> latest(Unit unit, int year) {
    return jdbc.sql(
            "select * from cases where unit_code = ? and report_year = ? order by revision desc limit 1")
        .params(unit.code(), year)
        .query(Rows::toCase)
        .optional();
  }

  private boolean supersede(Case old, String by) {
    Set<CaseState> underWay = Set.of(CaseState.RECEIVED, CaseState.IN_REVIEW, CaseState.FAILED);
    return cases.move(old.id(), underWay, CaseState.SUPERSEDED, old.tier(), "superseded", by);
  }

  private void insert(String id, Arrival arrival, String unitName, int revision) {
    jdbc.sql(
            "insert into cases (id, unit_code, unit_name, report_year, revision, state, original_name,"
                + " original_folder, original_sha256, original_bytes, received_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            unitCode(arrival),
            unitName,
            arrival.year(),
            revision,
            CaseState.RECEIVED.name(),
            arrival.original().name(),
            arrival.original().folder(),
            arrival.original().sha256(),
            arrival.original().bytes(),
            Rows.time(clock.instant()))
        .update();
    cases.note(id, "received", CaseBook.SYSTEM, arrival.original().name());
  }

  private Admission answer(Arrival arrival, String kind, String caseId, String reason) {
    Instant now = clock.instant();
    String id = STAMP.format(now) + "-" + arrival.original().sha256().substring(0, 12);
    jdbc.sql(
            "insert into answer (id, unit_code, kind, case_id, reason, original_name, at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id, unitCode(arrival), kind, caseId, reason, arrival.original().name(), Rows.time(now))
        .update();
    if (caseId != null) {
      cases.note(caseId, "dropped-again", CaseBook.SYSTEM, arrival.original().name());
    }
    return new Admission(arrival, Admission.Outcome.ANSWERED, caseId, null, id);
  }

  /** The answer of this id. */
  public Answer answerOf(String id) {
    return jdbc.sql("select * from answer where id = ?")
        .param(id)
        .query(
            (row, number) ->
                new Answer(
                    row.getString("id"),
                    row.getString("unit_code"),
                    row.getString("kind"),
                    row.getString("case_id"),
                    row.getString("reason"),
                    row.getString("original_name"),
                    Rows.instant(row, "at")))
        .single();
  }

  private static String unitCode(Arrival arrival) {
    return arrival.unit() == null ? Case.UNKNOWN_UNIT : arrival.unit().code();
  }
}
