package cn.baoshen.rendering.pdf;

import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.rendering.words.Dates;
import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.words.PrintLimits;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One tier of review as the approval sheet lists it; what does not apply is null. */
record TierLine(
    String name,
    String opinion,
    @Nullable String notes,
    @Nullable String by,
    @Nullable String capacity,
    @Nullable String via,
    @Nullable String date) {

  /** Every tier in its order, whether the unit has it, whether it decided. */
  static List<TierLine> of(@Nullable Unit unit, List<Opinion> opinions, Dates dates) {
    return Arrays.stream(Tier.values()).map(tier -> of(tier, unit, opinions, dates)).toList();
  }

  private static TierLine of(Tier tier, @Nullable Unit unit, List<Opinion> opinions, Dates dates) {
    return opinions.stream()
        .filter(opinion -> opinion.tier() == tier)
        .findFirst()
        .map(opinion -> decided(opinion, dates))
        .orElseGet(() -> undecided(tier, unit));
  }

  private static TierLine undecided(Tier tier, @Nullable Unit unit) {
    boolean absent = unit != null && !unit.reviewers().containsKey(tier);
    String opinion = DocumentTexts.say(absent ? "opinion.absent" : "opinion.open");
    return new TierLine(name(tier), opinion, null, null, null, null, null);
  }

  private static TierLine decided(Opinion decision, Dates dates) {
    return new TierLine(
        name(decision.tier()),
        DocumentTexts.say("opinion." + decision.choice()),
        decision.notes() == null || decision.notes().isBlank()
            ? null
            : PrintLimits.text(decision.notes()),
        decision.by(),
        capacity(decision.assignment()),
        DocumentTexts.say("via." + decision.via()),
        dates.full(decision.at()));
  }

  private static @Nullable String capacity(@Nullable Assignment assignment) {
    return assignment == null || assignment.inPlaceOf() == null
        ? null
        : DocumentTexts.say("capacity." + assignment.because(), assignment.inPlaceOf());
  }

  static String name(Tier tier) {
    return DocumentTexts.tier(tier);
  }
}
