package cn.baoshen.console.units;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.console.units.RosterQueries.Revision;
import cn.baoshen.console.units.RosterQueries.Sent;
import cn.baoshen.model.Unit;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.model.ledger.Ledgers;
import java.util.List;

/** Finds what has happened between a unit and the house. */
class UnitCourses {
  private final RosterQueries queries;
  private final RefusedFiles refused;
  private final Extensions extensions;
  private final CaseBook cases;
  private final Ledgers ledgers;
  private final OpenCollection collection;

  UnitCourses(
      RosterQueries queries,
      RefusedFiles refused,
      Extensions extensions,
      CaseBook cases,
      Ledgers ledgers,
      OpenCollection collection) {
    this.queries = queries;
    this.refused = refused;
    this.extensions = extensions;
    this.cases = cases;
    this.ledgers = ledgers;
    this.collection = collection;
  }

  UnitCourse of(Unit unit) {
    List<Revision> revisions = queries.revisions(unit.code());
    return new UnitCourse(
        revisions,
        refused.of(unit.code()),
        extensions.history(unit.code(), collection.year()),
        queries.reminders(collection.year(), unit.code()),
        letters(unit),
        ledger(revisions));
  }

  private LedgerSheet ledger(List<Revision> revisions) {
    return revisions.stream()
        .filter(revision -> revision.year() == collection.year())
        .findFirst()
        .map(revision -> ledgers.of(cases.get(revision.id())))
        .orElse(LedgerSheet.EMPTY);
  }

  // Two units may share an address: what speaks of the other one's case is left out.
  private List<Sent> letters(Unit unit) {
    return queries.letters(unit.email()).stream()
        .filter(sent -> sent.caseId().isEmpty() || sent.caseId().startsWith(unit.code() + "-"))
        .toList();
  }
}
