package cn.baoshen.model.ledger;

/**
 * What a unit answered to one item of its ledger.
 *
 * @param number the item's
 * @param revision the revision that it came with
 */
public record LedgerReply(int number, int revision, String text) {}
