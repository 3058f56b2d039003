package cn.baoshen.casebook;

import cn.baoshen.report.Case;
import cn.baoshen.report.CaseState;
import cn.baoshen.report.Sha256;
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
  private final Revisions revisions;
  private final Reopenings reopenings;
  private final Waivers waivers;
  private final Declarations declarations;
  private final Clock clock;

  public Admissions(
      JdbcClient jdbc,
      CaseBook cases,
      Revisions revisions,
      Reopenings reopenings,
      Waivers waivers,
      Declarations declarations,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.revisions = revisions;
    this.reopenings = reopenings;
    this.waivers = waivers;
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
    return place(arrival);
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

  // The last revision is read before the bytes are looked for: whoever opens a revision in between
  // takes the number that this one goes by, and this one is turned away and tried again.
  private Admission place(Arrival arrival) {
    Optional<Case> last = revisions.latest(unitCode(arrival), arrival.year());
    return revisions
        .ofBytes(unitCode(arrival), arrival.year(), arrival.original().sha256())
        .filter(earlier -> !isWaivedSince(earlier, last))
        .map(earlier -> answer(arrival, "already-received", earlier.id(), ""))
        .orElseGet(() -> arrival.unit() == null ? openUnknown(arrival) : open(arrival, last));
  }

  private Admission declare(Arrival arrival) {
    Case last = revisions.latest(arrival.unit().code(), arrival.year()).orElse(null);
    return declarations
        .declare(arrival, last)
        .map(reason -> answer(arrival, "refused", null, reason))
        .orElseGet(() -> answer(arrival, Declarations.TAKEN, null, ""));
  }

  private boolean isWaivedSince(Case earlier, Optional<Case> last) {
    return last.filter(c -> c.id().equals(earlier.id())).filter(waivers::mayHelp).isPresent();
  }

  private Admission open(Arrival arrival, Optional<Case> last) {
    int revision = last.map(Case::revision).orElse(0) + 1;
    String id = Revisions.id(arrival.unit().code(), arrival.year(), revision);
    if (last.filter(c -> isClosed(c, id)).isPresent()) {
      return answer(arrival, "already-approved", last.get().id(), "");
    }
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

  private boolean isClosed(Case last, String next) {
    return last.state() == CaseState.APPROVED && !reopenings.use(last.id(), next);
  }

  private Admission openUnknown(Arrival arrival) {
    String id = Case.UNKNOWN_UNIT + "-" + arrival.original().sha256().substring(0, 12);
    insert(id, arrival, "", 1);
    return new Admission(arrival, Admission.Outcome.ACCEPTED, id, null, null);
  }

  private boolean supersede(Case old, String by) {
    Set<CaseState> underWay = Set.of(CaseState.RECEIVED, CaseState.IN_REVIEW, CaseState.FAILED);
    return cases.move(old.id(), underWay, CaseState.SUPERSEDED, old.tier(), "superseded", by);
  }

  private void insert(String id, Arrival arrival, String unitName, int revision) {
    revisions.insert(id, unitCode(arrival), unitName, arrival.year(), revision, arrival.original());
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
