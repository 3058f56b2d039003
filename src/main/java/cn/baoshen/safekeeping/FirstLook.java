package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.EmbeddedDatabase;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.model.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

/**
 * Looks at the file database before it is opened for work, without changing a byte of it: opened,
 * H2 would go back to the last state that it finds whole, and lose what came after for good.
 */
class FirstLook implements InitializingBean {
  private static final Logger LOG = LoggerFactory.getLogger(FirstLook.class);

  /** H2: a file of another version, and the file is in use. */
  private static final Set<Integer> TOLD_WHEN_OPENED = Set.of(90048, EmbeddedDatabase.IN_USE);

  /** H2: wrong name or password; also of a file that has lost the page with its users. */
  private static final int WRONG_USER = 28000;

  private final StockTaking stock;
  private final Migration migration;
  private final Folders folders;
  private final DataSourceProperties properties;
  private final SafekeepingSettings settings;
  private boolean readWhole;
  private boolean compared;

  FirstLook(
      StockTaking stock,
      Migration migration,
      Folders folders,
      DataSourceProperties properties,
      SafekeepingSettings settings) {
    this.stock = stock;
    this.migration = migration;
    this.folders = folders;
    this.properties = properties;
    this.settings = settings;
  }

  /** True when the database was read from end to end before the start. */
  boolean hasReadWhole() {
    return readWhole;
  }

  /** True when the database was held against head and outbox. */
  boolean hasCompared() {
    return compared;
  }

  private String url() {
    String named = properties.getUrl();
    return named == null ? EmbeddedDatabase.url(folders.state()) : named;
  }

  @Override
  public void afterPropertiesSet() {
    // Whose name the database is opened by depends on its address.
    properties.setUrl(url());
    try {
      Optional<Path> file = EmbeddedDatabase.file(url());
      if (file.isPresent()) {
        migration.undo(file.get());
        look(file.get());
        compact(file.get());
        migration.prepare(file.get());
      }
    } catch (IOException e) {
      throw new CannotStart("the database cannot be prepared: " + e, e);
    }
  }

  private void look(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      migration.look(null);
      readWhole = true;
      compared = true;
      judge(stock.compareNothing());
      return;
    }
    Optional<Discrepancy> found = found(file);
    judge(found);
    if (found.isPresent() && isUseless(found.get(), file)) {
      setAside(file);
    }
  }

  private boolean isUseless(Discrepancy found, Path file) throws IOException {
    return found.isUseless()
        || migration.isDue() && !new TrialMigration(properties).succeedsOn(file);
  }

  /** Where it goes on all the same, there may be no file to come back, and no folder by it. */
  private void judge(Optional<Discrepancy> found) throws IOException {
    stock.judge(found);
    if (found.isPresent()) {
      Files.createDirectories(folders.state().resolve("originals"));
    }
  }

  private void compact(Path file) throws IOException {
    if (Files.exists(file)) {
      new Compaction(this::looked, settings.compactFrom().toBytes()).of(file);
    }
  }

  private Connection looked(Path file) throws SQLException {
    String untouched = EmbeddedDatabase.untouched(url(), file);
    return DriverManager.getConnection(
        untouched, properties.determineUsername(), properties.determinePassword());
  }

  private Optional<Discrepancy> found(Path file) throws IOException {
    try (Connection database = looked(file)) {
      if (Files.size(file) <= settings.beforeStart().toBytes()) {
        WholeReading.of(database);
        readWhole = true;
      }
      migration.look(database);
      compared = true;
      return stock.compare(database);
    } catch (SQLException | IOException | RuntimeException e) {
      return damage(file, e);
    }
  }

  private Optional<Discrepancy> damage(Path file, Exception seen) {
    LOG.debug("the database cannot be read", seen);
    return isToldWhenOpened(seen) || !Files.isReadable(file)
        ? Optional.empty()
        : Optional.of(Discrepancy.of(Discrepancy.DAMAGED, file, ThrownLine.of(seen)));
  }

  private boolean isToldWhenOpened(Exception seen) {
    int code = seen instanceof SQLException refused ? refused.getErrorCode() : 0;
    boolean named = properties.getUsername() != null;
    return TOLD_WHEN_OPENED.contains(code) || named && code == WRONG_USER;
  }

  private void setAside(Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + System.currentTimeMillis());
    Files.move(file, aside);
    migration.look(null);
    LOG.warn("the damaged database is set aside: {}", aside);
  }
}
