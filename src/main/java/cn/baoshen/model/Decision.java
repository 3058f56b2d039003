package cn.baoshen.model;

import java.time.Instant;

/**
 * What one reviewer decided; a case has at most one for each tier.
 *
 * @param by mail address of the reviewer
 * @param via {@code page} or {@code mail}
 * @param notes what to revise; required for a return, may be empty for an approval
 */
public record Decision(
    String caseId, Tier tier, Choice choice, String by, Instant at, String notes, String via) {
  /** The two answers a reviewer can give. */
  public enum Choice {
    APPROVE,
    RETURN
  }
}
