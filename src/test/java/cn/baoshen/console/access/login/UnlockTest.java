package cn.baoshen.console.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.console.access.account.Account.PasswordIs;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Role;
import cn.baoshen.start.Errand;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class UnlockTest {
  @TempDir private Path home;
  private JdbcClient jdbc;

  @BeforeEach
  void somebodyIsShutOut() {
    DriverManagerDataSource source =
        new DriverManagerDataSource(
            "jdbc:h2:file:"
                + home.resolve("var/baoshen")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    Flyway.configure().dataSource(source).load().migrate();
    jdbc = JdbcClient.create(source);
    new Accounts(jdbc, Clock.systemUTC()).add("admin", "hash", PasswordIs.OWN, Role.ADMINISTRATOR);
    for (String name : new String[] {"admin", "other"}) {
      jdbc.sql(
              "insert into login_limit (id, name, failed, since, shut_until) values (?, ?, 5,"
                  + " current_timestamp, current_timestamp + interval '10' minute)")
          .params("0".repeat(64 - name.length()) + name, name)
          .update();
    }
  }

  private int unlock(String name) {
    String[] arguments = {"--baoshen.home=" + home, "--baoshen.unlock=" + name};
    Optional<Errand> errand = Errand.asked(arguments);
    return errand.orElseThrow().run(arguments);
  }

  private int limits(String name) {
    return jdbc.sql("select count(*) from login_limit where name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }

  @Test
  void whoever_sits_at_the_machine_lets_an_account_be_tried_again(CapturedOutput said) {
    assertThat(unlock("admin")).isZero();

    assertThat(said.getOut()).contains("账户 admin 的限制已解除", "1 条");
    assertThat(limits("admin")).isZero();
    assertThat(limits("other")).isOne();
    assertThat(jdbc.sql("select what || ' ' || about from audit").query(String.class).single())
        .isEqualTo("unlock admin");
  }

  @Test
  void a_name_that_nobody_has_is_told_and_is_no_success(CapturedOutput said) {
    assertThat(unlock("nobody")).isNotZero();
    assertThat(unlock("")).isNotZero();

    assertThat(said.getErr()).contains("没有名为 nobody 的账户", "用法");
    assertThat(limits("admin")).isOne();
  }

  @Test
  void where_there_is_no_database_none_is_made(CapturedOutput said) {
    Path empty = home.resolve("empty");
    assertThat(new Unlock().run("--baoshen.home=" + empty, "--baoshen.unlock=admin")).isNotZero();

    assertThat(said.getErr()).contains("什么也没有做");
    assertThat(empty).doesNotExist();
  }

  @Test
  void the_service_itself_starts_without_the_option() {
    assertThat(Errand.asked("--baoshen.home=x")).isEmpty();
  }
}
