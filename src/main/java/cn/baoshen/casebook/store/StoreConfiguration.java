package cn.baoshen.casebook.store;

import cn.baoshen.model.CannotStart;
import cn.baoshen.model.Sha256;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database and the files beside it; a database that could forget a commit stops the start here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSourceProperties.class, NodeSettings.class})
@Import({InstallationSecret.class, PaperCodes.class, KeptSums.class})
class StoreConfiguration {
  private static final String PAPERS = "cases/";

  @Bean
  Ground ground(DataSourceProperties properties, Folders folders) {
    Path file = EmbeddedDatabase.file(address(properties, folders)).orElse(null);
    return new Ground(folders.state(), file);
  }

  private static String address(DataSourceProperties properties, Folders folders) {
    if (properties.getUrl() == null) {
      properties.setUrl(EmbeddedDatabase.url(folders.state()));
    }
    ServerDatabase.refuseUnknown(properties.getUrl());
    return properties.getUrl();
  }

  @Bean
  DataSource dataSource(DataSourceProperties properties, Folders folders, Ground ground) {
    properties.setUrl(EmbeddedDatabase.made(address(properties, folders)));
    HikariDataSource source =
        properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    source.setMaximumPoolSize(16);
    // H2 calls a connection valid whose database is closed, a question it answers truly.
    source.setConnectionTestQuery("select 1");
    source.setExceptionOverride(new ClosedDatabase());
    FileSource file = EmbeddedDatabase.source(properties).orElse(null);
    source.setDataSource(file);
    ServerDatabase.setPatience(source, properties.determineUrl());
    refuseForgetful(source);
    ground.settle();
    return new GroundedSource(source, file, ground);
  }

  @Bean
  NodeLives nodeLives(JdbcClient jdbc, NodeSettings settings) {
    return new NodeLives(jdbc, settings.name());
  }

  @Bean(destroyMethod = "release")
  NodeLeases nodeLeases(JdbcClient jdbc, DataSourceProperties properties) {
    boolean alone = !ServerDatabase.isNamed(properties.determineUrl());
    return new NodeLeases(jdbc, KeptFiles.LIFE, alone, System::nanoTime);
  }

  private static void refuseForgetful(HikariDataSource source) {
    try (Connection connection = source.getConnection()) {
      if (EmbeddedDatabase.isH2(connection)) {
        EmbeddedDatabase.refuseLossy(connection);
      } else {
        ServerDatabase.check(connection);
      }
    } catch (SQLException e) {
      boolean embedded = source.getJdbcUrl().startsWith("jdbc:h2:");
      String why = embedded ? EmbeddedDatabase.why(e) : ServerDatabase.why(e);
      throw new CannotStart(ServerDatabase.URL + why, e);
    }
  }

  /** Papers have names that do not tell their content. */
  @Bean
  KeptFiles keptFiles(Folders folders, KeptSums sums) {
    return KeptFiles.rooted(
        folders.state(),
        (name, bytes) -> {
          if (name.startsWith(PAPERS)) {
            sums.keep(name, Sha256.of(bytes));
          }
        });
  }
}
