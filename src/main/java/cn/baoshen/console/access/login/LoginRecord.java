package cn.baoshen.console.access.login;

import cn.baoshen.console.access.account.Audit;
import cn.baoshen.console.access.account.Audit.Outcome;
import cn.baoshen.console.access.account.Role;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Writes logins, wrong passwords and who was shut out for them into the audit. */
public class LoginRecord {
  private final Audit audit;

  public LoginRecord(Audit audit) {
    this.audit = audit;
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    Authentication who = event.getAuthentication();
    add(who, "login", event.getException().getClass().getSimpleName(), Outcome.REFUSED);
  }

  @EventListener
  void shutOut(PasswordLogin.ShutOut event) {
    Attempt attempt = event.attempt();
    audit.add(attempt.name(), event.what(), "", "", Outcome.DONE, attempt.address());
  }

  /** Programs that send the password with every request are not written down each time. */
  @EventListener
  void loggedIn(InteractiveAuthenticationSuccessEvent event) {
    Authentication who = event.getAuthentication();
    boolean in = Role.isHeldBy(who);
    add(who, "login", in ? "" : "no role", in ? Outcome.DONE : Outcome.REFUSED);
  }

  @EventListener
  void loggedOut(LogoutSuccessEvent event) {
    add(event.getAuthentication(), "logout", "", Outcome.DONE);
  }

  private void add(Authentication who, String what, String reason, Outcome outcome) {
    audit.add(who.getName(), what, "", reason, outcome, remote(who));
  }

  private static String remote(Authentication who) {
    return who.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
  }
}
