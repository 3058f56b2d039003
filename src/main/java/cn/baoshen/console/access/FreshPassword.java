package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a person whose password somebody else has seen to the page that changes it, and nowhere
 * else. The first password, which the log told, opens to programs what it always did.
 */
class FreshPassword extends OncePerRequestFilter {
  static final String PAGE = "/password";

  private static final Set<String> OPEN = Set.of(PAGE, "/logout", Refusals.LOGIN, "/error");

  private final boolean person;

  /**
   * @param person whether people come here, who can be led, or programs, which are refused
   */
  FreshPassword(boolean person) {
    this.person = person;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!mustChange(request) || OPEN.contains(request.getRequestURI())) {
      chain.doFilter(request, response);
    } else if (person && request.getMethod().equals("GET") && !Refusals.isPart(request)) {
      response.sendRedirect(PAGE);
    } else if (person && Refusals.isPart(request)) {
      response.setHeader("HX-Redirect", PAGE);
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      response.setContentType("application/problem+json");
      response.getWriter().write("{\"status\":403,\"title\":\"change the password at /password\"}");
    }
  }

  private boolean mustChange(HttpServletRequest request) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null
        && who.getPrincipal() instanceof Account account
        && switch (account.passwordIs()) {
          case OWN -> false;
          case HANDED -> true;
          case FIRST -> !isProgram(request);
        };
  }

  private static boolean isProgram(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }
}
