package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Role;
import cn.baoshen.console.access.login.LoginSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page of the sessions under way: one's own, and for administrators everybody's. */
@Controller
class SessionsController {
  private final LoginSessions sessions;

  SessionsController(LoginSessions sessions) {
    this.sessions = sessions;
  }

  @GetMapping("/sessions")
  String page(HttpServletRequest request, Model model) {
    String me = request.getRemoteUser();
    model.addAttribute("sessions", isAll(request) ? sessions.underWay() : sessions.underWay(me));
    HttpSession session = request.getSession(false);
    model.addAttribute("mine", session == null ? null : Arrival.line(session));
    return "console/sessions";
  }

  @PostMapping("/sessions/{id}/end")
  String end(@PathVariable String id, HttpServletRequest request) {
    boolean may =
        sessions
            .find(id)
            .filter(line -> isAll(request) || line.name().equals(request.getRemoteUser()))
            .isPresent();
    if (!may || !sessions.end(id)) {
      throw new ResponseStatusException(
          isAll(request) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN);
    }
    return "redirect:/sessions";
  }

  private static boolean isAll(HttpServletRequest request) {
    return request.isUserInRole(Role.ADMINISTRATOR.name());
  }
}
