package cn.baoshen.casebook.store;

import cn.baoshen.model.CannotStart;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** A database on a server, which several nodes share, and the checks that it can be their truth. */
final class ServerDatabase {
  private static final Logger LOG = LoggerFactory.getLogger(ServerDatabase.class);

  static final String URL = "spring.datasource.url: ";

  /** The oldest of PostgreSQL that this is tried with. */
  private static final int OLDEST = 13;

  private static final String SQL_OF_RIGHTS =
      "select coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)::text";

  private ServerDatabase() {}

  /** Stops the start on an address of a database that this program cannot speak to. */
  static void refuseUnknown(String url) {
    if (!isKnown(url)) {
      throw new CannotStart(
          URL
              + "only jdbc:postgresql://SERVER/DATABASE and jdbc:h2:file:… are known, not "
              + url.replaceFirst("[?;].*", ""));
    }
  }

  /** True for the address of a database that several nodes may share. */
  static boolean isNamed(String url) {
    return url.startsWith("jdbc:postgresql:");
  }

  private static boolean isKnown(String url) {
    try {
      return (isNamed(url) || url.startsWith("jdbc:h2:")) && DriverManager.getDriver(url) != null;
    } catch (SQLException nobodys) {
      return false;
    }
  }

  /**
   * How a pool's connections find out that a server is gone; what the address names goes before.
   */
  static void setPatience(HikariDataSource pool, String url) {
    if (isNamed(url)) {
      pool.addDataSourceProperty("ApplicationName", "baoshen");
      // A node that sleeps within a transaction keeps no row from the others.
      pool.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=20s");
      pool.addDataSourceProperty("tcpKeepAlive", "true");
      pool.addDataSourceProperty("socketTimeout", "600");
    }
  }

  /** Stops the start on a server that is too old, forgets, cannot be written or has no room. */
  static void check(Connection connection) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new CannotStart(URL + "PostgreSQL %d is needed, not %d".formatted(OLDEST, version));
    }
    refuse(connection, "show server_encoding", "UTF8", "the database must have the encoding UTF8");
    refuse(
        connection,
        "select pg_is_in_recovery()::text",
        "false",
        "this server is a standby; name the one that is written to");
    refuseForgetful(connection);
    refuse(
        connection,
        SQL_OF_RIGHTS,
        "true",
        "the user may not make tables in its schema; make it the owner of the database");
  }

  private static void refuseForgetful(Connection connection) throws SQLException {
    if ("off".equals(said(connection, "show synchronous_commit"))) {
      throw new CannotStart(
          URL + "synchronous_commit must not be off, otherwise acknowledged commits are lost");
    }
    if ("off".equals(said(connection, "show fsync"))) {
      LOG.warn("fsync of the database is off: if its machine dies, acknowledged commits are lost");
    }
  }

  private static void refuse(Connection connection, String question, String wanted, String why)
      throws SQLException {
    String said = said(connection, question);
    if (!wanted.equals(said)) {
      throw new CannotStart(URL + why + " (" + said + ")");
    }
  }

  private static String said(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  /** Why the server gives no connection, in one line. */
  static String why(Exception refused) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(refused);
    String state = refused instanceof SQLException said ? String.valueOf(said.getSQLState()) : "";
    String said = String.valueOf(refused.getMessage()).replaceAll("\\s+", " ").strip();
    if (state.startsWith("28")) {
      return "the server does not accept spring.datasource.username and .password: " + said;
    }
    if (state.equals("3D000")) {
      return "there is no such database: " + said;
    }
    if (state.startsWith("08")) {
      return "the server cannot be reached: " + said + reason(refused, cause);
    }
    return "cannot be opened: " + said;
  }

  private static String reason(Exception refused, Throwable cause) {
    return cause == refused ? "" : " (" + cause.getMessage() + ")";
  }
}
