package cn.baoshen.casebook.tier;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule that does not send a unit's reports of one year back, until a day.
 *
 * @param caseId the case on which it was granted; it holds for the unit's later ones
 * @param askedBy who asked for it, as people are named
 * @param approvedBy who approved it
 * @param expiresOn last day on which a report may come under it
 * @param enteredBy the administrator
 * @param revokedAt when it was taken back; null while it stands
 */
public record Waiver(
    long id,
    String unitCode,
    int year,
    String rule,
    String caseId,
    String askedBy,
    String approvedBy,
    String reason,
    LocalDate expiresOn,
    String enteredBy,
    Instant at,
    @Nullable Instant revokedAt) {}
