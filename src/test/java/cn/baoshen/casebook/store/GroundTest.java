package cn.baoshen.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The state folder and the database are noticed to be gone by whoever would write to them. */
class GroundTest {
  @TempDir Path home;
  private Path state;
  private Path database;
  private Ground ground;

  @BeforeEach
  void settle() throws IOException {
    state = Files.createDirectory(home.resolve("var"));
    database = Files.createFile(state.resolve("baoshen.mv.db"));
    ground = new Ground(state, database);
    ground.settle();
  }

  @Test
  void all_is_well_while_everything_is_where_it_was() throws Exception {
    ground.stand();

    assertThat(ground.trouble()).isEmpty();
  }

  @Test
  void a_deleted_state_folder_stops_everything_and_one_put_back_lets_it_go_on() throws Exception {
    Path moved = Files.move(state, home.resolve("away"));
    assertThat(ground.trouble()).contains("state-gone");
    assertThatThrownBy(ground::stand).isInstanceOf(SQLTransientConnectionException.class);

    Files.move(moved, state);
    assertThat(ground.trouble()).isEmpty();
  }

  @Test
  void another_folder_in_its_place_is_not_it() throws IOException {
    Files.move(state, home.resolve("away"));
    Files.createDirectory(state);
    Files.createFile(state.resolve("baoshen.mv.db"));

    assertThat(ground.trouble()).contains("state-gone");
  }

  @Test
  void a_database_deleted_while_it_is_open_is_noticed_by_its_path() throws IOException {
    Files.delete(database);

    assertThat(ground.trouble()).contains("database-gone");
  }

  @Test
  void originals_that_were_there_must_stay_there() throws IOException {
    assertThat(ground.trouble()).isEmpty();
    Files.createDirectory(state.resolve("originals"));
    assertThat(ground.trouble()).isEmpty();
    FileSystemUtils.deleteRecursively(state.resolve("originals"));

    assertThat(ground.trouble()).contains("originals-gone");
  }

  @Test
  void kept_files_do_not_make_a_state_folder_anew() throws IOException {
    KeptFiles kept = KeptFiles.rooted(state);
    FileSystemUtils.deleteRecursively(state);

    assertThatThrownBy(() -> kept.write("letters/a.eml", new byte[1]))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(state).doesNotExist();
  }

  @Test
  void what_comes_into_a_closed_folder_is_for_the_service_alone() throws IOException {
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));

    Path letter = KeptFiles.rooted(state).write("letters/a.eml", new byte[1]);

    assertThat(rights(letter)).isEqualTo("rw-------");
    assertThat(rights(letter.getParent())).isEqualTo("rwx------");
  }

  @Test
  void what_comes_into_an_open_folder_stays_as_open_as_the_machine_says() throws IOException {
    Path outbox = Files.createDirectory(home.resolve("outbox"));
    Files.setPosixFilePermissions(outbox, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path beside = Files.createFile(home.resolve("beside"));

    Path result = new KeptFiles(outbox).write("units/result.json", new byte[1]);

    assertThat(rights(result)).isEqualTo(rights(beside));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
