package cn.baoshen.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file database under several threads, killed in the middle of any of its writes or told to end,
 * again and again: what was committed, and what anybody has read, is there in every later life.
 */
class KilledDatabaseTest {
  private static final int ROUNDS = Integer.getInteger("baoshen.kill.rounds", 60);

  /** Each database is killed so often; a young one and a grown one fail in different ways. */
  private static final int LIVES = 40;

  private static final int MOST_WRITES = 40;

  /** So soon is space used again, which takes 45 s in a service. */
  private static final int RETENTION = 20;

  private static final int ROWS = 20;

  @TempDir Path folder;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Random random = new Random(12);
  private Set<Integer> known = new TreeSet<>();

  @BeforeEach
  void cuttable() {
    CutFiles.register();
  }

  private static String url(Path file) {
    String base = file.toString().replace(".mv.db", "");
    String settings = EmbeddedDatabase.url(Path.of("x")).replaceFirst("^[^;]*", "");
    return "jdbc:h2:" + CutFiles.SCHEME + ":" + base + settings;
  }

  private static FileSource open(Path file) {
    return new FileSource(url(file) + ";RETENTION_TIME=" + Integer.MAX_VALUE, "sa", "", RETENTION);
  }

  @Test
  void f09_what_was_committed_or_read_outlives_every_kill_and_every_end() throws Exception {
    Path file = null;
    for (int round = 0; round < ROUNDS; round++) {
      if (round % LIVES == 0) {
        known = new TreeSet<>();
        file = made(folder.resolve("d" + round + ".mv.db"));
      }
      boolean ends = random.nextInt(4) == 0;
      file = ends ? ended(file, round) : killed(file, round);
      looked(file, round);
      looked(file, round);
    }
    System.out.printf("database: %d lives, %d commits, lost 0%n", ROUNDS, numbers.get());
  }

  @Test
  void an_end_leaves_no_mark_at_which_a_later_life_would_go_back_to_an_older_state()
      throws Exception {
    Path file = made(folder.resolve("end.mv.db"));

    byte[] head = Files.readAllBytes(file);
    assertThat(new String(head, 0, 8192, StandardCharsets.ISO_8859_1)).doesNotContain("clean:");
  }

  private static Path made(Path file) throws Exception {
    CutFiles.dieAt(Long.MAX_VALUE, new Random(0));
    try (FileSource source = open(file);
        Connection database = source.getConnection();
        Statement statement = database.createStatement()) {
      statement.execute(
          "create table history (seq bigint generated always as identity primary key, n int)");
      statement.execute("create index by_n on history (n)");
      statement.execute("create table task (id int primary key, version int, what varchar(9000))");
      for (int id = 0; id < ROWS; id++) {
        statement.execute("insert into task values (" + id + ", 1, '" + "x".repeat(900) + "')");
      }
    }
    return file;
  }

  /** A life that dies at one of its writes; what it left is another file, as for a new process. */
  private Path killed(Path file, int round) throws Exception {
    CutFiles.dieAt(1 + random.nextInt(MOST_WRITES), new Random(random.nextLong()));
    Path left = folder.resolve("k" + round + ".mv.db");
    try (FileSource source = open(file)) {
      known.addAll(work(source, Integer.MAX_VALUE));
      Files.copy(file, left);
    }
    Files.delete(file);
    CutFiles.dieAt(Long.MAX_VALUE, random);
    return left;
  }

  /** A life that is told to end after a few commits. */
  private Path ended(Path file, int round) throws Exception {
    Path left = folder.resolve("e" + round + ".mv.db");
    try (FileSource source = open(file)) {
      known.addAll(work(source, 1 + random.nextInt(MOST_WRITES)));
    }
    Files.move(file, left);
    return left;
  }

  /** Two threads commit what is remembered, one changes rows, one leaves its work half done. */
  private Set<Integer> work(FileSource source, int most) throws Exception {
    Set<Integer> committed = new ConcurrentSkipListSet<>();
    AtomicInteger left = new AtomicInteger(most);
    List<Thread> threads = new ArrayList<>();
    threads.add(worker(source, left, number -> "insert into history (n) values (%d)", committed));
    threads.add(worker(source, left, number -> "insert into history (n) values (%d)", committed));
    threads.add(worker(source, left, this::change, new TreeSet<>()));
    threads.add(worker(source, left, number -> "delete from history where n = -%d", Set.of()));
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return committed;
  }

  private String change(int number) {
    String what = number % 3 == 0 ? "y".repeat(number % 6000) : "z";
    return "update task set version = %d, what = '" + what + "' where id = " + number % ROWS;
  }

  /** What a thread does with each number. */
  private interface Work {
    String sql(int number);
  }

  private Thread worker(FileSource source, AtomicInteger left, Work work, Set<Integer> committed) {
    return new Thread(
        () -> {
          try (Connection database = source.getConnection();
              Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            while (!CutFiles.isDead() && left.decrementAndGet() >= 0) {
              int number = numbers.incrementAndGet();
              statement.execute(work.sql(number).formatted(number));
              commit(database, number, committed);
            }
          } catch (SQLException dead) {
            // A database of which writes are lost may notice it.
          }
        });
  }

  private static void commit(Connection database, int number, Set<Integer> committed)
      throws SQLException {
    database.commit();
    if (!CutFiles.isDead() && committed instanceof ConcurrentSkipListSet) {
      committed.add(number);
    }
  }

  /** As another process finds it, which changes nothing. */
  private void looked(Path file, int round) throws SQLException, IOException {
    Set<Integer> seen = new TreeSet<>();
    try (Connection database =
            DriverManager.getConnection(EmbeddedDatabase.untouched(url(file)), "sa", "");
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select n from history order by seq")) {
      while (row.next()) {
        seen.add(row.getInt(1));
      }
    }
    assertThat(seen).as("after life %d", round).containsAll(known);
    known = seen;
  }
}
