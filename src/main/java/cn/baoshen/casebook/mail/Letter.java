package cn.baoshen.casebook.mail;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One letter to a person; its bytes are kept, so that a second send is the same mail.
 *
 * @param messageId the Message-ID without angle brackets, fixed by case, tier and kind
 * @param caseId the case it speaks of; for an answer that makes no case, the case it names
 * @param tier the tier asked; null for letters to a unit or an administrator
 * @param kind such as {@code review}, {@code receipt}, {@code returned}, {@code approved}
 * @param to mail address
 * @param file name of the kept bytes among the kept files
 * @param sentAt when the server took it; null before
 */
public record Letter(
    String messageId,
    String caseId,
    @Nullable Tier tier,
    String kind,
    String to,
    String subject,
    String file,
    @Nullable Instant sentAt) {
  /** The tier that is asked; a letter to anybody but a reviewer asks none. */
  public Tier asked() {
    return Objects.requireNonNull(tier, messageId);
  }

  /** The row the cursor stands on. */
  static Letter of(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getString("message_id"),
        row.getString("case_id"),
        RowValues.tier(row),
        row.getString("kind"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("file"),
        RowValues.instant(row, "sent_at"));
  }
}
