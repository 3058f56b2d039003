package cn.baoshen.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.Disk;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file database under several threads, whose disk is full now and then. */
class FullDatabaseTest {
  private static final int WRITERS = 6;
  private static final int ROUNDS = 8;

  /** So many commits, at most, are there before the disk is full. */
  private static final int MOST = 300;

  /**
   * So many are refused then; while the database is away, each of the writers waits a second for a
   * connection.
   */
  private static final int REFUSED = 100;

  @TempDir Path folder;
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Set<Integer> known = new ConcurrentSkipListSet<>();
  private final Random random = new Random(14);
  private volatile boolean enough;

  private static HikariDataSource pool(Path at) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(new FileSource(EmbeddedDatabase.made(EmbeddedDatabase.url(at)), "sa", ""));
    config.setExceptionOverride(new ClosedDatabase());
    config.setConnectionTestQuery("select 1");
    config.setConnectionTimeout(1000);
    return new HikariDataSource(config);
  }

  @Test
  void what_was_committed_while_the_disk_filled_up_is_there_when_it_has_room_again()
      throws Exception {
    try (Disk disk = Disk.at(Files.createDirectories(folder.resolve("disk")), 150)) {
      disk.needed();
      try (HikariDataSource pool = pool(disk.folder())) {
        JdbcClient jdbc = JdbcClient.create(pool);
        jdbc.sql("create table kept (number int primary key, noise text)").update();
        for (int round = 0; round < ROUNDS; round++) {
          write(jdbc, disk);
          disk.empty();
          // The first connections still say that it is closed.
          await()
              .atMost(Duration.ofMinutes(1))
              .ignoreExceptions()
              .until(() -> !there(jdbc).isEmpty());
          assertThat(there(jdbc)).as("round %d", round).containsAll(known);
        }
      }
    }
    System.out.printf("full disk: %d rounds, %d commits, lost 0%n", ROUNDS, known.size());
  }

  @Test
  void once_a_write_has_failed_nothing_else_is_written_though_it_would_fit() throws Exception {
    try (Disk disk = Disk.at(Files.createDirectories(folder.resolve("disk")), 10)) {
      disk.needed();
      Path place = disk.folder().resolve("some");
      SteadyFile file = new SteadyFile(place.toString(), "rw");
      file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 0);
      disk.fill();

      assertThatThrownBy(() -> file.write(ByteBuffer.allocate(1 << 20), 1 << 20))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> file.write(ByteBuffer.wrap(new byte[] {9}), 0))
          .isInstanceOf(IOException.class);
      assertThat(file.read(ByteBuffer.allocate(1), 0)).isEqualTo(1);
      file.close();
      try (SteadyFile anew = new SteadyFile(place.toString(), "rw")) {
        ByteBuffer first = ByteBuffer.allocate(1);
        anew.read(first, 0);
        assertThat(first.get(0)).isEqualTo((byte) 1);
        assertThat(anew.write(ByteBuffer.wrap(new byte[] {9}), 0)).isEqualTo(1);
      }
    }
  }

  private void write(JdbcClient jdbc, Disk disk) throws InterruptedException {
    enough = false;
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    for (int i = 0; i < WRITERS; i++) {
      long seed = random.nextLong();
      writers.execute(() -> write(jdbc, new Random(seed)));
    }
    writers.shutdown();
    try {
      int some = known.size() + random.nextInt(MOST);
      await().until(() -> known.size() >= some);
      disk.fill();
      refused.set(0);
      await().atMost(Duration.ofMinutes(1)).until(() -> refused.get() >= REFUSED);
    } finally {
      enough = true;
    }
    assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  private void write(JdbcClient jdbc, Random noise) {
    while (!enough) {
      int number = numbers.incrementAndGet();
      byte[] bytes = new byte[noise.nextInt(3000)];
      noise.nextBytes(bytes);
      try {
        jdbc.sql("insert into kept values (?, ?)")
            .params(number, Base64.getEncoder().encodeToString(bytes))
            .update();
        known.add(number);
      } catch (DataAccessException e) {
        refused.incrementAndGet();
      }
    }
  }

  private static Set<Integer> there(JdbcClient jdbc) {
    return new TreeSet<>(jdbc.sql("select number from kept").query(Integer.class).list());
  }
}
