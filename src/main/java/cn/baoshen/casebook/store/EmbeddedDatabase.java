package cn.baoshen.casebook.store;

import cn.baoshen.model.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The file database that a newcomer starts with, and the check that it forgets nothing. */
public final class EmbeddedDatabase {
  private static final String ENDING = ".mv.db";
  static final String FILE = "jdbc:h2:file:";

  /** Until {@link FileSource} says otherwise, what no state needs any more is not overwritten. */
  private static final String FOR_EVER = ";RETENTION_TIME=" + Integer.MAX_VALUE;

  /** H2's code for a file that another process has locked. */
  public static final int IN_USE = 90020;

  private EmbeddedDatabase() {}

  /**
   * Its address under the state folder; WRITE_DELAY=0 makes a commit mean what it says, and no file
   * of traces is written that would hold what stands in statements.
   */
  public static String url(Path state) {
    return FILE
        + state.resolve("baoshen")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  }

  /** The folder that a database of this address grows in; empty when it is on a server. */
  public static Optional<Path> folder(String url) {
    return Optional.of(url)
        .filter(file -> file.startsWith(FILE))
        .map(file -> Path.of(file.substring(FILE.length()).split(";")[0]))
        .map(file -> file.toAbsolutePath().getParent());
  }

  /** The file that a database of this address is in; empty when it is on a server. */
  public static Optional<Path> file(String url) {
    return Optional.of(url)
        .filter(file -> file.startsWith(FILE))
        .map(file -> Path.of(file.substring(FILE.length()).split(";")[0] + ENDING))
        .map(file -> file.toAbsolutePath().normalize());
  }

  /**
   * Makes the file of an embedded database that has none yet, readable by nobody else.
   *
   * @return its address for a pool, which never makes another file when this one is gone
   */
  static String made(String url) {
    Optional<Path> file = file(url).filter(absent -> !Files.exists(absent));
    try {
      if (file.isPresent()) {
        Files.createDirectories(file.get().getParent());
        Files.createFile(file.get());
        OwnRights.close(file.get());
      }
    } catch (IOException e) {
      throw new CannotStart("spring.datasource.url: cannot be created: " + e, e);
    }
    return file(url).isEmpty() ? url : with(FOR_EVER, with(";IFEXISTS=TRUE", url));
  }

  private static String with(String setting, String url) {
    return url.contains(setting.split("=")[0]) ? url : url + setting;
  }

  /** The database that the settings name and the service has made before; nothing is created. */
  public static DataSource existing(DataSourceProperties settings, Path state) {
    if (settings.getUrl() == null) {
      settings.setUrl(url(state) + ";IFEXISTS=TRUE");
    }
    return source(settings)
        .map(DataSource.class::cast)
        .orElseGet(
            () ->
                new DriverManagerDataSource(
                    settings.getUrl(), settings.determineUsername(), settings.determinePassword()));
  }

  /** Its connections; empty when the database is on a server. */
  public static Optional<FileSource> source(DataSourceProperties of) {
    return Optional.of(of.determineUrl())
        .filter(url -> file(url).isPresent())
        .map(url -> new FileSource(url, of.determineUsername(), of.determinePassword()));
  }

  /** The address at which another file beside the database is looked at in the same way. */
  public static String untouched(String url, Path file) {
    return untouched(beside(url, file));
  }

  /** The address of another file with the same settings. */
  public static String beside(String url, Path file) {
    String base = file.toString().substring(0, file.toString().length() - ENDING.length());
    return FILE + base + url.replaceFirst("^[^;]*", "");
  }

  /** The address at which the embedded database is looked at and not touched. */
  public static String untouched(String url) {
    return url.replaceAll("(?i);(WRITE_DELAY|IFEXISTS|ACCESS_MODE_DATA|RETENTION_TIME)=[^;]*", "")
        + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
  }

  /** Stops the start when H2 would lose the last half second of commits on a kill. */
  static void refuseLossy(Connection connection) throws SQLException {
    if (!"0".equals(writeDelay(connection))) {
      throw new LossyDatabaseException(
          "spring.datasource.url: H2 needs ;WRITE_DELAY=0, otherwise a kill loses commits that"
              + " were already acknowledged");
    }
  }

  /** Why its file cannot be opened. */
  static String why(SQLException refused) {
    return refused.getErrorCode() == IN_USE
        ? "another process has this file database open; one service at a time may use it, several"
            + " share the work on PostgreSQL"
        : "cannot be opened: " + refused.getMessage();
  }

  public static boolean isH2(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("H2");
  }

  private static String writeDelay(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select setting_value from information_schema.settings"
                    + " where setting_name = 'WRITE_DELAY'")) {
      return found.next() ? found.getString(1) : "500";
    }
  }
}
