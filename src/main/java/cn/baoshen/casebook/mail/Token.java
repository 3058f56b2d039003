package cn.baoshen.casebook.mail;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt) {
  /** The row the cursor stands on. */
  static Token of(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getString("hash"),
        row.getString("case_id"),
        RowValues.tier(row),
        row.getString("reviewer"),
        RowValues.instant(row, "expires_at"),
        RowValues.instant(row, "used_at"),
        RowValues.instant(row, "revoked_at"));
  }
}
