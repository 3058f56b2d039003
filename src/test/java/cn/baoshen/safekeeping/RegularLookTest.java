package cn.baoshen.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.store.Ground;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is found out about a database while it is worked with. */
class RegularLookTest {
  @TempDir Path folder;

  private RegularLook look(SavedHome home, SingleConnectionDataSource source, Ground ground) {
    return new RegularLook(
        source, home.stock(), ground, Duration.ofHours(1), false, Clock.systemUTC());
  }

  private static Ground ground(SavedHome home) {
    Ground ground = new Ground(home.folders.state(), home.file);
    ground.settle();
    return ground;
  }

  @Test
  void a_whole_database_is_left_to_work() throws Exception {
    SavedHome home = new SavedHome(folder).lived();
    Ground ground = ground(home);
    try (Connection database = home.open()) {
      look(home, new SingleConnectionDataSource(database, true), ground).look();
    }

    assertThat(ground.trouble()).isEmpty();
  }

  @Test
  void rows_that_vanish_stop_everything() throws Exception {
    SavedHome home = new SavedHome(folder).lived();
    Ground ground = ground(home);
    try (Connection database = home.open()) {
      SingleConnectionDataSource source = new SingleConnectionDataSource(database, true);
      JdbcClient.create(source).sql("delete from history").update();
      look(home, source, ground).look();
    }

    assertThat(ground.trouble()).contains("database-behind");
  }

  @Test
  void a_file_overwritten_under_the_open_database_stops_everything() throws Exception {
    SavedHome home = new SavedHome(folder).lived();
    Ground ground = ground(home);
    try (Connection database = home.open()) {
      SingleConnectionDataSource source = new SingleConnectionDataSource(database, true);
      overwrite(home.file);
      look(home, source, ground).look();
    } catch (java.sql.SQLException damaged) {
      // It cannot be closed as if nothing had happened.
    }

    assertThat(ground.trouble()).contains("database-damaged");
  }

  private static void overwrite(Path path) throws IOException {
    byte[] noise = new byte[4096];
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      for (long at = 8192; at + noise.length < file.length(); at += noise.length) {
        new Random(at).nextBytes(noise);
        file.seek(at);
        file.write(noise);
      }
    }
  }
}
