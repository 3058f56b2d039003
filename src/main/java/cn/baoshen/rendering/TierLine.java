package cn.baoshen.rendering;

import cn.baoshen.report.Decision;
import cn.baoshen.report.Tier;
import cn.baoshen.report.Unit;
import java.util.Arrays;
import java.util.List;

/** One tier of review as the approval sheet lists it; what does not apply is null. */
record TierLine(String name, String opinion, String notes, String by, String via, String date) {

  /** Every tier in its order, whether the unit has it, whether it decided. */
  static List<TierLine> of(Unit unit, List<Decision> decisions, Dates dates) {
    return Arrays.stream(Tier.values()).map(tier -> of(tier, unit, decisions, dates)).toList();
  }

  private static TierLine of(Tier tier, Unit unit, List<Decision> decisions, Dates dates) {
    return decisions.stream()
        .filter(decision -> decision.tier() == tier)
        .findFirst()
        .map(decision -> decided(decision, dates))
        .orElseGet(() -> undecided(tier, unit));
  }

  private static TierLine undecided(Tier tier, Unit unit) {
    boolean absent = unit != null && !unit.reviewers().containsKey(tier);
    String opinion = Words.say(absent ? "opinion.absent" : "opinion.open");
    return new TierLine(name(tier), opinion, null, null, null, null);
  }

  private static TierLine decided(Decision decision, Dates dates) {
    return new TierLine(
        name(decision.tier()),
        Words.say("opinion." + decision.choice()),
        decision.notes() == null || decision.notes().isBlank() ? null : Caps.text(decision.notes()),
        decision.by(),
        Words.say("via." + decision.via()),
        dates.full(decision.at()));
  }

  static String name(Tier tier) {
    return Words.say("tier." + tier);
  }
}
