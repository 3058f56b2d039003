package cn.baoshen.casebook.entry;

import java.time.Instant;

/**
 * An administrator's leave for a unit to hand in once more after approval.
 *
 * @param caseId the approved case, which stands until a newer one is approved
 * @param usedBy the revision that made use of it; null before
 */
public record Reopening(String caseId, String reason, String who, Instant at, String usedBy) {}
