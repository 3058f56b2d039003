package cn.baoshen.safekeeping;

import cn.baoshen.camel.mail.HeldMailSender;
import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.Ground;
import cn.baoshen.casebook.store.InstallationSecret;
import cn.baoshen.model.work.Handover;
import cn.baoshen.review.UrgentLetters;
import cn.baoshen.safekeeping.acts.Acts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionOperations;

/** Puts together what looks after the case book. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
@Import({
  StockTaking.class,
  MigrationSteps.class,
  Rebuild.class,
  Rebuilding.class,
  FormsOfCases.class
})
class SafekeepingConfiguration {
  private static final String IN_MEMORY = "jdbc:h2:mem:";

  @Bean
  RebuildWish rebuildWish(Environment environment) {
    return RebuildWish.in(environment);
  }

  @Bean
  Migration migration() throws IOException {
    return new Migration(Schema.known());
  }

  @Bean
  FirstLook firstLook(
      StockTaking stock,
      Migration migration,
      Folders folders,
      DataSourceProperties properties,
      SafekeepingSettings settings) {
    return new FirstLook(stock, migration, folders, properties, settings);
  }

  /** A database that nobody has looked at yet is held against the outbox before it is touched. */
  @Bean
  FlywayMigrationStrategy stockBeforeMigration(
      StockTaking stock, Migration migration, FirstLook first, DataSourceProperties properties) {
    boolean lasting = !String.valueOf(properties.getUrl()).startsWith(IN_MEMORY);
    return flyway -> {
      if (lasting && !first.hasCompared()) {
        takeStock(stock, flyway.getConfiguration().getDataSource());
      }
      flyway.migrate();
      migration.done();
    };
  }

  private static void takeStock(StockTaking stock, DataSource source) {
    try (Connection database = source.getConnection()) {
      stock.judge(stock.compare(database));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Bean
  Acts acts(Folders folders) {
    return new Acts(folders.outbox());
  }

  @Bean
  HeadKeeper headKeeper(
      DataSource source,
      Folders folders,
      Acts acts,
      InstallationSecret secret,
      Alarms alarms,
      Clock clock) {
    String outbox = folders.outbox().getFileName() + " ";
    return new HeadKeeper(
        source,
        new HeadFile(folders.outbox()),
        acts,
        secret,
        day -> alarms.raise("outbox-emptied", outbox + day),
        clock);
  }

  @Bean
  RegularLook regularLook(
      DataSource source,
      StockTaking stock,
      Ground ground,
      SafekeepingSettings settings,
      FirstLook first,
      Clock clock) {
    return new RegularLook(source, stock, ground, settings.every(), first.hasReadWhole(), clock);
  }

  @Bean
  GroundWatch groundWatch(Ground ground, UrgentLetters letters, HeldMailSender sender) {
    return new GroundWatch(ground, letters, sender::send);
  }

  @Bean
  Rebuilding.Recall recall(Acts acts, DataSource source) {
    return () -> {
      try (Connection database = source.getConnection()) {
        return acts.enter(database);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  @Bean
  Rebuild.Onward rebuildOnward(
      TransactionOperations transaction, Handover handover, MessageSource texts) {
    String wanted = texts.getMessage("store.file-wanted", null, Locale.SIMPLIFIED_CHINESE);
    return new Rebuild.Onward(transaction, handover, wanted);
  }
}
