package cn.baoshen.casebook;

import java.time.Instant;

/**
 * An answer to a file that makes no case.
 *
 * @param id {@code <time>-<first 12 hex of the hash>}, also its file's name
 * @param kind {@code already-received}, {@code already-approved}, {@code zero-report} or {@code
 *     refused}
 * @param caseId the case it names; null for a refusal
 * @param reason key of the reason of a refusal; empty otherwise
 */
public record Answer(
    String id,
    String unitCode,
    String kind,
    String caseId,
    String reason,
    String originalName,
    Instant at) {}
