package cn.baoshen.console.cases;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.entry.Reopenings;
import cn.baoshen.casebook.tier.Reassignments;
import cn.baoshen.casebook.tier.Resends;
import cn.baoshen.collection.ReviewerReminders;
import cn.baoshen.console.Times;
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

/** What an administrator does about one case. */
@Controller
@RequestMapping("/cases/{id}")
class CaseActions {
  private final CaseAnswers answers;
  private final Failures failures;
  private final Reassignments reassignments;
  private final Resends resends;
  private final Reopenings reopenings;
  private final ReviewerReminders reminders;
  private final Extensions extensions;
  private final Times times;

  CaseActions(
      CaseAnswers answers,
      Failures failures,
      Reassignments reassignments,
      Resends resends,
      Reopenings reopenings,
      ReviewerReminders reminders,
      Extensions extensions,
      Times times) {
    this.answers = answers;
    this.failures = failures;
    this.reassignments = reassignments;
    this.resends = resends;
    this.reopenings = reopenings;
    this.reminders = reminders;
    this.extensions = extensions;
    this.times = times;
  }

  @PostMapping("/retry")
  ModelAndView retry(
      @PathVariable String id, @RequestParam(defaultValue = "") String reason, Principal who) {
    Act act = failures.retry(answers.subject(id).id(), reason, who.getName());
    return answers.of(id, "retry", act);
  }

  @PostMapping("/reassign")
  ModelAndView reassign(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String reason,
      Principal who) {
    Act act = reassignments.reassign(answers.subject(id).id(), to, reason, who.getName(), seen);
    return answers.of(id, "reassign", act);
  }

  @PostMapping("/resend")
  ModelAndView resend(
      @PathVariable String id, @RequestParam(defaultValue = "") String reason, Principal who) {
    Act act = resends.resend(answers.subject(id).id(), reason, who.getName());
    return answers.of(id, "resend", act);
  }

  @PostMapping("/remind")
  ModelAndView remind(
      @PathVariable String id, @RequestParam(defaultValue = "") String reason, Principal who) {
    String known = answers.subject(id).id();
    return answers.of(
        id, "remind", reminders.remindNow(known, times.today(), reason, who.getName()));
  }

  @PostMapping("/reopen")
  ModelAndView reopen(
      @PathVariable String id, @RequestParam(defaultValue = "") String reason, Principal who) {
    Act act = reopenings.reopen(answers.subject(id).id(), reason, who.getName());
    return answers.of(id, "reopen", act);
  }

  @PostMapping("/extend")
  ModelAndView extend(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate until,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String approvedBy,
      Principal who) {
    Case subject = answers.subject(id);
    Extensions.Entry entry = new Extensions.Entry(reason, approvedBy, who.getName());
    if (subject.isUnknown()) {
      return answers.of(id, "extend", Act.refused(Refusal.NO_UNIT));
    }
    return answers.of(
        id,
        "extend",
        extensions.grant(subject.unitCode(), subject.year(), subject.form(), until, entry));
  }
}
