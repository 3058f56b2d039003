package cn.baoshen.casebook;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.asked.ReportKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The revisions of a unit's reports of one year, counted for each form and key; of two that are
 * opened at once the keys of the table, which hold the revision's number, let one in.
 */
public class Revisions {
  private final JdbcClient jdbc;
  private final CaseBook cases;
  private final CaseIds ids;
  private final Clock clock;

  public Revisions(JdbcClient jdbc, CaseBook cases, AskedForms forms, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.ids = new CaseIds(forms);
    this.clock = clock;
  }

  /**
   * A revision that is about to be opened.
   *
   * @param which as its first revision wrote it
   */
  public record Next(String id, String unitCode, int year, ReportKey which, int revision) {}

  /** What follows on the newest revision of this report, or begins it. */
  public Next next(String unitCode, int year, ReportKey which, Optional<Case> last) {
    ReportKey known = last.map(Case::which).orElse(which);
    int revision = last.map(Case::revision).orElse(0) + 1;
    String id = ids.of(unitCode, year, known, revision);
    boolean taken = cases.find(id).isPresent();
    String free = taken ? ids.apart(unitCode, year, known, revision) : id;
    return new Next(free, unitCode, year, known, revision);
  }

  /** The newest revision of this report. */
  public Optional<Case> latest(String unitCode, int year, ReportKey which) {
    return jdbc.sql(
            "select * from cases where unit_code = ? and report_year = ? and form_id = ?"
                + " and key_id = ? order by revision desc limit 1")
        .params(unitCode, year, which.form(), RowValues.keyId(which))
        .query(RowValues::toCase)
        .optional();
  }

  /** The newest revision of each report that a unit handed in for this year. */
  public List<Case> newest(String unitCode, int year) {
    return jdbc.sql(
            "select * from cases where unit_code = ? and report_year = ? and newest"
                + " order by received_at desc, id desc")
        .params(unitCode, year)
        .query(RowValues::toCase)
        .list();
  }

  /** The newest of all that a unit handed in for this year, whatever it is of. */
  public Optional<Case> latest(String unitCode, int year) {
    return newest(unitCode, year).stream().findFirst();
  }

  /** Enters a case that could be tied to no unit. */
  public void insertUnknown(String id, int year, ReportKey which, Original original) {
    Next only = new Next(id, Case.UNKNOWN_UNIT, year, which, 1);
    insert(only, "", original, clock.instant(), id);
  }

  /** Enters a revision, before which the one before it is no longer the newest. */
  public void insert(Next next, String unitName, Original original) {
    Instant now = clock.instant();
    String key = RowValues.keyId(next.which());
    insert(next, unitName, original, first(next, key).orElse(now), key);
    jdbc.sql(
            "update cases set newest = false where unit_code = ? and report_year = ?"
                + " and form_id = ? and key_id = ? and revision < ? and newest")
        .params(next.unitCode(), next.year(), next.which().form(), key, next.revision())
        .update();
  }

  private Optional<Instant> first(Next next, String key) {
    return jdbc.sql(
            "select min(coalesce(first_at, received_at)) as first_at from cases where unit_code = ? and report_year = ?"
                + " and form_id = ? and key_id = ? and (hands_in or first_at is not null)")
        .params(next.unitCode(), next.year(), next.which().form(), key)
        .query((row, number) -> Optional.ofNullable(RowValues.instant(row, "first_at")))
        .single();
  }

  private void insert(Next next, String unitName, Original original, Instant first, String key) {
    jdbc.sql(
            "insert into cases (id, unit_code, unit_name, report_year, form_id, form_key, key_id,"
                + " revision, state, original_name, original_folder, original_sha256,"
                + " original_bytes, received_at, first_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            next.id(),
            next.unitCode(),
            unitName,
            next.year(),
            next.which().form(),
            next.which().key(),
            key,
            next.revision(),
            CaseState.RECEIVED.name(),
            original.name(),
            original.folder(),
            original.sha256(),
            original.bytes(),
            RowValues.time(clock.instant()),
            RowValues.time(first))
        .update();
    cases.note(next.id(), "received", CaseBook.SYSTEM, original.name());
  }
}
