package cn.baoshen.rendering.pdf;

import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.organ.People;
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
    @Nullable String address,
    @Nullable String capacity,
    @Nullable String via,
    @Nullable String date) {

  /** Every tier in its order, whether the unit has it, whether it decided. */
  static List<TierLine> of(
      @Nullable Unit unit, List<Opinion> opinions, Dates dates, People people) {
    return Arrays.stream(Tier.values())
        .map(tier -> of(tier, unit, opinions, new Naming(unit, dates, people)))
        .toList();
  }

  /** How a sheet names people and times. */
  private record Naming(@Nullable Unit unit, Dates dates, People people) {
    String person(String who) {
      return people.said(unit == null ? null : unit.code(), who);
    }

    /** The address of somebody who is called by name; null for others, who are their address. */
    @Nullable String address(String who) {
      return person(who).equals(who) ? null : who;
    }
  }

  private static TierLine of(
      Tier tier, @Nullable Unit unit, List<Opinion> opinions, Naming naming) {
    return opinions.stream()
        .filter(opinion -> opinion.tier() == tier)
        .findFirst()
        .map(opinion -> decided(opinion, naming))
        .orElseGet(() -> undecided(tier, unit));
  }

  private static TierLine undecided(Tier tier, @Nullable Unit unit) {
    boolean absent = unit != null && !unit.reviewers().containsKey(tier);
    String opinion = DocumentTexts.say(absent ? "opinion.absent" : "opinion.open");
    return new TierLine(name(tier), opinion, null, null, null, null, null, null);
  }

  private static TierLine decided(Opinion decision, Naming naming) {
    return new TierLine(
        name(decision.tier()),
        DocumentTexts.say("opinion." + decision.choice()),
        decision.notes() == null || decision.notes().isBlank()
            ? null
            : PrintLimits.text(decision.notes()),
        naming.person(decision.by()),
        naming.address(decision.by()),
        capacity(decision.assignment(), naming),
        DocumentTexts.say("via." + decision.via()),
        naming.dates().full(decision.at()));
  }

  private static @Nullable String capacity(@Nullable Assignment assignment, Naming naming) {
    return assignment == null || assignment.inPlaceOf() == null
        ? null
        : DocumentTexts.say(
            "capacity." + assignment.because(), naming.person(assignment.inPlaceOf()));
  }

  static String name(Tier tier) {
    return DocumentTexts.tier(tier);
  }
}
