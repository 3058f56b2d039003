package cn.baoshen.console.api;

import cn.baoshen.console.listing.ListedCase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param form id of the form that it fills in
 * @param key the project or period that it is about; null for none
 * @param tier the tier that is asked, or that decided; null before
 * @param newest whether it is the newest revision of the report
 */
record CaseLine(
    String id,
    String unitCode,
    String unitName,
    int year,
    String form,
    @Nullable String key,
    int revision,
    String state,
    @Nullable String tier,
    boolean newest,
    String decidedBy,
    @Nullable Instant decidedAt,
    Instant receivedAt) {
  static CaseLine of(ListedCase listed) {
    return new CaseLine(
        listed.id(),
        listed.unitCode(),
        listed.unitName(),
        listed.year(),
        listed.form(),
        listed.key().isEmpty() ? null : listed.key(),
        listed.revision(),
        listed.state().name(),
        CaseDetails.lowerIfAny(listed.tier()),
        listed.newest(),
        listed.decidedBy(),
        listed.decidedAt(),
        listed.receivedAt());
  }
}
