package cn.baoshen.console.overview;

import cn.baoshen.mailbox.NoMailHost;
import cn.baoshen.model.organ.Organ;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What a new house still lacks before it can collect in earnest, as far as settings tell. */
class FirstSteps {
  private final Environment settings;
  private final Organ organ;
  private final HealthContributorRegistry health;

  FirstSteps(Environment settings, Organ organ, HealthContributorRegistry health) {
    this.settings = settings;
    this.organ = organ;
    this.health = health;
  }

  /** Keys of what is lacking, the most needed first. */
  List<String> lacking() {
    boolean trial = NoMailHost.isMet(settings);
    Map<String, Boolean> found = new LinkedHashMap<>();
    found.put("inbox", isDown("inbox"));
    found.put("units", says("baoshen.units").startsWith("classpath:"));
    found.put("due", says("baoshen.due").isEmpty());
    found.put("smtp", trial);
    found.put("mail", isDown("mail"));
    found.put("imap", !trial && says("baoshen.mail.imap.host").isEmpty());
    found.put("admin", says("baoshen.mail.admin").endsWith("@localhost"));
    found.put("url", says("baoshen.public-url").contains("://localhost"));
    found.put("organ", !organ.isNamed() || !organ.isReachable());
    return found.entrySet().stream().filter(Entry::getValue).map(Entry::getKey).toList();
  }

  private String says(String setting) {
    String said = settings.getProperty(setting);
    return StringUtils.hasText(said) ? said.strip() : "";
  }

  private boolean isDown(String part) {
    return health.getContributor(part) instanceof HealthIndicator asked
        && Status.DOWN.equals(asked.health().getStatus());
  }
}
