package cn.baoshen.console.access;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of the accounts, for administrators. */
@Controller
@RequestMapping("/users")
class UsersController {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@-]{0,59}";

  private final Accounts accounts;
  private final Passwords passwords;

  UsersController(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @GetMapping
  ModelAndView list() {
    return page(HttpStatus.OK);
  }

  @PostMapping
  ModelAndView add(@RequestParam String name, @RequestParam Role role) {
    if (!name.matches(NAME)) {
      return refused("bad-name");
    }
    String password = passwords.fresh();
    return accounts.add(name, passwords.hash(password), role)
        ? told(name, password)
        : refused("taken");
  }

  @PostMapping("/{name}/password")
  ModelAndView password(@PathVariable String name) {
    String password = passwords.fresh();
    return accounts.password(name, passwords.hash(password)) ? told(name, password) : unknown();
  }

  @PostMapping("/{name}/role")
  ModelAndView role(@PathVariable String name, @RequestParam Role role) {
    return done(accounts.role(name, role));
  }

  @PostMapping("/{name}/disable")
  ModelAndView disable(@PathVariable String name) {
    return done(accounts.disable(name, true));
  }

  @PostMapping("/{name}/enable")
  ModelAndView enable(@PathVariable String name) {
    return done(accounts.disable(name, false));
  }

  /** Said in the answer itself and nowhere else: no session, no address and no log keeps it. */
  private ModelAndView told(String name, String password) {
    return page(HttpStatus.OK).addObject("fresh", name).addObject("password", password);
  }

  private ModelAndView done(boolean changed) {
    return changed ? new ModelAndView("redirect:/users") : refused("last");
  }

  private ModelAndView refused(String why) {
    return page(HttpStatus.CONFLICT).addObject("trouble", why);
  }

  private ModelAndView page(HttpStatus status) {
    ModelAndView page = new ModelAndView("console/users", status);
    return page.addObject("accounts", accounts.all()).addObject("roles", Role.values());
  }

  private static ModelAndView unknown() {
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
