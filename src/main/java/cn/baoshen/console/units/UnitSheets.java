package cn.baoshen.console.units;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.tier.Deputies;
import cn.baoshen.console.Times;
import cn.baoshen.console.units.RosterQueries.Revision;
import cn.baoshen.console.units.RosterQueries.Sent;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.model.ledger.Ledgers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one unit together. */
class UnitSheets {
  private final Units units;
  private final UnitRoster roster;
  private final RosterQueries queries;
  private final RefusedFiles refused;
  private final Extensions extensions;
  private final Deputies deputies;
  private final CaseBook cases;
  private final Ledgers ledgers;
  private final OpenCollection collection;
  private final Times times;

  UnitSheets(
      Units units,
      UnitRoster roster,
      RosterQueries queries,
      RefusedFiles refused,
      Extensions extensions,
      Deputies deputies,
      CaseBook cases,
      Ledgers ledgers,
      OpenCollection collection,
      Times times) {
    this.units = units;
    this.roster = roster;
    this.queries = queries;
    this.refused = refused;
    this.extensions = extensions;
    this.deputies = deputies;
    this.cases = cases;
    this.ledgers = ledgers;
    this.collection = collection;
    this.times = times;
  }

  /** The registered unit of this code; there is no page for any other. */
  Unit unit(String code) {
    return units.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  ModelAndView page(String code) {
    Unit unit = unit(code);
    List<Revision> revisions = queries.revisions(unit.code());
    return new ModelAndView("console/unit")
        .addObject("line", roster.of(unit))
        .addObject("unit", unit)
        .addObject("deputies", deputies(unit))
        .addObject("tiers", Tier.values())
        .addObject("revisions", revisions)
        .addObject("refused", refused.of(unit.code()))
        .addObject("extensions", extensions.history(unit.code(), collection.year()))
        .addObject("reminders", queries.reminders(collection.year(), unit.code()))
        .addObject("letters", letters(unit))
        .addObject("ledger", ledger(revisions))
        .addObject("year", String.valueOf(collection.year()))
        .addObject("due", collection.due());
  }

  private Map<Tier, String> deputies(Unit unit) {
    Map<Tier, String> today = new EnumMap<>(Tier.class);
    unit.reviewers()
        .forEach(
            (tier, reviewer) ->
                deputies.of(reviewer, times.today()).ifPresent(d -> today.put(tier, d)));
    return today;
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
