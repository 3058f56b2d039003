package cn.baoshen.console.units;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.console.listing.FormsInUse;
import cn.baoshen.console.units.RosterQueries.Revision;
import cn.baoshen.console.units.RosterQueries.Sent;
import cn.baoshen.model.Unit;
import cn.baoshen.model.ledger.Ledgers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what has happened between a unit and the house. */
class UnitCourses {
  private final RosterQueries queries;
  private final RefusedFiles refused;
  private final Extensions extensions;
  private final CaseBook cases;
  private final Ledgers ledgers;
  private final FormsInUse forms;
  private final OpenCollection collection;

  UnitCourses(
      RosterQueries queries,
      RefusedFiles refused,
      Extensions extensions,
      CaseBook cases,
      Ledgers ledgers,
      FormsInUse forms,
      OpenCollection collection) {
    this.queries = queries;
    this.refused = refused;
    this.extensions = extensions;
    this.cases = cases;
    this.ledgers = ledgers;
    this.forms = forms;
    this.collection = collection;
  }

  UnitCourse of(Unit unit) {
    List<Revision> revisions = queries.revisions(unit.code());
    return new UnitCourse(
        revisions,
        refused.of(unit.code()),
        extensions.history(unit.code(), collection.year()),
        queries.reminders(collection.year(), unit.code()),
        letters(unit, revisions.stream().map(Revision::id).collect(Collectors.toSet())),
        revisions.stream()
            .filter(revision -> revision.year() == collection.year() && revision.newest())
            .map(this::ledger)
            .filter(ledger -> !ledger.sheet().lines().isEmpty())
            .toList());
  }

  private UnitCourse.Ledger ledger(Revision newest) {
    String report = forms.name(newest.which().form(), newest.which().key());
    return new UnitCourse.Ledger(report, newest.id(), ledgers.of(cases.get(newest.id())));
  }

  // Two units may share an address: what speaks of the other one's case is left out.
  private List<Sent> letters(Unit unit, Set<String> own) {
    return queries.letters(unit.email()).stream()
        .filter(sent -> sent.caseId().isEmpty() || own.contains(sent.caseId()))
        .toList();
  }
}
