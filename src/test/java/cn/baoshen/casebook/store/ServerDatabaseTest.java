package cn.baoshen.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.model.CannotStart;
import cn.baoshen.testing.PostgresServer;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

/** A database on a server is opened, or the service says in one line why it is not. */
class ServerDatabaseTest {
  @TempDir Path home;

  private static String named(String url, String password, Path home) {
    DataSourceProperties properties = new DataSourceProperties();
    properties.setUrl(url);
    properties.setUsername(PostgresServer.USER);
    properties.setPassword(password);
    Folders folders = new Folders(home, null, null, null, null);
    StoreConfiguration store = new StoreConfiguration();
    try (GroundedSource opened =
        (GroundedSource) store.dataSource(properties, folders, store.ground(properties, folders))) {
      return "opened";
    } catch (CannotStart refused) {
      return refused.getMessage();
    }
  }

  private String opened(String url) {
    return named(url, PostgresServer.PASSWORD, home);
  }

  @Test
  void a_server_that_is_as_it_should_be_is_opened() {
    assertThat(opened(PostgresServer.started().empty())).isEqualTo("opened");
  }

  @Test
  void a_wrong_password_is_one_line_that_names_the_settings_and_not_the_password() {
    assertThat(named(PostgresServer.started().url("postgres"), "falsch", home))
        .contains("spring.datasource.username", ".password")
        .doesNotContain("falsch")
        .hasLineCount(1);
  }

  @Test
  void a_database_that_is_not_there_is_one_line_that_names_it() {
    assertThat(opened(PostgresServer.started().url("nowhere")))
        .contains("no such database", "nowhere")
        .hasLineCount(1);
  }

  @Test
  void a_server_that_does_not_answer_is_one_line() {
    assertThat(opened("jdbc:postgresql://127.0.0.1:1/baoshen"))
        .contains("cannot be reached", "127.0.0.1:1")
        .hasLineCount(1);
  }

  @Test
  void an_address_that_is_none_is_one_line_without_the_password_in_it() {
    assertThat(opened("jdbc:postgresql:/127.0.0.1/baoshen"))
        .startsWith("spring.datasource.url")
        .hasLineCount(1);
    assertThat(opened("jdbc:mysql://127.0.0.1/baoshen?password=geheim"))
        .contains("jdbc:postgresql://", "jdbc:mysql://127.0.0.1/baoshen")
        .doesNotContain("geheim")
        .hasLineCount(1);
  }

  @Test
  void a_user_that_may_not_make_tables_is_one_line() {
    PostgresServer server = PostgresServer.started();
    String url = server.empty();
    server.execute("create role reader login password 'nur lesen'");
    DataSourceProperties properties = new DataSourceProperties();
    properties.setUrl(url);
    properties.setUsername("reader");
    properties.setPassword("nur lesen");
    Folders folders = new Folders(home, null, null, null, null);
    StoreConfiguration store = new StoreConfiguration();

    assertThatThrownBy(
            () -> store.dataSource(properties, folders, store.ground(properties, folders)))
        .hasMessageContaining("may not make tables");
  }

  @Test
  void a_server_that_may_forget_commits_is_one_line() {
    PostgresServer server = PostgresServer.started();
    String url = server.empty();
    String name = url.substring(url.lastIndexOf('/') + 1);
    server.execute("alter database " + name + " set synchronous_commit to off");

    assertThat(opened(url)).contains("synchronous_commit").hasLineCount(1);
  }

  @Test
  void a_server_that_is_too_old_is_one_line_and_the_oldest_that_is_not_is_asked_on() {
    assertThatThrownBy(() -> ServerDatabase.check(ofVersion(12)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("13 is needed, not 12");
    assertThatThrownBy(() -> ServerDatabase.check(ofVersion(13)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Connection ofVersion(int version) {
    DatabaseMetaData about = answering(DatabaseMetaData.class, "getDatabaseMajorVersion", version);
    return answering(Connection.class, "getMetaData", about);
  }

  private static <T> T answering(Class<T> type, String question, Object answer) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, values) -> {
              if (method.getName().equals(question)) {
                return answer;
              }
              throw new UnsupportedOperationException(method.getName());
            });
    return type.cast(proxy);
  }
}
