package cn.baoshen.model.ledger;

import cn.baoshen.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One item of a ledger as one revision sees it.
 *
 * @param standing what has become of it
 * @param said the standing in a few Chinese words
 * @param now the finding that keeps it open; null when there is none
 * @param reply the unit's answer; null without one
 */
public record LedgerLine(
    LedgerItem item,
    Standing standing,
    String said,
    @Nullable Finding now,
    @Nullable String reply) {
  /** What has become of an item. */
  public enum Standing {
    CLOSED,
    /** A finding that is still there. */
    REMAINS,
    /** A finding that is still there and is let pass, as its rule was waived. */
    WAIVED,
    /** A finding whose rule could not run this time. */
    UNCHECKED,
    /** A note that was answered. */
    ANSWERED,
    /** A note without an answer in a revision that changed something. */
    CHANGED,
    /** A note without an answer, and nothing has changed. */
    UNANSWERED
  }

  public boolean isClosed() {
    return standing == Standing.CLOSED;
  }

  /** What it says: for a finding that is still there, with the figures of today. */
  public String text() {
    return now == null ? item.text() : now.message();
  }
}
