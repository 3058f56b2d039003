package cn.baoshen.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.ref.Cleaner;
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
    JdbcClient.create(source).sql(Tables.AS_SCRIPT).update();
    CLEANER.register(source, () -> shutDown(url));
    return source;
  }

  private static void shutDown(String url) {
    JdbcClient.create(new DriverManagerDataSource(url)).sql("shutdown").update();
  }

  /** What all migrations make of an empty database; made once, as they take long beside a test. */
  private static final class Tables {
    static final String AS_SCRIPT = script();

    private static String script() {
      DataSource source = new DriverManagerDataSource(url("migrated"));
      Flyway.configure().dataSource(source).load().migrate();
      List<String> lines = JdbcClient.create(source).sql("script").query(String.class).list();
      return String.join("\n", lines);
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
