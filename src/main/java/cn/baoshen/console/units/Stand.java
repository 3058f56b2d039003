package cn.baoshen.console.units;

import cn.baoshen.collection.UnitStatus;

/** Where a unit stands with the newest revision of a report, or without any. */
enum Stand {
  NOT_YET_IN,
  NOTHING_OWED,
  ZERO,
  RECEIVED,
  IN_REVIEW,
  RETURNED,
  APPROVED,
  FAILED,
  SUPERSEDED;

  static Stand of(UnitStatus status) {
    if (status.zero()) {
      return ZERO;
    }
    return status.filing() == null ? NOT_YET_IN : valueOf(status.filing().state().name());
  }
}
