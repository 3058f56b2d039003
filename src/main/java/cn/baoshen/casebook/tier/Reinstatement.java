package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.HandIns;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.casebook.chain.HistoryChain;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Event;
import cn.baoshen.model.Examination;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a case that the database has lost is entered again from what is kept outside of it. */
public class Reinstatement {
  /** What the history says of it. */
  public static final String REBUILT = "rebuilt";

  private final JdbcClient jdbc;
  private final CaseBook cases;
  private final HandIns handIns;
  private final Assignments assignments;

  Reinstatement(JdbcClient jdbc, CaseBook cases, HandIns handIns, Assignments assignments) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.handIns = handIns;
    this.assignments = assignments;
  }

  /**
   * What is kept of a case outside the database.
   *
   * @param asked whom its tiers asked, as far as that is known
   */
  public record Remains(
      Case subject, List<Event> history, List<Decision> decisions, List<Assignment> asked) {}

  /** True when the database knows less of the case than this. */
  public boolean isWanted(Case told) {
    return cases.find(told.id()).filter(known -> rank(known) >= rank(told)).isEmpty();
  }

  private static int rank(Case subject) {
    if (subject.state().isFinal()) {
      return Integer.MAX_VALUE;
    }
    return subject.state() == CaseState.IN_REVIEW ? 1 + subject.asked().ordinal() : 0;
  }

  /**
   * Enters a case, or brings the one that is there further, within the transaction under way.
   *
   * @param source from what, for its history
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(Remains remains, String source) {
    Case told = remains.subject();
    Optional<Case> known = cases.find(told.id());
    if (known.isEmpty()) {
      insert(told);
    }
    jdbc.sql(
            "update cases set state = ?, tier = ?, decided_by = ?, decided_at = ?, notes = ? where id = ?")
        .params(
            told.state().name(),
            RowValues.name(told.tier()),
            told.decidedBy(),
            RowValues.time(told.decidedAt()),
            told.notes(),
            told.id())
        .update();
    remains.decisions().forEach(this::decide);
    remains.asked().forEach(assignments::insert);
    Instant last = known.isEmpty() ? Instant.EPOCH : last(told.id());
    remains.history().stream()
        .filter(event -> event.at().isAfter(last))
        .forEach(new HistoryChain(jdbc)::add);
    cases.note(told.id(), REBUILT, CaseBook.SYSTEM, source);
  }

  /** Keeps what the rules said of a case that was entered, within the same transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void examined(Case told, Examination examination) {
    cases.keepExamination(told.id(), examination);
    handIns.keep(told, examination.report());
  }

  private void insert(Case told) {
    jdbc.sql(
            "insert into cases (id, unit_code, unit_name, report_year, form_id, form_key, key_id,"
                + " revision, state, original_name, original_folder, original_sha256,"
                + " original_bytes, received_at, first_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            told.id(),
            told.unitCode(),
            told.unitName(),
            told.year(),
            told.form(),
            told.key(),
            told.isUnknown() ? told.id() : RowValues.keyId(told.which()),
            told.revision(),
            told.state().name(),
            told.original().name(),
            told.original().folder(),
            told.original().sha256(),
            told.original().bytes(),
            RowValues.time(told.receivedAt()),
            RowValues.time(told.receivedAt()))
        .update();
  }

  private void decide(Decision decision) {
    jdbc.sql(Decisions.INSERT).params(Decisions.row(decision)).update();
  }

  private Instant last(String id) {
    return cases.history(id).stream().map(Event::at).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /** The cases of which it is not known what form they fill in: an older version did not say. */
  public List<Case> formless() {
    return jdbc.sql("select * from cases where form_id = '' order by id")
        .query(RowValues::toCase)
        .list();
  }

  /** Says what form a case fills in, wherever it is spoken of. */
  @Transactional
  public void fills(Case of, String form) {
    jdbc.sql("update cases set form_id = ? where id = ?").params(form, of.id()).update();
    for (String about :
        List.of(
            "ledger_item set form_id = ? where opened_case = ?",
            "ledger_reply set form_id = ? where case_id = ?",
            "waiver set form_id = ? where case_id = ?",
            "case_finding set form_id = ? where case_id = ?")) {
      jdbc.sql("update " + about).params(form, of.id()).update();
    }
    jdbc.sql("update finding_count set changes = changes + 1 where report_year = ?")
        .param(of.year())
        .update();
  }

  /** Marks the newest revisions anew, once all cases are entered; of a large house few change. */
  public void markNewest() {
    setWhereItDiffers(
        "newest",
        "(cases.state <> 'SUPERSEDED' and not exists (select 1 from cases later"
            + " where later.unit_code = cases.unit_code"
            + " and later.report_year = cases.report_year"
            + " and later.form_id = cases.form_id and later.key_id = cases.key_id"
            + " and later.revision > cases.revision))");
    setWhereItDiffers(
        "first_at",
        "(select min(same.received_at) from cases same"
            + " where same.unit_code = cases.unit_code"
            + " and same.report_year = cases.report_year"
            + " and same.form_id = cases.form_id and same.key_id = cases.key_id"
            + " and same.hands_in)");
  }

  private void setWhereItDiffers(String column, String value) {
    jdbc.sql(
            "update cases set %1$s = %2$s where %1$s is distinct from %2$s"
                .formatted(column, value))
        .update();
  }
}
