package cn.baoshen.review;

import cn.baoshen.report.Case;
import cn.baoshen.report.Tier;
import cn.baoshen.report.Unit;
import cn.baoshen.report.Units;

/** Whom a letter goes to. */
final class AddressBook {
  private final Units units;
  private final String administrator;

  AddressBook(Units units, String administrator) {
    this.units = units;
    this.administrator = administrator;
  }

  /** The unit's address; the administrator looks after files that no unit owns. */
  String unit(String code) {
    return units.byCode(code).map(Unit::email).orElse(administrator);
  }

  /** The reviewer of the tier that the case is in, or was in when it ended. */
  String reviewer(Case subject) {
    return units
        .byCode(subject.unitCode())
        .map(unit -> unit.reviewers().get(subject.tier()))
        .orElseThrow(
            () -> new IllegalStateException(subject.id() + " has no reviewer: " + subject.tier()));
  }

  /** The tier that is asked after this one approves; null when it is the last. */
  Tier tierAfter(Case subject) {
    return units
        .byCode(subject.unitCode())
        .flatMap(unit -> unit.tierAfter(subject.tier()))
        .orElse(null);
  }

  String administrator() {
    return administrator;
  }
}
