package cn.baoshen.model.ledger;

import cn.baoshen.model.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a unit has to mend or to answer since a report was returned.
 *
 * @param number from 1 within unit and year, shown to people as 整改编号; 0 before it is opened
 * @param rule the rule that spoke; empty for a note
 * @param field primary field of the finding, as it was in the opening case; empty for a note
 * @param ordinal counts findings of the same rule and field, or the points of one opinion, from 0
 * @param places where the unit sees it; may be empty
 * @param text the finding's sentence, or the note as written
 * @param tier the tier that wrote the note; null when the rules spoke
 * @param raisedBy mail address of the reviewer, or {@code rules}
 * @param openedCase the returned case
 * @param openedRevision its revision
 * @param closing how it ended; null while it is open
 */
public record LedgerItem(
    int number,
    Kind kind,
    String rule,
    String field,
    int ordinal,
    List<String> places,
    String text,
    @Nullable Tier tier,
    String raisedBy,
    String openedCase,
    int openedRevision,
    Instant openedAt,
    @Nullable Closing closing) {
  public LedgerItem {
    places = List.copyOf(places);
  }

  /** Who speaks in an item. */
  public enum Kind {
    /** A rule: the item closes when its finding is gone. */
    FINDING,
    /** A reviewer: the item wants an answer, and closes when a reviewer approves. */
    NOTE
  }

  /** Why an item is closed. */
  public enum Why {
    /** The rule ran again and found nothing there. */
    GONE,
    /** A tier approved. */
    APPROVED,
    /** A later opinion says the same again, under a number of its own. */
    ASKED_AGAIN
  }

  /**
   * The end of an item.
   *
   * @param caseId the case that closed it
   * @param revision the revision of that case
   * @param by mail address of the reviewer, or {@code rules}
   */
  public record Closing(String caseId, int revision, Instant at, String by, Why why) {}

  /** What tells it from the other items of the case that opened it. */
  public String identity() {
    String tierOrRule = kind == Kind.NOTE ? String.valueOf(tier) : rule + "\n" + field;
    return kind + "\n" + tierOrRule + "\n" + ordinal + (kind == Kind.NOTE ? "\n" + text : "");
  }

  /** The item as this revision knew it: a later end has not happened yet. */
  public LedgerItem asOf(int revision) {
    return closing == null || isClosedAt(revision)
        ? this
        : new LedgerItem(
            number,
            kind,
            rule,
            field,
            ordinal,
            places,
            text,
            tier,
            raisedBy,
            openedCase,
            openedRevision,
            openedAt,
            null);
  }

  /** True when, seen from this revision, nothing later known, it was closed. */
  public boolean isClosedAt(int revision) {
    return closing != null && closing.revision() <= revision;
  }
}
