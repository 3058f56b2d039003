package cn.baoshen.console.bulk;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import java.util.Locale;

/** What can be done with many at once. */
enum BulkAct {
  REMIND(true),
  EXTEND(true),
  RESEND(false),
  URGE(false),
  REASSIGN(false),
  RETRY(false);

  private final boolean ofUnits;

  BulkAct(boolean ofUnits) {
    this.ofUnits = ofUnits;
  }

  /** Whether it is done with units, or else with cases. */
  boolean isOfUnits() {
    return ofUnits;
  }

  /** Whether it can be done with a case as it stands. */
  boolean suits(Case subject) {
    return subject.state() == (this == RETRY ? CaseState.FAILED : CaseState.IN_REVIEW);
  }

  /** Such as {@code console.bulk.remind}. */
  public String key() {
    return "console.bulk." + name().toLowerCase(Locale.ROOT);
  }
}
