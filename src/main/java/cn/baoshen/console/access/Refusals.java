package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Audit;
import cn.baoshen.console.access.account.Audit.Outcome;
import cn.baoshen.console.access.account.TooManyLogins;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What becomes of a request that may not be: written into the audit, or sent to the login. */
class Refusals implements AccessDeniedHandler, AuthenticationEntryPoint {
  static final String LOGIN = "/login";

  /** Cookie of the name that was typed beside a wrong password. */
  static final String TYPED = "typed-name";

  private static final int SECONDS = 60;

  private final Audit audit;

  Refusals(Audit audit) {
    this.audit = audit;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    audit.add(
        who(),
        ActionRecord.what(request.getRequestURI()),
        "",
        denied instanceof CsrfException ? "csrf" : request.getMethod(),
        Outcome.REFUSED,
        request.getRemoteAddr());
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  // A forged request is refused before the request itself knows who makes it.
  private static String who() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who == null ? "" : who.getName();
  }

  /** A part of a page that is asked for after the session ended takes the whole page there. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException {
    if (!isPart(request)) {
      response.sendRedirect(LOGIN);
    } else {
      response.setHeader("HX-Redirect", LOGIN);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /** True when a page asks for a part of itself. */
  static boolean isPart(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  /** A person whose login did not work sees one and the same page, whatever the reason was. */
  static void login(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof TooManyLogins many) {
      sendAway(response, many);
    } else {
      keepName(request, response);
      response.sendRedirect(LOGIN + "?error");
    }
  }

  /** Who mistyped a password need not type the name again. */
  private static void keepName(HttpServletRequest request, HttpServletResponse response) {
    String name = Objects.toString(request.getParameter("username"), "");
    if (name.matches(Accounts.NAME)) {
      Cookie typed = new Cookie(TYPED, name);
      typed.setPath(LOGIN);
      typed.setMaxAge(SECONDS);
      typed.setHttpOnly(true);
      typed.setSecure(request.isSecure());
      typed.setAttribute("SameSite", "Lax");
      response.addCookie(typed);
    }
  }

  /** A program likewise. */
  static void program(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof TooManyLogins many) {
      sendAway(response, many);
    } else {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Baoshen\"");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static void sendAway(HttpServletResponse response, TooManyLogins many)
      throws IOException {
    response.setHeader("Retry-After", many.seconds());
    response.sendError(many.status());
  }
}
