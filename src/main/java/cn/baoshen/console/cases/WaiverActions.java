package cn.baoshen.console.cases;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.entry.Readmissions;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.Case;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an administrator does about the rules that sent a case back. */
@Controller
@RequestMapping("/cases/{id}")
class WaiverActions {
  private final CaseAnswers answers;
  private final Waivers waivers;
  private final Readmissions readmissions;

  WaiverActions(CaseAnswers answers, Waivers waivers, Readmissions readmissions) {
    this.answers = answers;
    this.waivers = waivers;
    this.readmissions = readmissions;
  }

  @PostMapping("/waive")
  ModelAndView waive(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String askedBy,
      @RequestParam(defaultValue = "") String approvedBy,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate until,
      Principal who) {
    Waivers.Request request =
        new Waivers.Request(answers.subject(id).id(), rule, askedBy, approvedBy, reason, until);
    return answers.of(id, "waive", waivers.grant(request, who.getName()));
  }

  @PostMapping("/unwaive/{waiver}")
  ModelAndView revoke(
      @PathVariable String id,
      @PathVariable long waiver,
      @RequestParam(defaultValue = "") String reason,
      Principal who) {
    Case subject = answers.subject(id);
    boolean own = waivers.ofUnit(subject).stream().anyMatch(entry -> entry.id() == waiver);
    Act act =
        own ? waivers.revoke(waiver, reason, who.getName()) : Act.refused(Refusal.NO_SUCH_ENTRY);
    return answers.of(id, "unwaive", act);
  }

  /** The new revision is shown; why it was made stands in the history of the old one. */
  @PostMapping("/again")
  ModelAndView again(
      @PathVariable String id, @RequestParam(defaultValue = "") String reason, Principal who) {
    Case subject = answers.subject(id);
    Act act = readmissions.again(subject.id(), reason, who.getName());
    return act.isDone()
        ? new ModelAndView("redirect:/cases/{revision}?done=again", "revision", act.subject())
        : answers.of(id, "again", act);
  }
}
