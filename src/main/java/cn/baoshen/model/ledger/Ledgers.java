package cn.baoshen.model.ledger;

import cn.baoshen.model.Case;

/** Who can show the ledger of a case's unit and year. */
@FunctionalInterface
public interface Ledgers {
  /** The ledger as this case sees it; empty for a file that no unit owns. */
  LedgerSheet of(Case subject);
}
