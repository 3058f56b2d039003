package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.CaseBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reinstatement that enters no assignments. */
public final class TestReinstatement {
  private TestReinstatement() {}

  public static Reinstatement of(JdbcClient jdbc, CaseBook cases) {
    return new Reinstatement(jdbc, cases, null, null);
  }
}
