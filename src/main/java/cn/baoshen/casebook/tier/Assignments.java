package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.casebook.tier.Assignment.Because;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom each case asked and asks, tier by tier. */
public class Assignments {
  private final JdbcClient jdbc;
  private final CaseBook cases;
  private final Units units;
  private final Roster roster;
  private final Clock clock;

  public Assignments(JdbcClient jdbc, CaseBook cases, Units units, Deputies deputies, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.units = units;
    this.roster = new Roster(deputies);
    this.clock = clock;
  }

  /**
   * Fixes who is asked in the tier that the case enters, within the transaction under way; once it
   * is fixed, neither a later day nor an edited registry changes it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void fix(Case subject, Tier tier) {
    if (current(subject.id(), tier).isEmpty()) {
      String registered = registered(subject, tier).orElseThrow();
      Roster.Choice choice = roster.choose(registered, LocalDate.now(clock), barred(subject, tier));
      boolean fixed = insert(first(subject, tier, registered, choice));
      if (fixed) {
        choice.note().ifPresent(note -> note(subject, note));
      }
    }
  }

  private void note(Case subject, Roster.Note note) {
    cases.note(subject.id(), note.event(), CaseBook.SYSTEM, note.path());
  }

  private Assignment first(Case subject, Tier tier, String registered, Roster.Choice choice) {
    @Nullable String inPlaceOf = choice.because() == Because.DEPUTY ? registered : null;
    return new Assignment(
        subject.id(),
        tier,
        0,
        choice.reviewer(),
        choice.because(),
        inPlaceOf,
        "",
        CaseBook.SYSTEM,
        clock.instant());
  }

  /** Records an assignment, unless this number of it is taken. */
  boolean insert(Assignment assignment) {
    return jdbc.sql(
                "insert into assignment (case_id, tier, seq, reviewer, reviewer_key, because,"
                    + " in_place_of, reason, entered_by, at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                assignment.caseId(),
                assignment.tier().name(),
                assignment.seq(),
                assignment.reviewer(),
                MailAddress.key(assignment.reviewer()),
                assignment.because().name(),
                assignment.inPlaceOf(),
                assignment.reason(),
                assignment.enteredBy(),
                RowValues.time(assignment.at()))
            .update()
        == 1;
  }

  /** Mail address of whom a case asks now; a case older than assignments asks the registry's. */
  public Optional<String> asked(Case subject) {
    return current(subject.id(), subject.asked())
        .map(Assignment::reviewer)
        .or(() -> registered(subject, subject.asked()));
  }

  /** The reviewer of a tier as the registry has it now. */
  Optional<String> registered(Case subject, Tier tier) {
    return units.byCode(subject.unitCode()).map(unit -> unit.reviewers().get(tier));
  }

  Optional<Unit> unit(Case subject) {
    return units.byCode(subject.unitCode());
  }

  /** Who may not be asked, in lower case, and the event that says why. */
  private Map<String, String> barred(Case subject, Tier tier) {
    Map<String, String> barred = new HashMap<>();
    unit(subject).ifPresent(u -> barred.put(MailAddress.key(u.email()), "deputy-is-the-unit"));
    others(subject, tier).forEach(other -> barred.put(other, "deputy-has-other-tier"));
    return barred;
  }

  /** Who answers for the other tiers of a case, or answered, in lower case. */
  Set<String> others(Case subject, Tier tier) {
    Map<Tier, String> registered =
        units.byCode(subject.unitCode()).map(Unit::reviewers).orElse(Map.of());
    Set<String> others = new HashSet<>();
    Arrays.stream(Tier.values())
        .filter(other -> other != tier)
        .map(
            other ->
                current(subject.id(), other)
                    .map(Assignment::reviewer)
                    .orElse(registered.get(other)))
        .filter(reviewer -> reviewer != null)
        .forEach(reviewer -> others.add(MailAddress.key(reviewer)));
    return others;
  }

  /** Whom the case asks in this tier, or asked last; empty for a case older than assignments. */
  public Optional<Assignment> current(String caseId, Tier tier) {
    return jdbc.sql(
            "select * from assignment where case_id = ? and tier = ? order by seq desc limit 1")
        .params(caseId, RowValues.name(tier))
        .query(Assignments::toAssignment)
        .optional();
  }

  /** Whom the cases under review ask now, by their ids. */
  public Map<String, String> asked() {
    Map<String, String> asked = new HashMap<>();
    jdbc.sql(
            "select c.id, (select a.reviewer from assignment a where a.case_id = c.id"
                + " and a.tier = c.tier order by a.seq desc limit 1) as reviewer"
                + " from cases c where c.state = 'IN_REVIEW'")
        .query(
            row -> {
              if (row.getString("reviewer") != null) {
                asked.put(row.getString("id"), row.getString("reviewer"));
              }
            });
    return asked;
  }

  /** The assignment of this number. */
  public Optional<Assignment> numbered(String caseId, Tier tier, int seq) {
    return jdbc.sql("select * from assignment where case_id = ? and tier = ? and seq = ?")
        .params(caseId, RowValues.name(tier), seq)
        .query(Assignments::toAssignment)
        .optional();
  }

  /** What the tiers decided so far, and in what capacity. */
  public List<Opinion> opinions(String caseId) {
    return cases.decisions(caseId).stream().map(this::opinion).toList();
  }

  private Opinion opinion(Decision decision) {
    return new Opinion(
        decision,
        current(decision.caseId(), decision.tier())
            .filter(asked -> MailAddress.isSame(asked.reviewer(), decision.by()))
            .orElse(null));
  }

  private static Assignment toAssignment(ResultSet row, int number) throws SQLException {
    return new Assignment(
        row.getString("case_id"),
        RowValues.tier(row),
        row.getInt("seq"),
        row.getString("reviewer"),
        Because.valueOf(row.getString("because")),
        row.getString("in_place_of"),
        row.getString("reason"),
        row.getString("entered_by"),
        RowValues.instant(row, "at"));
  }
}
