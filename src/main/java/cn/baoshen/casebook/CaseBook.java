package cn.baoshen.casebook;

import cn.baoshen.casebook.chain.HistoryChain;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Event;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Report;
import cn.baoshen.model.Tier;
import cn.baoshen.model.asked.ReportKey;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The cases and their histories; a state moves by compare-and-set, a history only grows. */
public class CaseBook {
  /** Who is named in a history when no person acted. */
  public static final String SYSTEM = "system";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final FindingCounts findings;
  private final Examinations examinations;
  private final HistoryChain chain;

  public CaseBook(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.findings = new FindingCounts(jdbc);
    this.examinations = new Examinations(jdbc, json);
    this.chain = new HistoryChain(jdbc);
  }

  public Optional<Case> find(String id) {
    return jdbc.sql("select * from cases where id = ?")
        .param(id)
        .query(RowValues::toCase)
        .optional();
  }

  /** The case of this id, which is known to exist. */
  public Case get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no such case: " + id));
  }

  /** The case, which nobody else can move before the transaction under way has ended. */
  public Optional<Case> hold(String id) {
    return jdbc.sql("select * from cases where id = ? for update")
        .param(id)
        .query(RowValues::toCase)
        .optional();
  }

  /** The ids of the newest revision of every report. */
  public List<String> newest() {
    return jdbc.sql("select id from cases where newest order by id").query(String.class).list();
  }

  /** The revisions before this one, oldest first. */
  public List<Case> earlier(Case later) {
    return jdbc.sql(
            "select * from cases where unit_code = ? and report_year = ? and form_id = ?"
                + " and key_id = ? and revision < ? order by revision")
        .params(
            later.unitCode(),
            later.year(),
            later.form(),
            RowValues.keyId(later.which()),
            later.isUnknown() ? 0 : later.revision())
        .query(RowValues::toCase)
        .list();
  }

  public List<Event> history(String id) {
    return jdbc.sql("select * from history where case_id = ? order by seq")
        .param(id)
        .query(RowValues::toEvent)
        .list();
  }

  /** The same with what its chain says of each line. */
  public List<HistoryChain.Link> links(String id) {
    return chain.links(id);
  }

  public List<Decision> decisions(String id) {
    return jdbc.sql("select * from decision where case_id = ? order by at, tier")
        .param(id)
        .query(RowValues::toDecision)
        .list();
  }

  /** Adds one line to a case's history. */
  @Transactional
  public void note(String id, String what, String who, String detail) {
    chain.add(new Event(id, clock.instant(), what, who, detail));
  }

  /**
   * Moves a case on, and says so in its history, when it still stands where the mover thinks it
   * does.
   *
   * @param what key of the event that the move is
   * @return false when somebody else moved it first; nothing has changed then
   */
  @Transactional
  public boolean move(
      String id,
      Set<CaseState> from,
      CaseState to,
      @Nullable Tier tier,
      String what,
      String detail) {
    int moved =
        jdbc.sql("update cases set state = :to, tier = :tier where id = :id and state in (:from)")
            .param("to", to.name())
            .param("tier", RowValues.name(tier))
            .param("id", id)
            .param("from", from.stream().map(Enum::name).toList())
            .update();
    if (moved == 1) {
      note(id, what, SYSTEM, detail);
    }
    return moved == 1;
  }

  /** Sends a case back because of its findings alone. */
  @Transactional
  public boolean returnByRules(String id) {
    boolean moved =
        move(id, Set.of(CaseState.RECEIVED), CaseState.RETURNED, null, "returned-by-rules", "");
    if (moved) {
      jdbc.sql("update cases set decided_by = 'rules', decided_at = ? where id = ?")
          .params(RowValues.time(clock.instant()), id)
          .update();
    }
    return moved;
  }

  /** Keeps what the rules said of a case; judging it again replaces it. */
  @Transactional
  public void keepExamination(String id, Examination examination) {
    examinations.keep(id, examination);
    findings.keep(id, examination.verdict());
  }

  /** What the rules said; empty until the case has been examined. */
  public Optional<Examination> examination(String id) {
    return examinations.of(id);
  }

  /** What was approved of a unit's report of one year, the newest of it. */
  public Optional<Report> approved(String unitCode, int year, ReportKey which) {
    return examinations.approved(unitCode, year, which);
  }
}
