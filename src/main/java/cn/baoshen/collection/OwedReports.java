package cn.baoshen.collection;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.model.Case;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.waiting.Owed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What units owe at this moment, and from which day it is counted. */
class OwedReports {
  private final UnitStatuses standings;
  private final CaseBook cases;
  private final AskedForms forms;

  OwedReports(UnitStatuses standings, CaseBook cases, AskedForms forms) {
    this.standings = standings;
    this.cases = cases;
    this.forms = forms;
  }

  List<UnitStatus> all() {
    return standings.all().stream().filter(UnitStatus::owes).toList();
  }

  List<UnitStatus> of(String unitCode) {
    return standings.of(unitCode).stream().filter(UnitStatus::owes).toList();
  }

  /** A report that is sent back after its last day is owed anew from then on. */
  LocalDate countedFrom(UnitStatus owed) {
    return owed.isReturned() ? later(owed.due(), changed(owed)) : owed.due();
  }

  /** A unit hears of a new day, or of a return, by a letter of its own: what lay before is over. */
  LocalDate since(UnitStatus owed) {
    LocalDate first = owed.form().opens().minusDays(1);
    if (owed.dueSince() != null) {
      first = later(first, owed.dueSince());
    }
    return owed.isReturned() ? later(first, changed(owed)) : first;
  }

  private LocalDate changed(UnitStatus owed) {
    return standings.day(requireNonNull(owed.filing()).changedAt());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The same in words, for a letter of this day. */
  Owed.Line line(UnitStatus owed, LocalDate on) {
    int daysLeft = (int) ChronoUnit.DAYS.between(on, owed.due());
    return new Owed.Line(
        forms.name(owed.which()), owed.due(), owed.extended(), daysLeft, returned(owed));
  }

  private @Nullable Case returned(UnitStatus owed) {
    return owed.returned().map(filing -> cases.get(filing.caseId())).orElse(null);
  }
}
