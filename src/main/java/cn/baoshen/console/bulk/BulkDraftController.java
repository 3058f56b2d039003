package cn.baoshen.console.bulk;

import cn.baoshen.console.cases.CaseChoices;
import cn.baoshen.console.posted.RefusedPost;
import cn.baoshen.console.units.UnitChoices;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From what is ticked in a list, or from all that its filter finds, to the page of an act. */
@Controller
class BulkDraftController {
  private final BulkDesk desk;
  private final UnitChoices units;
  private final CaseChoices cases;

  BulkDraftController(BulkDesk desk, UnitChoices units, CaseChoices cases) {
    this.desk = desk;
    this.units = units;
    this.cases = cases;
  }

  @PostMapping("/units/bulk")
  String units(
      @RequestParam BulkAct act,
      @RequestParam(required = false) List<String> code,
      @RequestParam(defaultValue = "false") boolean all,
      HttpServletRequest request,
      Principal who)
      throws BindException {
    refuse(all ? List.of(true) : code, act.isOfUnits());
    return page(desk.ofUnits(act, all ? units.found(request) : units.named(code), who.getName()));
  }

  @PostMapping("/cases/bulk")
  String cases(
      @RequestParam BulkAct act,
      @RequestParam(required = false) List<String> id,
      @RequestParam(defaultValue = "false") boolean all,
      HttpServletRequest request,
      Principal who)
      throws BindException {
    refuse(all ? List.of(true) : id, !act.isOfUnits());
    return page(desk.ofCases(act, all ? cases.found(request) : cases.named(id), who.getName()));
  }

  private static void refuse(@Nullable List<?> meant, boolean suits) {
    if (!suits) {
      throw RefusedPost.missing("act");
    }
    if (meant == null || meant.isEmpty()) {
      throw RefusedPost.because(HttpStatus.BAD_REQUEST, "console.bulk.none");
    }
  }

  private static String page(String job) {
    return "redirect:/bulk/" + job;
  }
}
