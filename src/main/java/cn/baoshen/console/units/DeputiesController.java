package cn.baoshen.console.units;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.tier.Deputies;
import cn.baoshen.casebook.tier.Deputy;
import cn.baoshen.console.Times;
import cn.baoshen.console.listing.ListDownload;
import cn.baoshen.console.listing.ListWorkbook;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Who stands in for whom. */
@Controller
@RequestMapping("/deputies")
class DeputiesController {
  private static final int PAGE = 50;

  private final Deputies deputies;
  private final ReviewerSearch reviewers;
  private final Times times;
  private final MessageSource texts;

  DeputiesController(
      Deputies deputies, ReviewerSearch reviewers, Times times, MessageSource texts) {
    this.deputies = deputies;
    this.reviewers = reviewers;
    this.times = times;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    return page(before).addObject("done", done);
  }

  @PostMapping
  ModelAndView add(
      @RequestParam(defaultValue = "") String reviewer,
      @RequestParam(defaultValue = "") String deputy,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate until,
      @RequestParam(defaultValue = "") String reason,
      Principal who) {
    Deputies.Wish wish = new Deputies.Wish(reviewer, deputy, from, until);
    return answer("add", deputies.add(wish, reason, who.getName()));
  }

  @PostMapping("/{id}/revoke")
  ModelAndView revoke(
      @PathVariable long id, @RequestParam(defaultValue = "") String reason, Principal who) {
    return answer(
        "revoke",
        Refusal.ofEntry(reason, who.getName())
            .map(Act::refused)
            .orElseGet(() -> deputies.revoke(id, who.getName())));
  }

  @GetMapping("/list.xlsx")
  ResponseEntity<StreamingResponseBody> workbook(Locale locale) {
    return new ListDownload(texts, locale)
        .of(
            "console.nav.deputies",
            this::each,
            "console.deputies.reviewer",
            "console.deputies.deputy",
            "console.deputies.from",
            "console.deputies.until",
            "console.case.reason",
            "console.deputies.by",
            "console.deputies.revoked");
  }

  private void each(ListWorkbook.Rows rows) {
    long before = Long.MAX_VALUE;
    for (List<Deputy> page = deputies.page(before, PAGE);
        !page.isEmpty();
        page = deputies.page(before, PAGE)) {
      for (Deputy one : page) {
        rows.add(
            one.reviewer(),
            one.deputy(),
            one.from(),
            one.until(),
            one.reason(),
            one.enteredBy(),
            times.at(one.revokedAt()));
        before = one.id();
      }
    }
  }

  private ModelAndView answer(String form, Act act) {
    if (act.isDone()) {
      return new ModelAndView("redirect:/deputies?done=" + form);
    }
    ModelAndView page = page(Long.MAX_VALUE);
    page.setStatus(HttpStatus.CONFLICT);
    return page.addObject("trouble", act.why().key()).addObject("form", form);
  }

  private ModelAndView page(long before) {
    List<Deputy> entries = deputies.page(before, PAGE + 1);
    List<Deputy> shown = entries.subList(0, Math.min(PAGE, entries.size()));
    return new ModelAndView("console/deputies")
        .addObject("deputies", shown)
        .addObject("more", entries.size() > PAGE ? shown.get(PAGE - 1).id() : null)
        .addObject("reviewers", reviewers.with(""))
        .addObject("today", times.today());
  }
}
