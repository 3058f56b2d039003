package cn.baoshen.casebook;

import cn.baoshen.report.Tier;
import java.time.Instant;

/**
 * The secret of one letter's link, known to us by its hash alone.
 *
 * @param hash SHA-256 of the token, hex
 * @param reviewer mail address it was sent to
 * @param usedAt when it decided; null before
 * @param revokedAt when its reviewer was relieved of the question; null before
 */
public record Token(
    String hash,
    String caseId,
    Tier tier,
    String reviewer,
    Instant expiresAt,
    Instant usedAt,
    Instant revokedAt) {}
