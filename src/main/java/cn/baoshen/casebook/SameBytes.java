package cn.baoshen.casebook;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The look-out for one file that two units hand in: an operator is told once for each two cases,
 * and both go on, since it cannot be known whose file it is.
 */
public class SameBytes {
  private final JdbcClient jdbc;
  private final Alarms alarms;

  public SameBytes(JdbcClient jdbc, Alarms alarms) {
    this.jdbc = jdbc;
    this.alarms = alarms;
  }

  /** Raises the alarm when another unit's case, or one without a unit, has the same bytes. */
  public void look(Admission admission) {
    if (admission.isCase()) {
      // The first one is enough to find all the others by.
      jdbc.sql(
              "select o.id, o.original_name from cases c"
                  + " join cases o on o.original_sha256 = c.original_sha256"
                  + " and o.unit_code <> c.unit_code"
                  + " where c.id = ? order by o.received_at, o.id limit 1")
          .param(admission.caseId())
          .query((row, number) -> row.getString("id") + " " + row.getString("original_name"))
          .optional()
          .ifPresent(other -> alarms.raise("same-bytes", pair(other, admission)));
    }
  }

  private static String pair(String other, Admission admission) {
    return other + " = " + admission.caseId() + " " + admission.arrival().original().name();
  }
}
