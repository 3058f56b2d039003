package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.EmbeddedDatabase;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.InstallationSecret;
import cn.baoshen.safekeeping.acts.Acts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;

/** A home with a real file database of some cases, whose results lie in the outbox. */
final class SavedHome {
  static final int CASES = 40;

  final Folders folders;
  final Path file;

  SavedHome(Path home) {
    folders = new Folders(home, null, null, null, null);
    file = folders.state().resolve("baoshen.mv.db");
  }

  /** Fills it as a life of the service would. */
  SavedHome lived() throws IOException {
    Files.createDirectories(folders.state().resolve("originals"));
    try (Connection database = open()) {
      SingleConnectionDataSource source = new SingleConnectionDataSource(database, true);
      Flyway.configure().dataSource(source).load().migrate();
      for (int number = 1; number <= CASES; number++) {
        handIn(JdbcClient.create(source), number);
      }
      head(source);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  Connection open() throws java.sql.SQLException {
    return DriverManager.getConnection(EmbeddedDatabase.url(folders.state()));
  }

  void head(SingleConnectionDataSource source) {
    InstallationSecret secret = new InstallationSecret(JdbcClient.create(source));
    Acts acts = new Acts(folders.outbox());
    HeadFile head = new HeadFile(folders.outbox());
    new HeadKeeper(source, head, acts, secret, day -> {}, Clock.systemUTC()).look();
  }

  void handIn(JdbcClient jdbc, int number) throws IOException {
    String id = "U%03d-2024-r1".formatted(number);
    enter(jdbc, id, number);
    result(id);
  }

  static void enter(JdbcClient jdbc, String id, int number) {
    String examination = "{\"words\":\"" + "本报告各项收支与决算一致。".repeat(300) + number + "\"}";
    jdbc.sql(
            "insert into cases (id, unit_code, unit_name, report_year, revision, state,"
                + " original_name, original_folder, original_sha256, original_bytes, received_at)"
                + " values (?, ?, '单位', 2024, 1, 'IN_REVIEW', 'a.json', '', ?, 1,"
                + " current_timestamp)")
        .params(id, id.substring(0, 4), "0".repeat(64))
        .update();
    jdbc.sql("insert into case_examination (case_id, examination) values (?, ?)")
        .params(id, examination)
        .update();
    jdbc.sql(
            "insert into history (case_id, at, what, who, detail) values (?, current_timestamp,"
                + " 'received', 'system', '')")
        .param(id)
        .update();
  }

  void result(String id) throws IOException {
    Path folder = folders.outbox().resolve("units").resolve(id.substring(0, 4)).resolve(id);
    Files.writeString(Files.createDirectories(folder).resolve("result.json"), "{}");
  }

  /** The words of the refusal; empty when the service would start. */
  Optional<String> refusal() throws IOException {
    try {
      first().afterPropertiesSet();
      return Optional.empty();
    } catch (cn.baoshen.model.CannotStart refused) {
      return Optional.of(refused.getMessage());
    }
  }

  FirstLook first() throws IOException {
    return first(false);
  }

  FirstLook first(boolean rebuilding) throws IOException {
    SafekeepingSettings settings =
        new SafekeepingSettings(
            java.time.Duration.ofHours(1), DataSize.ofMegabytes(512), DataSize.ofKilobytes(64));
    DataSourceProperties database = new DataSourceProperties();
    database.setBeanClassLoader(getClass().getClassLoader());
    try {
      database.afterPropertiesSet();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new FirstLook(
        stock(rebuilding), new Migration(Schema.known()), folders, database, settings);
  }

  StockTaking stock() {
    return stock(false);
  }

  private StockTaking stock(boolean rebuilding) {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasenames(List.of("text/start").toArray(String[]::new));
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return new StockTaking(folders, texts, new RebuildWish(rebuilding));
  }
}
