package cn.baoshen.review.inbound;

import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.review.letter.AddressBook;
import java.util.Optional;

/** Why a reviewer's answer comes too late, if it does. */
final class LateReplies {
  private final Assignments assignments;
  private final AddressBook addresses;

  LateReplies(Assignments assignments, AddressBook addresses) {
    this.assignments = assignments;
    this.addresses = addresses;
  }

  /**
   * What stands against an answer of this tier: {@code decided}, {@code superseded}, {@code
   * elsewhere} or {@code reassigned}; empty while it is waited for.
   */
  Optional<String> against(Case subject, Tier tier, String reviewer) {
    if (decision(subject, tier).isPresent()) {
      return Optional.of("decided");
    }
    if (subject.state() == CaseState.SUPERSEDED) {
      return Optional.of("superseded");
    }
    if (subject.state() != CaseState.IN_REVIEW || subject.tier() != tier) {
      return Optional.of("elsewhere");
    }
    return addresses.reviewer(subject).equalsIgnoreCase(reviewer)
        ? Optional.empty()
        : Optional.of("reassigned");
  }

  /** What the tier decided. */
  Optional<Opinion> decision(Case subject, Tier tier) {
    return assignments.opinions(subject.id()).stream().filter(o -> o.tier() == tier).findAny();
  }
}
