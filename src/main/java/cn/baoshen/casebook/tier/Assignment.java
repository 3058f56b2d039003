package cn.baoshen.casebook.tier;

import cn.baoshen.model.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case asked in one tier.
 *
 * @param seq 0 for the reviewer it entered the tier with, then one more for each reassignment
 * @param because why it is this reviewer
 * @param inPlaceOf for a deputy the reviewer they stand in for, for a reassignment the one before;
 *     null for the registry's reviewer
 * @param reason why it was reassigned; empty otherwise
 * @param enteredBy who reassigned it, or {@code system}
 */
public record Assignment(
    String caseId,
    Tier tier,
    int seq,
    String reviewer,
    Because because,
    @Nullable String inPlaceOf,
    String reason,
    String enteredBy,
    Instant at) {
  /** Why a tier asks the reviewer it asks. */
  public enum Because {
    REGISTRY,
    DEPUTY,
    REASSIGNED
  }
}
