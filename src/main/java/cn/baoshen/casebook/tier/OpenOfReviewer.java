package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.MailAddress;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for one reviewer. */
public class OpenOfReviewer {
  private static final String CASE =
      "c.id, c.unit_code, c.unit_name, c.report_year, c.form_id, c.form_key, c.revision, c.state,"
          + " c.tier, c.decided_by, c.decided_at, c.notes, c.original_name, c.original_folder,"
          + " c.original_sha256, c.original_bytes, c.received_at";

  private final JdbcClient jdbc;

  public OpenOfReviewer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A case that waits.
   *
   * @param errors in how many places the rules find an error, as after they changed
   * @param warnings in how many they warn
   */
  public record Open(Case subject, int errors, int warnings) {
    /** How often the rules speak. */
    public int found() {
      return errors + warnings;
    }
  }

  /** The cases that ask this reviewer and have no answer yet, the longest waiting first. */
  public List<Open> of(String reviewer) {
    return jdbc.sql(
            "select "
                + CASE
                + times("=", "errors")
                + times("<>", "warnings")
                + " from cases c where c.state = 'IN_REVIEW' and lower((select a.reviewer"
                + " from assignment a where a.case_id = c.id and a.tier = c.tier"
                + " order by a.seq desc limit 1)) = ? and not exists (select 1 from decision d"
                + " where d.case_id = c.id and d.tier = c.tier) order by c.received_at, c.id")
        .param(MailAddress.key(reviewer))
        .query(
            (row, n) ->
                new Open(RowValues.toCase(row, n), row.getInt("errors"), row.getInt("warnings")))
        .list();
  }

  private static String times(String is, String as) {
    return ", (select coalesce(sum(f.times), 0) from case_finding f where f.case_id = c.id"
        + " and f.severity %s 'ERROR') as %s".formatted(is, as);
  }
}
