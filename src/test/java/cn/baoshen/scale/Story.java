package cn.baoshen.scale;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One case from its receipt to where it stands.
 *
 * @param next id of the revision after it; null for the newest
 */
record Story(
    String id,
    Unit unit,
    int year,
    int revision,
    String next,
    CaseState state,
    Tier tier,
    Instant received) {
  static String id(Unit unit, int year, int revision) {
    return unit.code() + "-" + year + "-r" + revision;
  }

  boolean isNewest() {
    return next == null;
  }

  /** True when the rules found nothing that sends it back. */
  boolean isSound() {
    return state != CaseState.RETURNED || tier != null;
  }

  /** True when a person or the rules have decided it. */
  boolean isEnded() {
    return state == CaseState.RETURNED || state == CaseState.APPROVED;
  }

  /** The tiers whose reviewers have a letter. */
  List<Tier> asked() {
    return tier == null
        ? List.of()
        : Arrays.stream(Tier.values()).filter(t -> t.compareTo(tier) <= 0).toList();
  }

  boolean isDecided(Tier by) {
    return isEnded() ? by.compareTo(tier) <= 0 : by.compareTo(tier) < 0;
  }

  /** A moment so many minutes after its receipt. */
  Instant after(int minutes) {
    return received.plus(Duration.ofMinutes(minutes));
  }

  Instant askedAt(Tier which) {
    return after(1 + which.ordinal() * 60);
  }

  Instant decidedAt(Tier which) {
    return askedAt(which).plus(Duration.ofMinutes(50));
  }

  /** Mail address of whoever decided it last; null while nobody did. */
  String decidedBy() {
    if (!isEnded()) {
      return null;
    }
    return tier == null ? "rules" : unit.reviewers().get(tier);
  }

  Instant endedAt() {
    if (!isEnded()) {
      return null;
    }
    return tier == null ? after(1) : decidedAt(tier);
  }
}
