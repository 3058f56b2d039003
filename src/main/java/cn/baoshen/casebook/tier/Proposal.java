package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.model.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/**
 * A decision that a reply proposes, until it takes effect or is overtaken.
 *
 * @param number counts the proposals of one case and tier from 1
 * @param mailId id of the mail that proposes it; of none for one made on the reviewer's page
 * @param reviewer address of the mail's writer
 * @param dueAt when it takes effect unless somebody undoes it
 * @param via by which way it came, {@code mail} or {@code page}
 */
public record Proposal(
    String caseId,
    Tier tier,
    int number,
    String mailId,
    Choice choice,
    String reviewer,
    String notes,
    Instant madeAt,
    Instant dueAt,
    State state,
    String via) {
  private static final String MAIL = "mail";

  /** The ways of a proposal. */
  public enum State {
    /** It takes effect when it is due. */
    WAITING,
    /** It became the tier's decision. */
    DECIDED,
    /** Its reviewer took it back. */
    UNDONE,
    /** A newer reply of the same reviewer counts instead. */
    REPLACED,
    /** The tier was decided otherwise, or is asked no more. */
    OVERTAKEN,
    /** The rules changed before it took effect, and by them the case was not to be approved. */
    REFUSED
  }

  /** Whether there is a mail whose writer can be answered. */
  public boolean isByMail() {
    return MAIL.equals(via);
  }

  /** What tells it from the others of its case: tier and number, such as {@code leader/2}. */
  public String about() {
    return tier.name().toLowerCase(Locale.ROOT) + "/" + number;
  }

  public boolean isWaiting() {
    return state == State.WAITING;
  }

  /** The row the cursor stands on. */
  static Proposal of(ResultSet row, int number) throws SQLException {
    return new Proposal(
        row.getString("case_id"),
        RowValues.tier(row),
        row.getInt("number"),
        row.getString("mail_id"),
        Decision.Choice.valueOf(row.getString("choice")),
        row.getString("reviewer"),
        row.getString("notes"),
        RowValues.instant(row, "made_at"),
        RowValues.instant(row, "due_at"),
        Proposal.State.valueOf(row.getString("state")),
        row.getString("via"));
  }
}
