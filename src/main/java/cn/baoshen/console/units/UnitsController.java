package cn.baoshen.console.units;

import cn.baoshen.console.listing.FormsInUse;
import cn.baoshen.console.listing.SavedFilters;
import cn.baoshen.model.Tier;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The roster, and the page of one unit. */
@Controller
class UnitsController {
  private final UnitRoster roster;
  private final ReviewerSearch reviewers;
  private final UnitSheets sheets;
  private final FormsInUse forms;
  private final SavedFilters saved;

  UnitsController(
      UnitRoster roster,
      ReviewerSearch reviewers,
      UnitSheets sheets,
      FormsInUse forms,
      SavedFilters saved) {
    this.reviewers = reviewers;
    this.roster = roster;
    this.sheets = sheets;
    this.forms = forms;
    this.saved = saved;
  }

  @GetMapping("/units")
  String list(
      @ModelAttribute("filter") UnitFilter filter, HttpServletRequest request, Model model) {
    model.addAttribute("saved", saved.of("units"));
    model.addAttribute("query", request.getQueryString());
    model.addAttribute("page", roster.page(filter));
    model.addAttribute("forms", forms);
    model.addAttribute("categories", roster.categories());
    model.addAttribute("reviewers", reviewers.with(filter.reviewer()));
    model.addAttribute("stands", Stand.values());
    model.addAttribute("tiers", Tier.values());
    return "console/units";
  }

  /** The choices that a field for a reviewer offers while somebody types. */
  @GetMapping("/reviewers")
  String reviewers(@RequestParam(defaultValue = "") String reviewer, Model model) {
    model.addAttribute("reviewers", reviewers.with(reviewer));
    return "console/case-parts :: reviewers";
  }

  @GetMapping("/units/{code}")
  ModelAndView one(@PathVariable String code, @RequestParam(defaultValue = "") String done) {
    return sheets.page(code).addObject("done", done);
  }
}
