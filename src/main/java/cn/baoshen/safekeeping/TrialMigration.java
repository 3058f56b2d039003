package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

/**
 * The tables of a damaged database brought up to date in a copy that is thrown away. A file cut
 * back into the midst of a migration holds half of its changes, and no start gets beyond them.
 */
class TrialMigration {
  private static final Logger LOG = LoggerFactory.getLogger(TrialMigration.class);
  private static final String COPY = "trial-of-migration.mv.db";

  private final DataSourceProperties database;

  TrialMigration(DataSourceProperties database) {
    this.database = database;
  }

  /** Whether the tables in this file can be brought up to date; the file is only read. */
  boolean succeedsOn(Path file) throws IOException {
    Path copy = file.resolveSibling(COPY);
    try {
      Files.deleteIfExists(copy);
      Files.copy(file, copy);
      migrate(copy);
      return true;
    } catch (FlywayException failed) {
      LOG.warn("its tables cannot be brought up to date: {}", ThrownLine.of(failed));
      return false;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void migrate(Path copy) {
    Flyway.configure()
        .dataSource(
            EmbeddedDatabase.beside(database.getUrl(), copy),
            database.determineUsername(),
            database.determinePassword())
        .load()
        .migrate();
  }
}
