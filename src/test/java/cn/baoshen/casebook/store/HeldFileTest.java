package cn.baoshen.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that a database of this process has left open and locked keeps the next one out once. */
class HeldFileTest {
  @TempDir Path folder;

  @Test
  void a_file_that_an_ended_database_holds_locked_is_let_go_and_opened_with_all_that_is_in_it()
      throws Exception {
    try (FileSource source = source()) {
      run(source, "create table kept (number int)", "insert into kept values (7)");
    }
    SteadyFile left = new SteadyFile(folder.resolve("baoshen.mv.db").toString(), "rw");
    assertThat(left.tryLock(0, Long.MAX_VALUE, false)).isNotNull();

    try (FileSource source = source()) {
      assertThatThrownBy(source::getConnection)
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> assertThat(e.getErrorCode()).isEqualTo(EmbeddedDatabase.IN_USE));
      assertThat(left.isOpen()).isFalse();
      run(source, "insert into kept values (8)");
      assertThat(sum(source)).isEqualTo(15);
    }
  }

  @Test
  void who_joins_a_database_of_which_a_write_has_failed_is_told_of_no_commit_that_it_is_done()
      throws Exception {
    try (FileSource source = source()) {
      run(source, "create table kept (number int)", "insert into kept values (7)");
      Connection before = source.getConnection();
      SteadyFile.failedWrites(folder.resolve("baoshen.mv.db")).incrementAndGet();

      assertThatThrownBy(() -> run(source, "insert into kept values (8)"))
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> assertThat(e.getErrorCode()).isEqualTo(ClosedDatabase.said().getErrorCode()));
      assertThatThrownBy(() -> before.createStatement().execute("insert into kept values (9)"))
          .isInstanceOf(SQLException.class);
    }
  }

  private static int sum(FileSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      ResultSet found = statement.executeQuery("select sum(number) from kept");
      assertThat(found.next()).isTrue();
      return found.getInt(1);
    }
  }

  @Test
  void a_write_into_what_was_closed_is_no_failure_of_what_was_opened_since() throws Exception {
    Path place = folder.resolve("some");
    SteadyFile closed = new SteadyFile(place.toString(), "rw");
    closed.close();
    long before = SteadyFile.failedWrites(place).get();

    assertThatThrownBy(() -> closed.write(ByteBuffer.allocate(1), 0))
        .isInstanceOf(IOException.class);
    assertThat(SteadyFile.failedWrites(place).get()).isEqualTo(before);
  }

  @Test
  void what_fails_in_one_file_is_not_said_of_another() throws Exception {
    long before = SteadyFile.failedWrites(folder.resolve("baoshen.mv.db")).get();
    SteadyFile.failedWrites(folder.resolve("other.mv.db")).incrementAndGet();

    assertThat(SteadyFile.failedWrites(folder.resolve("baoshen.mv.db")).get()).isEqualTo(before);
  }

  private FileSource source() {
    return new FileSource(EmbeddedDatabase.made(EmbeddedDatabase.url(folder)), "sa", "");
  }

  private static void run(FileSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
