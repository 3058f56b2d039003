package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.Duties.Duty;
import cn.baoshen.casebook.Revisions;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import java.util.List;
import java.util.Optional;

/** For which forms a declaration counts that a unit has nothing to report. */
class ZeroForms {
  private final Revisions revisions;
  private final Duties duties;

  ZeroForms(Revisions revisions, Duties duties) {
    this.revisions = revisions;
    this.duties = duties;
  }

  /** The one it names; failing that all that the unit owes and has not handed in. */
  List<String> of(Arrival arrival) {
    String named = arrival.which().form();
    List<String> meant =
        named.isEmpty()
            ? duties.of(arrival.owning()).stream().map(ZeroForms::id).distinct().toList()
            : List.of(named);
    return meant.stream().filter(form -> newest(arrival, form).isEmpty()).toList();
  }

  private static String id(Duty duty) {
    return duty.form().id();
  }

  /** A report that was not sent back, of this form or of one that may stand in its place. */
  private Optional<Case> newest(Arrival arrival, String form) {
    return revisions.newest(arrival.owning().code(), arrival.year()).stream()
        .filter(c -> c.form().isEmpty() || duties.group(form).contains(c.form()))
        .filter(c -> c.state() != CaseState.RETURNED)
        .findFirst();
  }

  /**
   * Key of the reason why the declaration cannot be taken; empty when it can.
   *
   * @param forms what it would count for
   */
  Optional<String> refusal(Arrival arrival, List<String> forms) {
    return Optional.ofNullable(arrival.declared().trouble())
        .or(() -> forms.isEmpty() ? standing(arrival) : Optional.empty());
  }

  private Optional<String> standing(Arrival arrival) {
    List<Case> all = revisions.newest(arrival.owning().code(), arrival.year());
    return all.stream()
        .filter(c -> c.state() != CaseState.RETURNED)
        .map(c -> c.state() == CaseState.APPROVED ? "zero-approved" : "zero-under-way")
        .max(String::compareTo);
  }
}
