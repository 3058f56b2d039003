package cn.baoshen.console;

import cn.baoshen.camel.RouteWatch;
import cn.baoshen.camel.SuspendedRoute;
import cn.baoshen.console.access.account.Role;
import cn.baoshen.model.organ.People;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the console shows around itself. */
@ControllerAdvice(basePackages = "cn.baoshen.console")
class PageModel {
  private final Times times;
  private final RouteWatch routes;
  private final People people;

  PageModel(Times times, RouteWatch routes, People people) {
    this.times = times;
    this.routes = routes;
    this.people = people;
  }

  /**
   * Who looks at the page.
   *
   * @param name empty before the login
   * @param administrator whether actions are offered; they are refused to others in any case
   */
  record Viewer(String name, boolean administrator) {}

  @ModelAttribute("me")
  Viewer me(HttpServletRequest request) {
    String name = request.getRemoteUser();
    return new Viewer(name == null ? "" : name, request.isUserInRole(Role.ADMINISTRATOR.name()));
  }

  @ModelAttribute("path")
  String path(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /** The address of this very page, to which the other language is added. */
  @ModelAttribute("address")
  String address(HttpServletRequest request) {
    String asked =
        Stream.of(Objects.toString(request.getQueryString(), "").split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
            .map(part -> part + "&")
            .collect(Collectors.joining());
    return request.getRequestURI() + "?" + asked;
  }

  @ModelAttribute("english")
  boolean english(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  @ModelAttribute("times")
  Times times() {
    return times;
  }

  @ModelAttribute("people")
  People people() {
    return people;
  }

  /** Routes that somebody suspended: shown on every page, so that nobody forgets. */
  @ModelAttribute("suspended")
  List<SuspendedRoute> suspended(HttpServletRequest request) {
    return request.getRemoteUser() == null ? List.of() : routes.suspended();
  }
}
