package cn.baoshen.review.letter;

import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.model.Case;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a letter goes to. */
public final class AddressBook {
  private final Units units;
  private final Assignments assignments;
  private final String administrator;

  public AddressBook(Units units, Assignments assignments, String administrator) {
    this.units = units;
    this.assignments = assignments;
    this.administrator = administrator;
  }

  /** The unit's address; the administrator looks after files that no unit owns. */
  String unit(String code) {
    return units.byCode(code).map(Unit::email).orElse(administrator);
  }

  /** The unit of this code; empty when it is not registered. */
  Optional<Unit> registered(String code) {
    return units.byCode(code);
  }

  /** The reviewer whom the case asks in its tier, or asked when it ended. */
  public String reviewer(Case subject) {
    return assignment(subject).map(Assignment::reviewer).orElseGet(() -> registered(subject));
  }

  /**
   * How the reviewer of the case's tier came to be asked; empty in cases older than assignments.
   */
  public Optional<Assignment> assignment(Case subject) {
    return subject.tier() == null
        ? Optional.empty()
        : assignments.current(subject.id(), subject.tier());
  }

  private String registered(Case subject) {
    return units
        .byCode(subject.unitCode())
        .map(unit -> unit.reviewers().get(subject.tier()))
        .orElseThrow(
            () -> new IllegalStateException(subject.id() + " has no reviewer: " + subject.tier()));
  }

  /** The tier that is asked after this one approves; null when it is the last. */
  public @Nullable Tier tierAfter(Case subject) {
    return units
        .byCode(subject.unitCode())
        .flatMap(unit -> unit.tierAfter(subject.tier()))
        .orElse(null);
  }

  String administrator() {
    return administrator;
  }
}
