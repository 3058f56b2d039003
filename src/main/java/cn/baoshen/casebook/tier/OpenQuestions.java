package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions that wait for a reviewer, held while something about one of them is changed. */
final class OpenQuestions {
  private final JdbcClient jdbc;
  private final CaseBook cases;

  OpenQuestions(JdbcClient jdbc, CaseBook cases) {
    this.jdbc = jdbc;
    this.cases = cases;
  }

  // A decision locks the same row first, so that the second of the two sees what the first did.
  Optional<Case> hold(String caseId) {
    return jdbc.sql("select * from cases where id = ? and state = ? for update")
        .params(caseId, CaseState.IN_REVIEW.name())
        .query(RowValues::toCase)
        .optional();
  }

  /** Whether the tier that the case is in has answered, and only its conclusion is to be drawn. */
  boolean isDecided(Case held) {
    return cases.decisions(held.id()).stream().anyMatch(d -> d.tier() == held.tier());
  }

  /** The links given out for the tier that the case is in die. */
  void revokeLinks(Case held, Instant at) {
    jdbc.sql(
            "update token set revoked_at = ?"
                + " where case_id = ? and tier = ? and used_at is null and revoked_at is null")
        .params(RowValues.time(at), held.id(), held.asked().name())
        .update();
  }
}
