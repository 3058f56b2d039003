package cn.baoshen.casebook;

import cn.baoshen.model.Case;
import cn.baoshen.model.Report;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which revisions hand anything in: those that could be read as a report of their unit and year. A
 * report counts as handed in from the moment at which the first of them came.
 */
public class HandIns {
  private final JdbcClient jdbc;
  private final Belonging belonging;

  public HandIns(JdbcClient jdbc, Belonging belonging) {
    this.jdbc = jdbc;
    this.belonging = belonging;
  }

  /** Whether what was read from a case's file is a report of its unit and year. */
  @FunctionalInterface
  public interface Belonging {
    boolean isOfItsCase(Case subject, Report read);
  }

  /** Keeps whether this revision hands anything in, within the transaction of its examination. */
  public void keep(Case subject, Report read) {
    boolean handsIn = belonging.isOfItsCase(subject, read);
    int changed =
        jdbc.sql("update cases set hands_in = ? where id = ? and hands_in <> ?")
            .params(handsIn, subject.id(), handsIn)
            .update();
    if (changed == 1) {
      dateAnew(subject);
    }
  }

  /** A revision that came while this one was read took it for one that hands in. */
  private void dateAnew(Case subject) {
    jdbc.sql(
            "update cases set first_at = (select min(e.received_at) from cases e"
                + " where e.unit_code = cases.unit_code and e.report_year = cases.report_year"
                + " and e.form_id = cases.form_id and e.key_id = cases.key_id"
                + " and e.revision <= cases.revision and e.hands_in)"
                + " where unit_code = ? and report_year = ? and form_id = ? and key_id = ?"
                + " and revision >= ?")
        .params(
            subject.unitCode(),
            subject.year(),
            subject.form(),
            subject.isUnknown() ? subject.id() : RowValues.keyId(subject.which()),
            subject.isUnknown() ? 0 : subject.revision())
        .update();
  }
}
