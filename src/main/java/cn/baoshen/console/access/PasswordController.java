package cn.baoshen.console.access;

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
@RequestMapping("/password")
class PasswordController {
  private final Accounts accounts;
  private final Passwords passwords;
  private final AccessSettings settings;

  PasswordController(Accounts accounts, Passwords passwords, AccessSettings settings) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.settings = settings;
  }

  @GetMapping
  ModelAndView form(Principal who) {
    return page(who, HttpStatus.OK);
  }

  /** Ends every session of the account, this one too: the new password is tried at once. */
  @PostMapping
  ModelAndView change(
      Principal who,
      @RequestParam String old,
      @RequestParam String fresh,
      @RequestParam String again) {
    Optional<String> trouble = trouble(who.getName(), old, fresh, again);
    if (trouble.isPresent()) {
      return page(who, HttpStatus.CONFLICT).addObject("trouble", trouble.get());
    }
    accounts.password(who.getName(), passwords.hash(fresh));
    return new ModelAndView("redirect:" + Refusals.LOGIN + "?changed");
  }

  // A session that was left open is no place to guess the password from either.
  private Optional<String> trouble(String name, String old, String fresh, String again) {
    Optional<Account> account = accounts.find(name).filter(a -> !a.isLocked());
    if (account.filter(a -> passwords.matches(old, a)).isEmpty()) {
      accounts.failed(name, settings.attempts(), settings.locked());
      return Optional.of("wrong");
    }
    if (!fresh.equals(again)) {
      return Optional.of("differs");
    }
    return Passwords.isAcceptable(fresh) ? Optional.empty() : Optional.of("short");
  }

  private ModelAndView page(Principal who, HttpStatus status) {
    return new ModelAndView("console/password", status)
        .addObject("local", accounts.find(who.getName()).isPresent());
  }
}
