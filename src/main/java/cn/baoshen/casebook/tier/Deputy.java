package cn.baoshen.casebook.tier;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for a reviewer, and when.
 *
 * @param reviewer mail address of the one who is away, in lower case
 * @param deputy mail address of the one who is asked instead
 * @param from first day
 * @param until last day
 * @param revokedAt when it was taken back; null while it stands
 */
public record Deputy(
    long id,
    String reviewer,
    String deputy,
    LocalDate from,
    LocalDate until,
    String reason,
    String enteredBy,
    Instant at,
    @Nullable Instant revokedAt) {}
