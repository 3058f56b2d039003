package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Audit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the audit, newest first, for administrators. */
@Controller
class AuditController {
  private static final int PAGE = 50;

  private final Audit audit;
  private final Clock clock;

  AuditController(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/audit")
  String page(
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Model model) {
    long first = until == null ? before : Math.min(before, audit.after(endOf(until)));
    List<Audit.Entry> entries = audit.page(who, about.strip(), first, PAGE + 1);
    model.addAttribute("entries", entries.subList(0, Math.min(PAGE, entries.size())));
    model.addAttribute("more", entries.size() > PAGE ? entries.get(PAGE - 1).seq() : null);
    model.addAttribute("who", who).addAttribute("about", about).addAttribute("until", until);
    return "console/audit";
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }
}
