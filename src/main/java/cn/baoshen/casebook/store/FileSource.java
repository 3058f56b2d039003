package cn.baoshen.casebook.store;

import cn.baoshen.casebook.store.CertainCommits.Writes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections to a file database of which neither a kill nor an end takes anything.
 *
 * <p>After a kill H2 finds the newest state along a chain of at most 20 commits, each of which
 * names the place of the next. It overwrites what no state needs any more, links of that chain too,
 * and only then writes down where the chain begins anew: a kill in between loses every commit
 * behind the missing link. So nothing is overwritten that one of the last commits used. And what H2
 * closed in order it may open in an older state; so it is held open, and ended as a kill ends it.
 */
public final class FileSource extends DriverManagerDataSource implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);

  /** More than the links of a chain. */
  private static final int COMMITS_KEPT = 25;

  /** H2's own, in milliseconds; the address names a longer one, for the time until it is set. */
  private static final int RETENTION = 45_000;

  /** Whatever way its file is read. */
  private static final Pattern SCHEME = Pattern.compile("^jdbc:h2:\\w+:");

  private final int retention;
  private final Path file;
  private @Nullable Connection holding;
  private @Nullable Opened opened;

  /**
   * A database in this process.
   *
   * @param writes those of its file since before it was opened
   */
  private record Opened(@Nullable Database database, Writes writes) {}

  FileSource(String url, String name, String password) {
    this(url, name, password, RETENTION);
  }

  /**
   * @param retention for how many milliseconds nothing is overwritten, whatever else holds
   */
  FileSource(String url, String name, String password, int retention) {
    super(SteadyPath.url(url), name, password);
    this.retention = retention;
    this.file =
        EmbeddedDatabase.file(SCHEME.matcher(url).replaceFirst(EmbeddedDatabase.FILE))
            .orElseThrow();
  }

  @Override
  protected synchronized Connection getConnectionFromDriverManager(String url, Properties more)
      throws SQLException {
    Writes writes = new Writes(SteadyFile.failedWrites(file));
    // H2 closes a database with its last connection.
    if (holding == null || holding.isClosed()) {
      holding = joined(url, more);
    }
    Connection connection = joined(url, more);
    // One that a failed write ended may not know it: what is open since is held, and can be ended.
    if (database(holding) != database(connection)) {
      holding = joined(url, more);
    }
    // What the address names is set anew by each connection.
    keepCommits(connection);
    return CertainCommits.of(connection, sinceOpened(connection, writes));
  }

  /**
   * The writes since the database was opened, not since it was joined: between a write that fails
   * and its end somebody may join it, whose commits are in no file either. It ends when it is used.
   */
  private Writes sinceOpened(Connection connection, Writes writes) throws SQLException {
    Database database = database(connection);
    Opened known = opened;
    if (known == null || known.database() != database) {
      known = new Opened(database, writes);
      opened = known;
    }
    return known.writes();
  }

  /**
   * A database that a failed write closed may end after it was opened anew, and H2 then forgets the
   * new one of the same name: that is open and locked, and nobody can join it. Or it cannot close
   * its file. What this process has locked is let go, and the next attempt opens it anew.
   */
  private Connection joined(String url, Properties more) throws SQLException {
    try {
      return super.getConnectionFromDriverManager(url, more);
    } catch (SQLException e) {
      if (e.getErrorCode() == EmbeddedDatabase.IN_USE && letGo()) {
        LOG.warn("the database is opened anew: {}", e.getMessage());
      }
      throw e;
    }
  }

  private boolean letGo() {
    boolean held = holding != null;
    close();
    holding = null;
    try {
      return SteadyFile.closeAll(file) || held;
    } catch (IOException e) {
      LOG.warn("the file of the database cannot be closed", e);
      return held;
    }
  }

  private static @Nullable Database database(Connection of) throws SQLException {
    JdbcConnection embedded = of.unwrap(JdbcConnection.class);
    return embedded.getSession() instanceof SessionLocal session ? session.getDatabase() : null;
  }

  private void keepCommits(Connection connection) throws SQLException {
    Database database = database(connection);
    if (database != null) {
      MVStore store = database.getStore().getMvStore();
      store.setVersionsToKeep(COMMITS_KEPT);
      store.setRetentionTime(retention);
    }
  }

  /** What is being committed meanwhile H2 calls done and writes nowhere: it counts as failed. */
  @Override
  public synchronized void close() {
    SteadyFile.failedWrites(file).incrementAndGet();
    try {
      if (holding != null && !holding.isClosed()) {
        end(holding);
      }
    } catch (SQLException e) {
      LOG.debug("the database has ended already", e);
    }
  }

  private static void end(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    }
  }
}
