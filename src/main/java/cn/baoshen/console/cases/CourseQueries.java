package cn.baoshen.console.cases;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.casebook.entry.SupportingDocuments;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.console.cases.CaseCourse.Revision;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.ledger.Ledgers;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what has happened to a case. */
class CourseQueries {
  private final CaseBook cases;
  private final Assignments assignments;
  private final Ledgers ledgers;
  private final MailQueries mails;
  private final SupportingDocuments supporting;
  private final JdbcClient jdbc;

  CourseQueries(
      CaseBook cases,
      Assignments assignments,
      Ledgers ledgers,
      MailQueries mails,
      SupportingDocuments supporting,
      JdbcClient jdbc) {
    this.supporting = supporting;
    this.cases = cases;
    this.assignments = assignments;
    this.ledgers = ledgers;
    this.mails = mails;
    this.jdbc = jdbc;
  }

  CaseCourse of(Case subject) {
    return new CaseCourse(
        cases.history(subject.id()),
        assignments.opinions(subject.id()),
        subject.isUnknown() ? List.of() : revisions(subject),
        ledgers.of(subject),
        mails.sent(subject.id()),
        mails.came(subject.id()),
        supporting.of(subject));
  }

  private List<Revision> revisions(Case subject) {
    return jdbc.sql(
            "select id, revision, state, received_at from cases"
                + " where unit_code = ? and report_year = ? and form_id = ? and key_id = ?"
                + " order by revision")
        .params(
            subject.unitCode(), subject.year(), subject.form(), RowValues.keyId(subject.which()))
        .query(
            (row, n) ->
                new Revision(
                    row.getString("id"),
                    row.getInt("revision"),
                    CaseState.valueOf(row.getString("state")),
                    row.getObject("received_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
