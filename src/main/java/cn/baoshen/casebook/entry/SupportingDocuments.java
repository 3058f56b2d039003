package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Revisions;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The supporting documents (佐证材料) of reports. They belong to the unit's report that is under way,
 * and to its later revisions; without one they wait for the next that comes.
 */
public class SupportingDocuments {
  static final String TOO_MANY = "supporting-too-many";

  private static final Set<CaseState> OPEN =
      Set.of(CaseState.RECEIVED, CaseState.IN_REVIEW, CaseState.FAILED);

  private final JdbcClient jdbc;
  private final CaseBook cases;
  private final Revisions revisions;
  private final Clock clock;

  public SupportingDocuments(JdbcClient jdbc, CaseBook cases, Revisions revisions, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.revisions = revisions;
    this.clock = clock;
  }

  /**
   * What became of one that came in.
   *
   * @param kind of its answer
   * @param caseId the report it belongs to; null while it waits for one
   * @param quiet whether no letter is needed: of those that wait only the first is told by one
   */
  record Kept(String kind, @Nullable String caseId, boolean quiet) {}

  /**
   * Keeps one within the transaction under way.
   *
   * @param most how many a report may have
   * @return empty when it has so many already
   */
  Optional<Kept> keep(String unitCode, int year, Original file, int most) {
    Case open = open(unitCode, year).orElse(null);
    List<Supporting> there = open == null ? waiting(unitCode, year) : of(open);
    String caseId = open == null ? null : open.id();
    if (there.stream().anyMatch(known -> isSame(known, file))) {
      return Optional.of(new Kept("supporting-again", caseId, true));
    }
    if (there.size() >= most) {
      return Optional.empty();
    }
    insert(unitCode, open == null ? year : open.year(), caseId, file);
    if (open != null) {
      cases.note(open.id(), "supporting-added", CaseBook.SYSTEM, file.name());
    }
    boolean first = open == null && there.isEmpty();
    String kind = open == null ? "supporting-waits" : "supporting";
    return Optional.of(new Kept(kind, caseId, !first));
  }

  private static boolean isSame(Supporting known, Original file) {
    return known.sha256().equals(file.sha256()) && known.name().equals(file.name());
  }

  /** Under way may still be that of the year before, which was closed meanwhile. */
  private Optional<Case> open(String unitCode, int year) {
    return openOf(unitCode, year)
        .or(() -> openOf(unitCode, year - 1))
        .flatMap(newest -> cases.hold(newest.id()))
        .filter(held -> OPEN.contains(held.state()));
  }

  private Optional<Case> openOf(String unitCode, int year) {
    return revisions.newest(unitCode, year).stream()
        .filter(newest -> OPEN.contains(newest.state()))
        .findFirst();
  }

  private void insert(String unitCode, int year, @Nullable String caseId, Original file) {
    jdbc.sql(
            "insert into supporting_document (unit_code, report_year, case_id, name, sha256, bytes,"
                + " at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            unitCode,
            year,
            caseId,
            file.name(),
            file.sha256(),
            file.bytes(),
            RowValues.time(clock.instant()))
        .update();
  }

  /** Those that waited belong to this case from now on. */
  void attach(String unitCode, int year, String caseId) {
    int attached =
        jdbc.sql(
                "update supporting_document set case_id = ?"
                    + " where unit_code = ? and report_year = ? and case_id is null")
            .params(caseId, unitCode, year)
            .update();
    if (attached > 0) {
      cases.note(caseId, "supporting-attached", CaseBook.SYSTEM, String.valueOf(attached));
    }
  }

  /** Those that wait for the unit's next report. */
  public List<Supporting> waiting(String unitCode, int year) {
    return jdbc.sql(
            "select * from supporting_document where unit_code = ? and report_year = ?"
                + " and case_id is null order by id")
        .params(unitCode, year)
        .query(SupportingDocuments::document)
        .list();
  }

  /** Those of a case: what came with it, and with the revisions before it. */
  public List<Supporting> of(Case subject) {
    return jdbc.sql(
            "select d.* from supporting_document d join cases c on c.id = d.case_id"
                + " where c.unit_code = ? and c.report_year = ? and c.form_id = ? and c.key_id = ?"
                + " and c.revision <= ? order by d.id")
        .params(
            subject.unitCode(),
            subject.year(),
            subject.form(),
            RowValues.keyId(subject.which()),
            subject.revision())
        .query(SupportingDocuments::document)
        .list();
  }

  /** One of those of a case. */
  public Optional<Supporting> of(Case subject, long id) {
    return of(subject).stream().filter(document -> document.id() == id).findFirst();
  }

  private static Supporting document(ResultSet row, int number) throws SQLException {
    return new Supporting(
        row.getLong("id"),
        row.getString("name"),
        row.getString("sha256"),
        row.getLong("bytes"),
        RowValues.instant(row, "at"));
  }
}
