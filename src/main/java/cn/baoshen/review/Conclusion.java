package cn.baoshen.review;

import cn.baoshen.model.Tier;

/**
 * What follows from the answers given so far.
 *
 * @param tier the tier to ask next; null when nobody is asked any more
 */
public record Conclusion(String caseId, Outcome outcome, Tier tier) {
  /** The ways on. */
  public enum Outcome {
    ASK,
    APPROVED,
    RETURNED
  }
}
