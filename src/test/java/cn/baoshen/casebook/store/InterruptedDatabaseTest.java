package cn.baoshen.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thread that is interrupted while it is in the file database, as an executor that ends does. */
class InterruptedDatabaseTest {
  private static final int ROWS = 3_000;
  private static final int TIMES = 40;

  @TempDir Path folder;

  @Test
  void a_thread_that_is_interrupted_takes_the_database_from_nobody() throws Exception {
    String url = EmbeddedDatabase.made(EmbeddedDatabase.url(folder)) + ";CACHE_SIZE=16";
    try (FileSource source = new FileSource(url, "sa", "");
        Connection other = source.getConnection();
        Statement statement = other.createStatement()) {
      fill(statement);
      AtomicInteger read = new AtomicInteger();
      for (int time = 0; time < TIMES; time++) {
        interruptInTheMidst(source, read);
        statement.execute("insert into word values (%d, 'after')".formatted(ROWS + time));
      }
      assertThat(count(statement)).isEqualTo(ROWS + TIMES);
      assertThat(read).hasPositiveValue();
    }
  }

  private static void fill(Statement statement) throws SQLException {
    statement.execute("create table word (id int primary key, what varchar(9000))");
    statement.execute(
        "insert into word select r.n, repeat(r.n, 200) from system_range(0, %d) as r(n)"
            .formatted(ROWS - 1));
  }

  private static int count(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(what) from word")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void interruptInTheMidst(FileSource source, AtomicInteger read) throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    Thread reader =
        new Thread(
            () -> {
              while (!ended.get()) {
                try (Connection one = source.getConnection();
                    Statement statement = one.createStatement()) {
                  count(statement);
                  read.incrementAndGet();
                } catch (SQLException interrupted) {
                  ended.set(true);
                }
              }
            });
    reader.start();
    int before = read.get();
    while (read.get() == before && !ended.get()) {
      Thread.onSpinWait();
    }
    reader.interrupt();
    int then = read.get();
    while (read.get() == then && !ended.get()) {
      Thread.onSpinWait();
    }
    ended.set(true);
    reader.join();
  }
}
