package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.login.Devices;
import cn.baoshen.console.access.login.LoginSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * What a login leaves behind: a session with a new number, its line in the list, a known device.
 */
class Arrival implements SessionAuthenticationStrategy, HttpSessionListener {
  private static final String LINE = Arrival.class.getName();

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
    String id = UUID.randomUUID().toString();
    sessions.begin(
        id, who.getName(), request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr());
    request.getSession().setAttribute(LINE, id);
    if (who.getPrincipal() instanceof Account account) {
      response.addHeader(
          HttpHeaders.SET_COOKIE, devices.cookie(request, account.name()).toString());
    }
  }

  /** The line of this session in the list; null before the login. */
  static String line(HttpSession session) {
    return (String) session.getAttribute(LINE);
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent over) {
    if (line(over.getSession()) != null) {
      sessions.end(line(over.getSession()));
    }
  }
}
