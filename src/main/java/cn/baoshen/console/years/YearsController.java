package cn.baoshen.console.years;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CollectionWindow;
import cn.baoshen.casebook.Refusal;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a year is opened, and the days of the known ones are set. */
@Controller
class YearsController {
  private final YearDesk desk;

  YearsController(YearDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/years")
  ModelAndView page(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "false") boolean done) {
    return page(desk.suggested(year)).addObject("done", done);
  }

  @PostMapping("/years")
  ModelAndView open(
      @RequestParam int year,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate opens,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate due,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate late,
      @RequestParam(defaultValue = "") String reason,
      Principal who) {
    if (opens == null || due == null) {
      return refused(desk.suggested(year), Refusal.DAYS_WRONG);
    }
    CollectionWindow wish = new CollectionWindow(year, opens, due, late);
    Act act = desk.open(wish, reason, who.getName());
    return act.isDone() ? new ModelAndView("redirect:/years?done=true") : refused(wish, act.why());
  }

  private ModelAndView refused(CollectionWindow wish, Refusal why) {
    ModelAndView page = page(wish);
    page.setStatus(HttpStatus.CONFLICT);
    return page.addObject("trouble", why.key());
  }

  private ModelAndView page(CollectionWindow wish) {
    return new ModelAndView("console/years")
        .addObject("lines", desk.lines())
        .addObject("next", desk.suggested(null).year() + 1)
        .addObject("wish", wish);
  }
}
