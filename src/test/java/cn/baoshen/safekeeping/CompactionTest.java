package cn.baoshen.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database file that is mostly waste is written anew at start, and nothing is lost by it. */
class CompactionTest {
  @TempDir Path folder;
  private SavedHome home;

  @BeforeEach
  void aLife() throws IOException {
    home = new SavedHome(folder.resolve("home")).lived();
  }

  /** Many commits, each of which leaves a little of itself in use; then an end like a kill. */
  private void wasteful() throws SQLException {
    try (Connection database = home.open();
        Statement statement = database.createStatement()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
      for (int number = 100; number < 400; number++) {
        SavedHome.enter(jdbc, "U%03d-2024-r1".formatted(number), number);
      }
      statement.execute("shutdown immediately");
    } catch (SQLException ended) {
      if (ended.getErrorCode() != 90121 && ended.getErrorCode() != 90098) {
        throw ended;
      }
    }
  }

  private int cases() throws SQLException {
    try (Connection database = home.open()) {
      return JdbcClient.create(new SingleConnectionDataSource(database, true))
          .sql("select count(*) from cases")
          .query(Integer.class)
          .single();
    }
  }

  @Test
  void a_file_that_is_mostly_waste_is_smaller_after_the_start_and_holds_every_row()
      throws Exception {
    wasteful();
    long before = Files.size(home.file);

    assertThat(home.refusal()).isEmpty();

    assertThat(Files.size(home.file)).isLessThan(before / 2);
    assertThat(home.file.resolveSibling("baoshen.fresh.mv.db")).doesNotExist();
    assertThat(cases()).isEqualTo(SavedHome.CASES + 300);
  }

  @Test
  void a_file_of_which_most_is_in_use_stays_as_it_is() throws Exception {
    byte[] before = Files.readAllBytes(home.file);

    assertThat(home.refusal()).isEmpty();

    assertThat(Files.readAllBytes(home.file)).isEqualTo(before);
  }

  @Test
  void what_a_kill_left_of_an_earlier_attempt_is_swept() throws Exception {
    Path left = home.file.resolveSibling("baoshen.fresh.mv.db");
    Files.writeString(left, "half");

    assertThat(home.refusal()).isEmpty();

    assertThat(left).doesNotExist();
  }
}
