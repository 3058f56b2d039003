package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Audit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the audit, newest first, for administrators. */
@Controller
class AuditController {
  private static final int PAGE = 50;

  private final Audit audit;

  AuditController(Audit audit) {
    this.audit = audit;
  }

  @GetMapping("/audit")
  String page(
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Model model) {
    List<Audit.Entry> entries = audit.page(who, before, PAGE + 1);
    model.addAttribute("entries", entries.subList(0, Math.min(PAGE, entries.size())));
    model.addAttribute("more", entries.size() > PAGE ? entries.get(PAGE - 1).seq() : null);
    model.addAttribute("who", who);
    return "console/audit";
  }
}
