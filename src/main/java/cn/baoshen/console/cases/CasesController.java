package cn.baoshen.console.cases;

import cn.baoshen.console.listing.CasePages;
import cn.baoshen.console.listing.FormsInUse;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of cases. */
@Controller
class CasesController {
  private static final int PAGE = 50;
  private static final int MOST_UNITS = 200;

  private final CasePages list;
  private final FormsInUse forms;
  private final Units units;

  CasesController(CasePages list, FormsInUse forms, Units units) {
    this.list = list;
    this.forms = forms;
    this.units = units;
  }

  @GetMapping("/cases")
  String list(@ModelAttribute("filter") ListFilter filter, Model model) {
    CasePages.Page page = list.page(filter.choice(codes(filter.unit()), PAGE));
    model.addAttribute("cases", page.cases());
    model.addAttribute("after", page.next());
    model.addAttribute("years", list.years());
    model.addAttribute("forms", forms);
    model.addAttribute("states", CaseState.values());
    model.addAttribute("tiers", Tier.values());
    return "console/cases";
  }

  private @Nullable List<String> codes(String text) {
    if (text.isEmpty()) {
      return null;
    }
    List<String> codes =
        units.all().stream()
            .filter(unit -> isMeant(unit, text.toLowerCase(Locale.ROOT)))
            .map(Unit::code)
            .limit(MOST_UNITS)
            .toList();
    // A file that no unit owns, or a unit that left the registry, is found by its code.
    return codes.isEmpty() ? List.of(text) : codes;
  }

  private static boolean isMeant(Unit unit, String text) {
    return unit.code().toLowerCase(Locale.ROOT).equals(text)
        || unit.name().toLowerCase(Locale.ROOT).contains(text);
  }
}
