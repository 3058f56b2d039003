package cn.baoshen.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session in which nobody did anything for long, and one whose account was changed.
 *
 * <p>The server's own timeout would never come: a page that refreshes itself keeps it off.
 */
class SessionWatch extends OncePerRequestFilter {
  /** Parameter of the requests that a page makes of itself. */
  static final String REFRESH = "seen";

  private static final String ACTED = SessionWatch.class.getName();

  private final Accounts accounts;
  private final Duration idle;
  private final Clock clock;

  SessionWatch(Accounts accounts, Duration idle, Clock clock) {
    this.accounts = accounts;
    this.idle = idle;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (session != null && who != null) {
      if (isIdle(session) || isChanged(who)) {
        session.invalidate();
        SecurityContextHolder.clearContext();
      } else if (request.getParameter(REFRESH) == null) {
        session.setAttribute(ACTED, clock.instant());
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isIdle(HttpSession session) {
    Instant acted = (Instant) session.getAttribute(ACTED);
    return acted != null && !clock.instant().isBefore(acted.plus(idle));
  }

  private boolean isChanged(Authentication who) {
    return who.getPrincipal() instanceof Account then
        && accounts
            .find(then.name())
            .filter(now -> now.edition() == then.edition() && !now.disabled())
            .isEmpty();
  }
}
