package cn.baoshen.model;

/** The three tiers of review in their order; the names are the registry's columns. */
public enum Tier {
  /** 受理人初审. */
  ACCEPTOR,
  /** 审核人复审. */
  REVIEWER,
  /** 负责人终审. */
  LEADER
}
