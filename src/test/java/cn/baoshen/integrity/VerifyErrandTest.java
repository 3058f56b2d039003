package cn.baoshen.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.store.EmbeddedDatabase;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import cn.baoshen.start.Errand;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class VerifyErrandTest {
  private static final String CASE = "103001-2024-r1";

  @TempDir Path home;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Folders folders;

  @BeforeEach
  void a_home_in_which_a_service_lived() throws Exception {
    folders = new Folders(home, null, null, null, null);
    Path original = folders.state().resolve(Original.keptAs(Sha256.of("报告")));
    Files.createDirectories(original.getParent());
    Files.writeString(original, "报告");
    database(
        jdbc -> {
          jdbc.sql(
                  "insert into cases (id, unit_code, unit_name, report_year, revision, state,"
                      + " original_name, original_folder, original_sha256, original_bytes,"
                      + " received_at) values (?, '103001', '单位', 2024, 1, 'RECEIVED', 'a.json',"
                      + " '', ?, 1, current_timestamp)")
              .params(CASE, Sha256.of("报告"))
              .update();
          new CaseBook(jdbc, new JsonMapper(), Clock.systemUTC())
              .note(CASE, "received", "system", "a.json");
        });
  }

  private interface Work {
    void with(JdbcClient jdbc);
  }

  private void database(Work work) throws Exception {
    try (Connection database = DriverManager.getConnection(EmbeddedDatabase.url(folders.state()))) {
      SingleConnectionDataSource source = new SingleConnectionDataSource(database, true);
      Flyway.configure().dataSource(source).load().migrate();
      work.with(JdbcClient.create(source));
    }
  }

  private int verify() {
    said.reset();
    return new VerifyErrand(new PrintStream(said, true, StandardCharsets.UTF_8))
        .run("--baoshen.verify", "--baoshen.home=" + home);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void it_is_one_of_the_things_that_can_be_asked_in_place_of_the_service() {
    assertThat(Errand.asked("--baoshen.verify")).containsInstanceOf(VerifyErrand.class);
    assertThat(Errand.asked("--baoshen.verify.not")).isEmpty();
  }

  @Test
  void a_home_as_it_was_written_ends_with_nothing_to_say_but_how_much_was_read() {
    assertThat(verify()).isZero();
    assertThat(said()).isEqualTo("核对完成：历史记录 1 条、归档包 0 个、留存文件 1 个，全部与写入时一致。\n");
  }

  @Test
  void a_changed_row_and_a_changed_file_are_named_and_it_ends_with_one() throws Exception {
    database(jdbc -> jdbc.sql("update history set who = 'x'").update());
    Files.writeString(folders.state().resolve(Original.keptAs(Sha256.of("报告"))), "报吿");

    assertThat(verify()).isEqualTo(1);
    assertThat(said()).contains(CASE + " #1 received", Original.keptAs(Sha256.of("报告")), "其中 2 处");
  }

  @Test
  void it_takes_nothing_as_it_is_and_writes_nothing() throws Exception {
    Path paper = folders.state().resolve("cases/" + CASE + "/report.pdf");
    Files.createDirectories(paper.getParent());
    Files.writeString(paper, "x");

    assertThat(verify()).isZero();
    database(
        jdbc ->
            assertThat(jdbc.sql("select count(*) from kept_sum").query(Integer.class).single())
                .isZero());
  }

  @Test
  void a_home_without_a_database_is_told_and_none_is_made() {
    Path nowhere = home.resolve("nowhere");

    assertThat(
            new VerifyErrand(new PrintStream(said, true, StandardCharsets.UTF_8))
                .run("--baoshen.verify", "--baoshen.home=" + nowhere))
        .isEqualTo(1);
    assertThat(said()).contains("无法核对");
    assertThat(nowhere).doesNotExist();
  }
}
