package cn.baoshen.console.api;

import cn.baoshen.console.listing.ListedCase;
import java.time.Instant;

/**
 * A case in a list.
 *
 * @param tier the tier that is asked, or that decided; null before
 * @param newest whether it is the unit's newest revision of the year
 */
record CaseLine(
    String id,
    String unitCode,
    String unitName,
    int year,
    int revision,
    String state,
    String tier,
    boolean newest,
    String decidedBy,
    Instant decidedAt,
    Instant receivedAt) {
  static CaseLine of(ListedCase listed) {
    return new CaseLine(
        listed.id(),
        listed.unitCode(),
        listed.unitName(),
        listed.year(),
        listed.revision(),
        listed.state().name(),
        CaseDetails.lower(listed.tier()),
        listed.newest(),
        listed.decidedBy(),
        listed.decidedAt(),
        listed.receivedAt());
  }
}
