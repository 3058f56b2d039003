package cn.baoshen.console.access.login;

import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Passwords;
import cn.baoshen.console.access.login.Attempt.Door;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Whether a name and a password open the door. Whatever the reason is why they do not, finding out
 * costs one comparison, and the person hears the same.
 */
public class PasswordLogin implements AuthenticationProvider {
  private final Accounts accounts;
  private final Passwords passwords;
  private final LoginLimits limits;
  private final Floods floods;
  private final Devices devices;
  private final KnownCredentials known;
  private final ApplicationEventPublisher events;

  public PasswordLogin(
      Accounts accounts,
      Passwords passwords,
      LoginLimits limits,
      Floods floods,
      Devices devices,
      KnownCredentials known,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.floods = floods;
    this.devices = devices;
    this.known = known;
    this.events = events;
  }

  /** Somebody was shut out, or an address was sent away. */
  record ShutOut(Attempt attempt, String what) {}

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String password = Objects.toString(asked.getCredentials(), "");
    Attempt attempt = Visit.attempt(asked, devices);
    Optional<Account> account = accounts.find(asked.getName());
    Account in =
        isKnown(attempt, account, password) ? account.get() : prove(attempt, account, password);
    return in(asked, in);
  }

  private boolean isKnown(Attempt attempt, Optional<Account> account, String password) {
    return attempt.door() == Door.BASIC
        && account.filter(a -> !a.disabled() && known.isKnown(a, password)).isPresent();
  }

  private Account prove(Attempt attempt, Optional<Account> account, String password) {
    Account in =
        limits.isTrusted(attempt)
            ? look(attempt, account, password, true)
            : floods.oneOfFew(attempt.place(), () -> look(attempt, account, password, false));
    limits.succeeded(attempt);
    if (attempt.door() == Door.BASIC) {
      known.keep(in, password);
    }
    return in;
  }

  private Account look(
      Attempt attempt, Optional<Account> account, String password, boolean trusted) {
    // What was asked many times at once is reckoned for the first.
    if (isKnown(attempt, account, password)) {
      return account.get();
    }
    boolean open = limits.isOpen(attempt);
    if (!passwords.isRight(password, account, trusted) || !open) {
      wrong(attempt, open);
    }
    if (account.orElseThrow().disabled()) {
      floods.failed(attempt.place());
      throw new DisabledException("disabled");
    }
    return account.get();
  }

  private void wrong(Attempt attempt, boolean open) {
    if (floods.failed(attempt.place())) {
      events.publishEvent(new ShutOut(attempt, "flood"));
    }
    if (!open) {
      throw new LockedException("shut out");
    }
    if (limits.failed(attempt)) {
      events.publishEvent(new ShutOut(attempt, "lockout"));
    }
    throw new BadCredentialsException("wrong");
  }

  private static Authentication in(Authentication asked, Account account) {
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(
            account.withoutPassword(), null, account.getAuthorities());
    token.setDetails(asked.getDetails());
    return token;
  }
}
