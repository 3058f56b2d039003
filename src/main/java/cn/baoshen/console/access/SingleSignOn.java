package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Audit;
import cn.baoshen.console.access.account.Audit.Outcome;
import cn.baoshen.console.access.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Where a person goes whom the identity provider sent: in, or back to the login with a word why.
 */
class SingleSignOn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private final Audit audit;
  private final Arrival arrival;

  SingleSignOn(Audit audit, Arrival arrival) {
    this.audit = audit;
    this.arrival = arrival;
  }

  /** The provider vouches for who it is, not that there is anything to see for them here. */
  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    if (Role.isHeldBy(who)) {
      response.sendRedirect("/");
      return;
    }
    arrival.leave(request.getSession());
    SecurityContextHolder.clearContext();
    response.sendRedirect(Refusals.LOGIN + "?norole");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    audit.add("", "login", "", reason(failure), Outcome.REFUSED, request.getRemoteAddr());
    response.sendRedirect(Refusals.LOGIN + "?unproven");
  }

  private static String reason(AuthenticationException failure) {
    return failure instanceof OAuth2AuthenticationException known
        ? known.getError().getErrorCode()
        : failure.getClass().getSimpleName();
  }
}
