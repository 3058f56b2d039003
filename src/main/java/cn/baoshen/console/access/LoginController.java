package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.mailbox.EmbeddedMailServer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page; while the mail server is the embedded one it shows newcomers the mailbox. */
@Controller
class LoginController {
  private final ObjectProvider<InMemoryClientRegistrationRepository> providers;
  private final ObjectProvider<EmbeddedMailServer> embedded;

  LoginController(
      ObjectProvider<InMemoryClientRegistrationRepository> providers,
      ObjectProvider<EmbeddedMailServer> embedded) {
    this.providers = providers;
    this.embedded = embedded;
  }

  @GetMapping(Refusals.LOGIN)
  String login(@CookieValue(name = Refusals.TYPED, defaultValue = "") String typed, Model model) {
    model.addAttribute("typed", typed.matches(Accounts.NAME) ? typed : "");
    model.addAttribute("providers", providers());
    model.addAttribute("newcomer", embedded.getIfAvailable() != null);
    return "console/login";
  }

  private List<ClientRegistration> providers() {
    InMemoryClientRegistrationRepository known = providers.getIfAvailable();
    return known == null ? List.of() : StreamSupport.stream(known.spliterator(), false).toList();
  }
}
