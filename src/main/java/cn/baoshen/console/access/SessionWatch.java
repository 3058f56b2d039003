package cn.baoshen.console.access;

import cn.baoshen.console.access.account.AccessSettings;
import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.login.LoginSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session in which nobody did anything for long, one that lasts too long, one that was
 * struck from the list, and one whose account was changed.
 *
 * <p>The server's own timeout would never come: a page that refreshes itself keeps it off.
 */
class SessionWatch extends OncePerRequestFilter {
  /** Parameter of the requests that a page makes of itself. */
  static final String REFRESH = "seen";

  private final Accounts accounts;
  private final LoginSessions sessions;
  private final AccessSettings settings;
  private final Clock clock;

  SessionWatch(Accounts accounts, LoginSessions sessions, AccessSettings settings, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    String id = session == null ? null : Arrival.line(session);
    if (session != null && who != null && id != null) {
      look(session, id, who, request.getParameter(REFRESH) == null);
    }
    chain.doFilter(request, response);
  }

  private void look(HttpSession session, String id, Authentication who, boolean acts) {
    Optional<LoginSessions.Line> line = sessions.find(id);
    if (line.isEmpty() || isIdle(line.get()) || isLong(line.get()) || isChanged(who)) {
      sessions.end(id);
      session.invalidate();
      SecurityContextHolder.clearContext();
    } else if (acts && sessions.seen(line.get())) {
      Arrival.acted(session, clock.instant());
    }
  }

  private boolean isIdle(LoginSessions.Line line) {
    return !clock.instant().isBefore(line.seenAt().plus(settings.idle()));
  }

  private boolean isLong(LoginSessions.Line line) {
    return !clock.instant().isBefore(line.startedAt().plus(settings.longest()));
  }

  private boolean isChanged(Authentication who) {
    return who.getPrincipal() instanceof Account then
        && accounts.find(then.name()).filter(now -> now.isStill(then)).isEmpty();
  }
}
