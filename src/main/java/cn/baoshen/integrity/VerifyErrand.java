package cn.baoshen.integrity;

import cn.baoshen.casebook.chain.ChainReading;
import cn.baoshen.casebook.chain.DailySeals;
import cn.baoshen.casebook.store.EmbeddedDatabase;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptSums;
import cn.baoshen.start.Errand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether everything is still as it was written, {@code --baoshen.verify}: names each thing
 * that is not, and ends with 1 when there is one. It writes nothing.
 */
public class VerifyErrand implements Errand {
  private static final String OPTION = "baoshen.verify";

  private final PrintStream out;

  /** Speaks to whoever started it, in UTF-8 whatever the locale is. */
  public VerifyErrand() {
    this(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  VerifyErrand(PrintStream out) {
    this.out = out;
  }

  @Override
  public boolean isAsked(String... arguments) {
    return new DefaultApplicationArguments(arguments).containsOption(OPTION);
  }

  /** The database and the folders, and nothing else. */
  @EnableConfigurationProperties({DataSourceProperties.class, Folders.class})
  static class Kept {
    @Bean
    DataSource dataSource(DataSourceProperties settings, Folders folders) {
      return EmbeddedDatabase.existing(settings, folders.state());
    }

    @Bean
    Verification verification(DataSource source, Folders folders) {
      JdbcClient jdbc = JdbcClient.create(source);
      JdbcTransactionManager transactions = new JdbcTransactionManager(source);
      DailySeals seals = new DailySeals(jdbc, new TransactionTemplate(transactions));
      ChainReading chain = new ChainReading(jdbc, seals, transactions);
      return new Verification(chain, seals, new KeptSums(jdbc, Clock.systemUTC()), jdbc, folders);
    }
  }

  @Override
  public int run(String... arguments) {
    LoggingSystem.get(VerifyErrand.class.getClassLoader()).setLogLevel("ROOT", LogLevel.ERROR);
    try (ConfigurableApplicationContext kept = kept(arguments)) {
      return verify(kept.getBean(Verification.class));
    } catch (DataAccessException e) {
      out.println(
          say("failed", String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage())));
      return 1;
    }
  }

  private static ConfigurableApplicationContext kept(String... arguments) {
    return new SpringApplicationBuilder(Kept.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .run(arguments);
  }

  private int verify(Verification verification) {
    AtomicLong broken = new AtomicLong();
    Verification.Extent extent =
        verification.read(
            found -> {
              broken.incrementAndGet();
              out.println(say(found.kind()) + say("colon") + found.subject());
            },
            false);
    String end = broken.get() == 0 ? "clean" : "broken";
    out.println(
        say(
            end,
            String.valueOf(extent.entries()),
            String.valueOf(extent.bags()),
            String.valueOf(extent.files()),
            broken.toString()));
    return broken.get() == 0 ? 0 : 1;
  }

  private static String say(String key, Object... about) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("text/integrity");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words.getMessage("integrity." + key, about, Locale.SIMPLIFIED_CHINESE);
  }
}
