package cn.baoshen.console.units;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.tier.Deputies;
import cn.baoshen.console.Times;
import cn.baoshen.console.listing.FormsInUse;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
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
  private final Deputies deputies;
  private final OpenCollection collection;
  private final UnitCourses courses;
  private final ReminderPreviews previews;
  private final FormsInUse forms;
  private final Times times;

  UnitSheets(
      Units units,
      UnitRoster roster,
      Deputies deputies,
      OpenCollection collection,
      UnitCourses courses,
      ReminderPreviews previews,
      FormsInUse forms,
      Times times) {
    this.units = units;
    this.roster = roster;
    this.deputies = deputies;
    this.collection = collection;
    this.courses = courses;
    this.previews = previews;
    this.forms = forms;
    this.times = times;
  }

  /** The registered unit of this code; there is no page for any other. */
  Unit unit(String code) {
    return units.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  ModelAndView page(String code) {
    Unit unit = unit(code);
    List<UnitLine> lines = roster.of(unit);
    return new ModelAndView("console/unit")
        .addObject("lines", lines)
        .addObject("line", lines.get(0))
        .addObject("owes", lines.stream().anyMatch(UnitLine::owes))
        .addObject("preview", previews.of(code).orElse(null))
        .addObject("extended", lines.stream().anyMatch(UnitLine::extended))
        .addObject("forms", forms)
        .addObject("unit", unit)
        .addObject("deputies", deputies(unit))
        .addObject("tiers", Tier.values())
        .addObject("course", courses.of(unit))
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
}
