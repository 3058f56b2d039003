package cn.baoshen.console.cases;

import cn.baoshen.console.listing.CasePages;
import cn.baoshen.console.listing.Choice;
import cn.baoshen.console.listing.FormsInUse;
import cn.baoshen.console.listing.SavedFilters;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of cases. */
@Controller
class CasesController {
  private static final int PAGE = 50;

  private final CasePages list;
  private final FormsInUse forms;
  private final UnitsMeant units;
  private final SavedFilters saved;

  CasesController(CasePages list, FormsInUse forms, UnitsMeant units, SavedFilters saved) {
    this.list = list;
    this.forms = forms;
    this.units = units;
    this.saved = saved;
  }

  @GetMapping("/cases")
  String list(
      @ModelAttribute("filter") ListFilter filter, HttpServletRequest request, Model model) {
    List<String> codes = units.codes(filter);
    Choice choice = filter.choice(codes, PAGE);
    CasePages.Page page = list.page(choice);
    CasePages.Count count = list.count(choice);
    model.addAttribute("cases", page.cases());
    model.addAttribute("count", count);
    model.addAttribute("pages", Math.max(1, (count.cases() + PAGE - 1) / PAGE));
    model.addAttribute("after", page.next() == null ? null : filter.from(page.next()));
    String before = list.before(choice);
    model.addAttribute("before", before == null ? null : filter.before(before));
    model.addAttribute("query", request.getQueryString());
    choices(model);
    return "console/cases";
  }

  private void choices(Model model) {
    model.addAttribute("years", list.years());
    model.addAttribute("forms", forms);
    model.addAttribute("categories", units.categories());
    model.addAttribute("saved", saved.of("cases"));
    model.addAttribute("states", CaseState.values());
    model.addAttribute("tiers", Tier.values());
  }
}
