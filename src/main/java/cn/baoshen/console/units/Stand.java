package cn.baoshen.console.units;

/** Where a unit stands with its newest revision, or without any. */
enum Stand {
  NOT_YET_IN,
  ZERO,
  RECEIVED,
  IN_REVIEW,
  RETURNED,
  APPROVED,
  FAILED,
  SUPERSEDED;

  /** True when a report, or a corrected one, is still to come. */
  public boolean owes() {
    return this == NOT_YET_IN || this == RETURNED;
  }
}
