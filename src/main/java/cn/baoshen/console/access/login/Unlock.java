package cn.baoshen.console.access.login;

import cn.baoshen.casebook.store.EmbeddedDatabase;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Audit;
import cn.baoshen.start.Errand;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets everybody try again at an account, {@code --baoshen.unlock=NAME}: the way in for whoever
 * sits at the machine. It opens the database alone, no page, no folder and no mail.
 */
public class Unlock implements Errand {
  private static final String OPTION = "baoshen.unlock";

  @Override
  public boolean isAsked(String... arguments) {
    return new DefaultApplicationArguments(arguments).containsOption(OPTION);
  }

  /** The database and nothing else; no configuration that the service itself would find. */
  @EnableConfigurationProperties({DataSourceProperties.class, Folders.class})
  static class Database {
    @Bean
    DataSource dataSource(DataSourceProperties settings, Folders folders) {
      return EmbeddedDatabase.existing(settings, folders.state());
    }
  }

  @Override
  public int run(String... arguments) {
    List<String> names = new DefaultApplicationArguments(arguments).getOptionValues(OPTION);
    if (names.size() != 1 || names.get(0).isBlank()) {
      return failed("nameless");
    }
    try (ConfigurableApplicationContext database = database(arguments)) {
      return unlock(JdbcClient.create(database.getBean(DataSource.class)), names.get(0));
    } catch (DataAccessException e) {
      return failed(
          "failed", String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
    }
  }

  private static ConfigurableApplicationContext database(String... arguments) {
    return new SpringApplicationBuilder(Database.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .run(arguments);
  }

  private static int unlock(JdbcClient jdbc, String name) {
    Clock clock = Clock.systemUTC();
    Account account = new Accounts(jdbc, clock).find(name).orElse(null);
    if (account == null) {
      return failed("unknown", name);
    }
    int limits = jdbc.sql("delete from login_limit where name = ?").param(name).update();
    new Audit(jdbc, clock)
        .add(System.getProperty("user.name"), "unlock", name, "", Audit.Outcome.DONE, "");
    System.out.println(say("done", name, limits));
    if (account.disabled()) {
      System.out.println(say("disabled", name));
    }
    return 0;
  }

  private static int failed(String why, Object... about) {
    System.err.println(say(why, about));
    return 1;
  }

  private static String say(String key, Object... about) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("text/console");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words.getMessage("console.unlock." + key, about, Locale.SIMPLIFIED_CHINESE);
  }
}
