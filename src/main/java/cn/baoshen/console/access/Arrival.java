package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.login.Devices;
import cn.baoshen.console.access.login.LoginSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * What a login leaves behind: a session with a new number, its line in the list, a known device;
 * and what a logout takes away.
 */
class Arrival implements SessionAuthenticationStrategy, LogoutHandler {
  private static final String LINE = Arrival.class.getName();
  private static final String ACTED = LINE + ".acted";

  private final SessionAuthenticationStrategy newNumber =
      new ChangeSessionIdAuthenticationStrategy();
  private final LoginSessions sessions;
  private final Devices devices;

  Arrival(LoginSessions sessions, Devices devices) {
    this.sessions = sessions;
    this.devices = devices;
  }

  @Override
  public void onAuthentication(
      Authentication who, HttpServletRequest request, HttpServletResponse response) {
    newNumber.onAuthentication(who, request, response);
    begin(who.getName(), request);
    if (who.getPrincipal() instanceof Account account) {
      response.addHeader(
          HttpHeaders.SET_COOKIE, devices.cookie(request, account.name()).toString());
    }
  }

  private void begin(String name, HttpServletRequest request) {
    String id = UUID.randomUUID().toString();
    String device = request.getHeader(HttpHeaders.USER_AGENT);
    Instant now = sessions.begin(id, name, device, request.getRemoteAddr());
    request.getSession().setAttribute(LINE, id);
    acted(request.getSession(), now);
  }

  /** The line of this session in the list; null before the login. */
  static @Nullable String line(HttpSession session) {
    return (String) session.getAttribute(LINE);
  }

  /** Somebody did something there; the session's own time goes on with it. */
  static void acted(HttpSession session, Instant now) {
    session.setAttribute(ACTED, now);
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      leave(session);
    }
  }

  /** Ends a session and its line. */
  void leave(HttpSession session) {
    String line = line(session);
    if (line != null) {
      sessions.end(line);
    }
    session.invalidate();
  }
}
