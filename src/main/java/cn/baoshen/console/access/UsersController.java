package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.account.Account.PasswordIs;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Audit;
import cn.baoshen.console.access.account.Passwords;
import cn.baoshen.console.access.account.Role;
import cn.baoshen.console.access.login.LoginLimits;
import cn.baoshen.console.access.login.LoginSessions;
import cn.baoshen.console.posted.RefusedPost;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the accounts, for administrators. */
@Controller
@RequestMapping("/users")
class UsersController {
  /** One short line. */
  private static final String PERSON = "[^\\p{Cc}\\p{Cf}]{0,40}";

  private final Accounts accounts;
  private final Passwords passwords;
  private final LoginLimits limits;
  private final LoginSessions sessions;
  private final Audit audit;

  UsersController(
      Accounts accounts,
      Passwords passwords,
      LoginLimits limits,
      LoginSessions sessions,
      Audit audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.sessions = sessions;
    this.audit = audit;
  }

  @GetMapping
  ModelAndView list() {
    return page(HttpStatus.OK);
  }

  @PostMapping
  ModelAndView add(
      @RequestParam("name") String typed,
      @RequestParam(defaultValue = "") String person,
      @RequestParam Role role) {
    String name = typed.strip();
    if (!name.matches(Accounts.NAME)) {
      return refused("bad-name");
    }
    if (!person.matches(PERSON)) {
      return refused("bad-person");
    }
    String password = passwords.fresh();
    if (!accounts.add(name, passwords.hash(password), PasswordIs.HANDED, role)) {
      return refused("taken");
    }
    accounts.person(name, person.strip());
    return told(name, password);
  }

  /** Says what people call who is behind an account. */
  @PostMapping("/{name}/person")
  ModelAndView person(@PathVariable String name, @RequestParam String person) {
    known(name);
    return person.matches(PERSON) && accounts.person(name, person.strip())
        ? new ModelAndView("redirect:/users")
        : refused("bad-person");
  }

  @PostMapping("/{name}/password")
  ModelAndView password(@PathVariable String name) {
    known(name);
    String password = passwords.fresh();
    accounts.password(name, passwords.hash(password), PasswordIs.HANDED);
    limits.forget(name);
    sessions.endAll(name);
    return told(name, password);
  }

  @PostMapping("/{name}/role")
  ModelAndView role(@PathVariable String name, @RequestParam Role role) {
    known(name);
    return done(name, accounts.role(name, role));
  }

  @PostMapping("/{name}/disable")
  ModelAndView disable(@PathVariable String name) {
    known(name);
    return done(name, accounts.disable(name, true));
  }

  @PostMapping("/{name}/enable")
  ModelAndView enable(@PathVariable String name) {
    known(name);
    return done(name, accounts.disable(name, false));
  }

  /** Said in the answer itself and nowhere else: no session, no address and no log keeps it. */
  private ModelAndView told(String name, String password) {
    return page(HttpStatus.OK).addObject("fresh", name).addObject("password", password);
  }

  /** Lets in again whoever was shut out of an account for wrong passwords. */
  @PostMapping("/{name}/unlock")
  String unlock(@PathVariable String name) {
    known(name);
    limits.forget(name);
    return "redirect:/users";
  }

  private void known(String name) {
    if (accounts.find(name).isEmpty()) {
      throw RefusedPost.because(HttpStatus.NOT_FOUND, "console.users.absent");
    }
  }

  private ModelAndView done(String name, boolean changed) {
    if (!changed) {
      return refused("last");
    }
    sessions.endAll(name);
    return new ModelAndView("redirect:/users");
  }

  private ModelAndView refused(String why) {
    return page(HttpStatus.CONFLICT).addObject("trouble", why);
  }

  private ModelAndView page(HttpStatus status) {
    ModelAndView page = new ModelAndView("console/users", status);
    List<Account> all = accounts.all();
    return page.addObject("accounts", all)
        .addObject("seen", lastLogins(all))
        .addObject("shut", limits.shut())
        .addObject("roles", Role.values());
  }

  /** When each account last logged in; who never did is not there. */
  private Map<String, Instant> lastLogins(List<Account> all) {
    Map<String, Instant> seen = new HashMap<>();
    all.forEach(
        account -> audit.lastLogin(account.name()).ifPresent(at -> seen.put(account.name(), at)));
    return seen;
  }
}
