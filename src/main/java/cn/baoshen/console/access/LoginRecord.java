package cn.baoshen.console.access;

import cn.baoshen.console.access.Audit.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Writes logins, wrong passwords and lockouts into the audit, and locks who guesses. */
class LoginRecord {
  private final Accounts accounts;
  private final Audit audit;
  private final AccessSettings settings;

  LoginRecord(Accounts accounts, Audit audit, AccessSettings settings) {
    this.accounts = accounts;
    this.audit = audit;
    this.settings = settings;
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    Authentication who = event.getAuthentication();
    add(who, "login", event.getException().getClass().getSimpleName(), Outcome.REFUSED);
    if (event instanceof AuthenticationFailureBadCredentialsEvent
        && accounts.failed(who.getName(), settings.attempts(), settings.locked())) {
      add(who, "lockout", "", Outcome.DONE);
    }
  }

  @EventListener
  void succeeded(AuthenticationSuccessEvent event) {
    accounts.succeeded(event.getAuthentication().getName());
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
