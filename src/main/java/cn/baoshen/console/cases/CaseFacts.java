package cn.baoshen.console.cases;

import cn.baoshen.casebook.tier.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands now.
 *
 * @param registered whether its unit is in the registry
 * @param open whether it belongs to the open collection
 * @param asked whom its tier asks; null when nobody is asked
 * @param stopped where and why it stands still; null when it does not
 * @param papers which of its papers are kept
 */
record CaseFacts(
    boolean registered,
    boolean open,
    @Nullable Assignment asked,
    @Nullable Stopped stopped,
    Papers papers) {
  /**
   * Where and why a case stands still.
   *
   * @param cause in words alone
   */
  record Stopped(String station, String cause) {}

  /** Which papers of a case are kept. */
  record Papers(
      boolean report,
      boolean draft,
      boolean approved,
      boolean notice,
      boolean annotated,
      boolean bag) {}
}
