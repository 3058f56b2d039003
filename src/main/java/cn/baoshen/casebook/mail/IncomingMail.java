package cn.baoshen.casebook.mail;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail that came in, and what became of it.
 *
 * @param id SHA-256 of its Message-ID, hex
 * @param messageId without angle brackets
 * @param sender address in lower case; empty when it names none
 * @param kind such as {@code person}, {@code automatic}, {@code bounce}
 * @param outcome key of what became of it, such as {@code understood} or {@code late}
 * @param caseId the case it is about; null when it is about none
 * @param tier the tier whose letter it answers; null when it answers none
 * @param detail what else there is to say of the outcome; may be empty
 * @param thread Message-IDs that an answer to it refers to, oldest first, parted by blanks
 * @param file name of its kept bytes among the kept files
 * @param answered whether its sender gets an answer
 * @param words the beginning of what its writer wrote; may be empty
 * @param content hash of what it says, whatever way it came; null when it is not known
 */
public record IncomingMail(
    String id,
    String messageId,
    String sender,
    String subject,
    String kind,
    String outcome,
    @Nullable String caseId,
    @Nullable Tier tier,
    String detail,
    String thread,
    String file,
    boolean answered,
    Instant at,
    String words,
    @Nullable String content) {
  /** The row the cursor stands on. */
  static IncomingMail of(ResultSet row, int number) throws SQLException {
    return new IncomingMail(
        row.getString("id"),
        row.getString("message_id"),
        row.getString("sender"),
        row.getString("subject"),
        row.getString("kind"),
        row.getString("outcome"),
        row.getString("case_id"),
        RowValues.tier(row),
        row.getString("detail"),
        row.getString("thread"),
        row.getString("file"),
        row.getBoolean("answered"),
        RowValues.instant(row, "at"),
        row.getString("words"),
        row.getString("content"));
  }
}
