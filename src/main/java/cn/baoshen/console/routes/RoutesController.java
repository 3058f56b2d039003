package cn.baoshen.console.routes;

import cn.baoshen.camel.RouteWatch;
import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.console.LiveFragment;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the routes, and their switches. */
@Controller
class RoutesController {
  private static final String VIEW = "console/routes";
  private static final int FEW = 20;
  private static final int ALARMS = 50;
  private static final int MAILS = 50;
  private static final int ASIDE = 500;

  private final Walks walks;
  private final RouteQueries queries;
  private final RouteWatch routes;
  private final Alarms alarms;
  private final IncomingMails mails;

  RoutesController(
      Walks walks, RouteQueries queries, RouteWatch routes, Alarms alarms, IncomingMails mails) {
    this.walks = walks;
    this.queries = queries;
    this.routes = routes;
    this.alarms = alarms;
    this.mails = mails;
  }

  @GetMapping("/routes")
  String page(Model model) {
    Walk walk = walks.walk();
    model.addAttribute("walk", walk).addAttribute("mark", LiveFragment.mark(walk));
    model.addAttribute("year", walks.year());
    model.addAttribute("routes", walks.routes());
    model.addAttribute("inbox", walks.inbox());
    model.addAttribute("failing", queries.failing(FEW));
    model.addAttribute("working", queries.running(FEW));
    model.addAttribute("next", queries.next(FEW));
    model.addAttribute("failures", queries.failures(FEW));
    model.addAttribute("alarms", alarms.open(ALARMS));
    model.addAttribute("aside", mails.setAside(ASIDE));
    model.addAttribute("mails", mails.recent(MAILS));
    return VIEW;
  }

  @GetMapping("/routes/live")
  Object live(@RequestParam String seen) {
    return LiveFragment.part(VIEW + " :: walk", "walk", walks.walk(), seen);
  }

  @PostMapping("/routes/{id}/suspend")
  String suspend(
      @PathVariable String id,
      @RequestParam String reason,
      Principal who,
      Model model,
      HttpServletResponse response) {
    if (reason.isBlank()) {
      return refused("reason", model, response);
    }
    boolean done = routes.suspend(id, who.getName(), reason.strip());
    return done ? "redirect:/routes#" + id : refused("route", model, response);
  }

  @PostMapping("/routes/{id}/resume")
  String resume(
      @PathVariable String id,
      @RequestParam String reason,
      Model model,
      HttpServletResponse response) {
    if (reason.isBlank()) {
      return refused("reason", model, response);
    }
    return routes.resume(id) ? "redirect:/routes#" + id : refused("route", model, response);
  }

  @PostMapping("/routes/alarms/{id}/acknowledge")
  String acknowledge(
      @PathVariable String id,
      @RequestParam String reason,
      Principal who,
      Model model,
      HttpServletResponse response) {
    if (reason.isBlank()) {
      return refused("reason", model, response);
    }
    return alarms.acknowledge(id, who.getName(), reason.strip())
        ? "redirect:/routes#alarms"
        : refused("no-alarm", model, response);
  }

  private String refused(String trouble, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("trouble", trouble);
    return page(model);
  }
}
