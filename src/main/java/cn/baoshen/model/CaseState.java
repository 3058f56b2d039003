package cn.baoshen.model;

/** Where a case stands. */
public enum CaseState {
  RECEIVED,
  IN_REVIEW,
  APPROVED,
  RETURNED,
  SUPERSEDED,
  FAILED;

  /** True when no station has anything left to decide. */
  public boolean isFinal() {
    return this == APPROVED || this == RETURNED || this == SUPERSEDED;
  }
}
