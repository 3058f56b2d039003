package cn.baoshen.console.units;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.collection.UnitReminders;
import cn.baoshen.console.Times;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an administrator does for one unit. */
@Controller
@RequestMapping("/units/{code}")
class UnitActions {
  private final UnitSheets sheets;
  private final Extensions extensions;
  private final UnitReminders reminders;
  private final OpenCollection collection;
  private final Times times;

  UnitActions(
      UnitSheets sheets,
      Extensions extensions,
      UnitReminders reminders,
      OpenCollection collection,
      Times times) {
    this.sheets = sheets;
    this.extensions = extensions;
    this.reminders = reminders;
    this.collection = collection;
    this.times = times;
  }

  @PostMapping("/extend")
  ModelAndView extend(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate until,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String approvedBy,
      Principal who) {
    return answer(
        code,
        "extend",
        extensions.grant(
            sheets.unit(code).code(),
            collection.year(),
            of.strip(),
            until,
            new Extensions.Entry(reason, approvedBy, who.getName())));
  }

  @PostMapping("/unextend")
  ModelAndView revoke(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String approvedBy,
      Principal who) {
    return answer(
        code,
        "unextend",
        extensions.revoke(
            sheets.unit(code).code(),
            collection.year(),
            of.strip(),
            new Extensions.Entry(reason, approvedBy, who.getName())));
  }

  @PostMapping("/remind")
  ModelAndView remind(
      @PathVariable String code, @RequestParam(defaultValue = "") String reason, Principal who) {
    Act act = reminders.remindNow(sheets.unit(code).code(), times.today(), reason, who.getName());
    return answer(code, "remind", act);
  }

  private ModelAndView answer(String code, String form, Act act) {
    if (act.isDone()) {
      return new ModelAndView("redirect:/units/{code}?done=" + form);
    }
    ModelAndView page = sheets.page(code);
    page.setStatus(HttpStatus.CONFLICT);
    return page.addObject("trouble", act.why().key()).addObject("form", form);
  }
}
