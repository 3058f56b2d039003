package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.account.Account.PasswordIs;
import java.security.Principal;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells a page whether its reader still goes in by a password that others have seen. */
@ControllerAdvice(basePackages = "cn.baoshen.console")
class FirstPassword {
  @ModelAttribute("firstPassword")
  boolean isInUse(Principal who) {
    return who instanceof Authentication in
        && in.getPrincipal() instanceof Account account
        && account.passwordIs() == PasswordIs.FIRST;
  }

  @ModelAttribute("handedPassword")
  boolean isHanded(Principal who) {
    return who instanceof Authentication in
        && in.getPrincipal() instanceof Account account
        && account.passwordIs() == PasswordIs.HANDED;
  }
}
