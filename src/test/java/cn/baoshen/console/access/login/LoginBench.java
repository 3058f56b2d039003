package cn.baoshen.console.access.login;

import cn.baoshen.console.access.CountingEncoder;
import cn.baoshen.console.access.account.AccessSettings;
import cn.baoshen.console.access.account.Account.PasswordIs;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Passwords;
import cn.baoshen.console.access.account.Role;
import cn.baoshen.console.access.login.Attempt.Door;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** The login without pages: people at addresses, and a clock that a test sets. */
class LoginBench {
  static final String RIGHT = "right horse, right battery";

  final SettableClock clock = new SettableClock();
  final TestBook book = new TestBook(clock);
  final CountingEncoder encoder = new CountingEncoder();
  final List<Object> events = new ArrayList<>();
  final AccessSettings settings =
      new AccessSettings(
          Duration.ofMinutes(30),
          Duration.ofHours(12),
          5,
          Duration.ofMinutes(15),
          20,
          Duration.ofSeconds(30),
          120,
          Duration.ofDays(180),
          5_000,
          null);
  final Accounts accounts = new Accounts(book.jdbc, clock);
  final Passwords passwords = new Passwords(encoder);
  final LoginLimits limits =
      new LoginLimits(book.jdbc, new LoginPlaces(book.jdbc, clock), settings, clock);
  final Devices devices = new Devices(new byte[32], settings.device(), clock);
  final PasswordLogin login =
      new PasswordLogin(
          accounts,
          passwords,
          limits,
          new Floods(settings.flood(), clock),
          devices,
          new KnownCredentials(clock),
          events::add);

  LoginBench() {
    for (String name : List.of("admin", "other", "gone")) {
      accounts.add(name, passwords.hash(RIGHT), PasswordIs.OWN, Role.ADMINISTRATOR);
    }
    accounts.disable("gone", true);
  }

  /** "in", or the name of what was said instead. */
  String form(String name, String password, String address, ResponseCookie... device) {
    return enter(name, password, address, Door.FORM, device);
  }

  String basic(String name, String password, String address) {
    return enter(name, password, address, Door.BASIC);
  }

  private String enter(
      String name, String password, String address, Door door, ResponseCookie... device) {
    UsernamePasswordAuthenticationToken asked =
        UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    asked.setDetails(new Visit(request(address, device), door));
    try {
      Authentication in = login.authenticate(asked);
      return in.isAuthenticated() ? "in" : "out";
    } catch (AuthenticationException e) {
      return e.getClass().getSimpleName();
    }
  }

  static MockHttpServletRequest request(String address, ResponseCookie... device) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    if (device.length > 0) {
      request.setCookies(new Cookie(device[0].getName(), device[0].getValue()));
    }
    return request;
  }

  void guess(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      form(name, "guess " + i, address);
    }
  }
}
