package cn.baoshen.casebook.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The database and the files beside it; a database that could forget a commit stops the start here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
@Import({InstallationSecret.class, PaperCodes.class})
class StoreConfiguration {
  @Bean
  Ground ground(DataSourceProperties properties, Folders folders) {
    Path file = EmbeddedDatabase.file(address(properties, folders)).orElse(null);
    return new Ground(folders.state(), file);
  }

  private static String address(DataSourceProperties properties, Folders folders) {
    if (properties.getUrl() == null) {
      properties.setUrl(EmbeddedDatabase.url(folders.state()));
    }
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
    EmbeddedDatabase.refuseLossy(source);
    ground.settle();
    return new GroundedSource(source, file, ground);
  }

  @Bean
  KeptFiles keptFiles(Folders folders) {
    return KeptFiles.rooted(folders.state());
  }
}
