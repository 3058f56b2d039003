package cn.baoshen.integrity;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files of which no sum is kept: those of a service that kept none yet are taken as they are, once.
 */
class Unknown {
  private final JdbcClient jdbc;

  Unknown(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether a sum must have been there: the case was decided before the last look, which found
   * nothing amiss with the file, and so kept its sum.
   *
   * @param name of the file or bag as looks call it
   */
  boolean isLost(String caseId, String name) {
    return jdbc.sql(
                "select count(*) from cases where id = ? and decided_at <"
                    + " (select max(begun_at) from integrity_look"
                    + " where ended_at is not null and asked_by <> 'setup')"
                    + " and not exists (select 1 from integrity_break where subject like ?)")
            .params(caseId, name + "%")
            .query(Integer.class)
            .single()
        > 0;
  }
}
