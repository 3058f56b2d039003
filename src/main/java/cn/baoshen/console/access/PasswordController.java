package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.account.Account.PasswordIs;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Passwords;
import cn.baoshen.console.access.login.Attempt;
import cn.baoshen.console.access.login.Attempt.Door;
import cn.baoshen.console.access.login.LoginLimits;
import cn.baoshen.console.access.login.LoginSessions;
import cn.baoshen.network.Peer;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where a person gives the own account another password. */
@Controller
@RequestMapping(FreshPassword.PAGE)
class PasswordController {
  private final Accounts accounts;
  private final Passwords passwords;
  private final LoginLimits limits;
  private final LoginSessions sessions;

  PasswordController(
      Accounts accounts, Passwords passwords, LoginLimits limits, LoginSessions sessions) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.sessions = sessions;
  }

  @GetMapping
  ModelAndView form(Principal who) {
    return page(who, HttpStatus.OK);
  }

  /** Ends every session of the account, this one too: the new password is tried at once. */
  @PostMapping
  ModelAndView change(
      HttpServletRequest request,
      Principal who,
      @RequestParam String old,
      @RequestParam String fresh,
      @RequestParam String again) {
    Optional<String> trouble = trouble(attempt(request, who), old, fresh, again);
    if (trouble.isPresent()) {
      return page(who, HttpStatus.CONFLICT).addObject("trouble", trouble.get());
    }
    accounts.password(who.getName(), passwords.hash(fresh), PasswordIs.OWN);
    sessions.endAll(who.getName());
    return new ModelAndView("redirect:" + Refusals.LOGIN + "?changed");
  }

  private static Attempt attempt(HttpServletRequest request, Principal who) {
    return new Attempt(
        who.getName(), Door.FORM, request.getRemoteAddr(), null, Peer.isThisMachine(request));
  }

  // A session that was left open is no place to guess the password from either.
  private Optional<String> trouble(Attempt attempt, String old, String fresh, String again) {
    Optional<Account> account = accounts.find(attempt.name());
    if (!limits.isOpen(attempt) || !passwords.isRight(old, account, true)) {
      limits.failed(attempt);
      return Optional.of("wrong");
    }
    return fresh.equals(again)
        ? passwords.trouble(fresh, account.orElseThrow())
        : Optional.of("differs");
  }

  private ModelAndView page(Principal who, HttpStatus status) {
    return new ModelAndView("console/password", status)
        .addObject("local", accounts.find(who.getName()).isPresent());
  }
}
