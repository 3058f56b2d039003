package cn.baoshen.console.recheck;

import cn.baoshen.console.LiveFragment;
import cn.baoshen.console.listing.ListDownload;
import cn.baoshen.console.listing.ListWorkbook;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The page on which reports are put before the rules of today. */
@Controller
class RecheckController {
  private static final int SHOWN = 200;

  private final Recheck recheck;
  private final MessageSource texts;

  RecheckController(Recheck recheck, MessageSource texts) {
    this.recheck = recheck;
    this.texts = texts;
  }

  @GetMapping("/recheck")
  Object page(Model model) {
    RecheckResult result = recheck.result();
    List<RecheckResult.Line> lines = result == null ? List.of() : result.lines();
    model.addAttribute("lines", lines.subList(0, Math.min(SHOWN, lines.size())));
    model.addAttribute("result", result);
    model.addAttribute("older", recheck.older());
    return LiveFragment.part("console/recheck", "standing", recheck.progress(), "");
  }

  @GetMapping("/recheck/live")
  Object live(@RequestParam String seen) {
    return LiveFragment.part("console/recheck :: live", "standing", recheck.progress(), seen);
  }

  @PostMapping("/recheck/look")
  String look() {
    recheck.tryOut();
    return "redirect:/recheck";
  }

  @PostMapping("/recheck/again")
  String again(Principal who) {
    recheck.judgeAgain(who.getName());
    return "redirect:/recheck";
  }

  @GetMapping("/recheck.xlsx")
  ResponseEntity<StreamingResponseBody> download(Locale locale) {
    RecheckResult result = recheck.result();
    List<RecheckResult.Line> lines = result == null ? List.of() : result.lines();
    return new ListDownload(texts, locale)
        .of(
            "console.recheck",
            rows -> lines.forEach(line -> add(rows, line)),
            "console.recheck.case",
            "console.recheck.unit",
            "console.state",
            "console.recheck.errors.before",
            "console.recheck.errors.now",
            "console.recheck.warnings.before",
            "console.recheck.warnings.now",
            "console.recheck.why",
            "console.recheck.less");
  }

  private static void add(ListWorkbook.Rows rows, RecheckResult.Line line) {
    rows.add(
        line.caseId(),
        line.unitName(),
        line.state(),
        line.before().errors(),
        line.now().errors(),
        line.before().warnings(),
        line.now().warnings(),
        line.why(),
        line.less());
  }
}
