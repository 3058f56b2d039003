package cn.baoshen.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.ref.Cleaner;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The databases of tests that need nothing but the tables: H2 in memory, or PostgreSQL while {@link
 * PostgresSuiteTest} runs the same tests there, for which this is found as an extension.
 */
public final class TestDatabases implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static volatile PostgresServer server;

  /** What nobody knows any more would stay in memory, some hundred times, until the last test. */
  private static final Cleaner CLEANER = Cleaner.create();

  private static final List<HikariDataSource> OPEN = new ArrayList<>();

  /** A fresh one with the real schema. */
  static synchronized DataSource fresh() {
    return server == null ? inMemory() : onServer(server);
  }

  private static DataSource inMemory() {
    String url = url(UUID.randomUUID().toString());
    DataSource source = new DriverManagerDataSource(url);
    fill(source);
    CLEANER.register(source, () -> shutDown(url));
    return source;
  }

  /** One statement after the other: of several at once each is parsed with all that follow it. */
  private static void fill(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String line : Tables.AS_SCRIPT) {
        statement.execute(line);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void shutDown(String url) {
    JdbcClient.create(new DriverManagerDataSource(url)).sql("shutdown").update();
  }

  /** What all migrations make of an empty database; made once, as they take long beside a test. */
  private static final class Tables {
    static final List<String> AS_SCRIPT = script();

    private static List<String> script() {
      DataSource source = new DriverManagerDataSource(url("migrated"));
      Flyway.configure().dataSource(source).load().migrate();
      return JdbcClient.create(source).sql("script").query(String.class).list().stream()
          .filter(line -> !line.startsWith("--"))
          .toList();
    }
  }

  private static String url(String name) {
    return "jdbc:h2:mem:"
        + name
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
  }

  private static DataSource onServer(PostgresServer server) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.withTables());
    pool.setUsername(PostgresServer.USER);
    pool.setPassword(PostgresServer.PASSWORD);
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(0);
    OPEN.add(pool);
    return pool;
  }

  /** A question how many wait for what another holds. */
  public static String blocked() {
    return server == null
        ? "select count(*) from information_schema.sessions where blocker_id is not null"
        : "select count(*) from pg_locks where not granted";
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    server = PostgresServer.started();
  }

  @Override
  public synchronized void afterEach(ExtensionContext context) {
    OPEN.forEach(HikariDataSource::close);
    OPEN.forEach(pool -> server.drop(pool.getJdbcUrl()));
    OPEN.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server = null;
  }
}
