package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.account.Account.PasswordIs;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a person whose password was handed out to the page that changes it, and nowhere else: two
 * know such a password.
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
    if (!mustChange() || OPEN.contains(request.getRequestURI())) {
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

  private static boolean mustChange() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null
        && who.getPrincipal() instanceof Account account
        && account.passwordIs() == PasswordIs.HANDED;
  }
}
