package cn.baoshen.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the unit registry.
 *
 * @param code the unit's code, also the name of its inbox folder
 * @param name its full official name
 * @param email where its letters go
 * @param category kind of unit, as the registry says it; may be empty
 * @param reviewers mail address per tier; a tier without one is skipped
 * @param confidential whether its reports stay out of any publication
 * @param zero whether it has nothing to report, as the registry knows already (零报告)
 * @param credit its other code (统一社会信用代码), in upper case; empty when the registry has none
 * @param forms the forms that it owes, each with the keys that it owes of it, none for at least
 *     one; null when the registry leaves that to the forms
 */
public record Unit(
    String code,
    String name,
    String email,
    String category,
    Map<Tier, String> reviewers,
    boolean confidential,
    boolean zero,
    String credit,
    @Nullable Map<String, List<String>> forms) {
  /** A unit that owes what the forms say. */
  public Unit(
      String code,
      String name,
      String email,
      String category,
      Map<Tier, String> reviewers,
      boolean confidential,
      boolean zero,
      String credit) {
    this(code, name, email, category, reviewers, confidential, zero, credit, null);
  }

  /** A unit that has to report. */
  public Unit(
      String code,
      String name,
      String email,
      String category,
      Map<Tier, String> reviewers,
      boolean confidential) {
    this(code, name, email, category, reviewers, confidential, false, "");
  }

  public Unit {
    reviewers = Map.copyOf(reviewers);
    forms = forms == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(forms));
  }

  /** The first tier after the given one that has a reviewer; null asks for the very first. */
  public Optional<Tier> tierAfter(@Nullable Tier tier) {
    return Arrays.stream(Tier.values())
        .filter(next -> tier == null || next.compareTo(tier) > 0)
        .filter(reviewers::containsKey)
        .findFirst();
  }
}
