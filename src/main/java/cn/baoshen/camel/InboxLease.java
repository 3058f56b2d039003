package cn.baoshen.camel;

import cn.baoshen.casebook.store.NodeLeases;

/** The right to look through the inbox, which one node has at a time. */
public class InboxLease {
  private static final String NAME = "inbox";

  private final NodeLeases leases;

  InboxLease(NodeLeases leases) {
    this.leases = leases;
  }

  /** True while this node is the one that looks. */
  public boolean isOurs() {
    return leases.isOurs(NAME);
  }

  /** What is admitted in the transaction under way is admitted by this node, or not at all. */
  public void stand() {
    leases.stand(NAME);
  }

  /** True where no other node ever looked. */
  boolean isAlone() {
    return leases.isAlone();
  }
}
