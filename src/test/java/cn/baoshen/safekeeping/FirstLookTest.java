package cn.baoshen.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** What is found out about a database before it is opened for work. */
class FirstLookTest {
  @TempDir Path folder;
  private SavedHome home;

  @BeforeEach
  void aLife() throws IOException {
    home = new SavedHome(folder.resolve("home")).lived();
  }

  private void cut(int percent) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(home.file.toFile(), "rw")) {
      file.setLength(file.length() * percent / 100);
    }
  }

  @Test
  void a_whole_database_starts_without_a_word() throws IOException {
    assertThat(home.refusal()).isEmpty();
  }

  @Test
  void an_empty_home_starts_without_a_word() throws IOException {
    assertThat(new SavedHome(folder.resolve("fresh")).refusal()).isEmpty();
  }

  @Test
  void a_full_database_of_the_version_before_which_wrote_no_head_starts_without_a_word()
      throws IOException {
    FileSystemUtils.deleteRecursively(home.folders.outbox().resolve(".baoshen"));

    assertThat(home.refusal()).isEmpty();
  }

  @Test
  void an_outbox_that_was_emptied_on_purpose_is_no_reason_to_refuse() throws IOException {
    FileSystemUtils.deleteRecursively(home.folders.outbox());

    assertThat(home.refusal()).isEmpty();
  }

  /** What a cut leaves of a first start: a table is there, that it was made is not. */
  @Test
  void tables_in_the_midst_of_a_migration_are_set_aside_by_a_rebuild() throws Exception {
    forget("delete from case_examination", "delete from history", "delete from cases");
    forget("delete from \"flyway_schema_history\" where cast(\"version\" as int) >= 47");

    home.first(true).afterPropertiesSet();

    assertThat(home.file).doesNotExist();
    assertThat(folder.resolve("home/var"))
        .isDirectoryContaining("glob:**/baoshen.mv.db.damaged-*")
        .isDirectoryNotContaining("glob:**/trial*");
  }

  @Test
  void tables_of_an_older_version_without_their_cases_stay_and_are_brought_up_to_date()
      throws Exception {
    forget("delete from case_examination", "delete from history", "delete from cases");
    forget("drop table paper_number");
    forget("delete from \"flyway_schema_history\" where \"version\" = '49'");

    home.first(true).afterPropertiesSet();

    assertThat(home.file).exists();
  }

  private void forget(String... statements) throws Exception {
    try (Connection database = home.open();
        Statement statement = database.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 80, 50, 20, 1})
  void a_database_cut_short_is_refused_and_not_touched(int percent) throws IOException {
    cut(percent);
    byte[] before = Files.readAllBytes(home.file);

    assertThat(home.refusal()).get().asString().contains("--baoshen.rebuild", "/");
    assertThat(Files.readAllBytes(home.file)).isEqualTo(before);
  }

  @Test
  void a_database_whose_originals_are_all_gone_is_refused() throws IOException {
    FileSystemUtils.deleteRecursively(home.folders.state().resolve("originals"));

    assertThat(home.refusal()).get().asString().contains("原件文件夹", "40", "--baoshen.rebuild");
  }

  @Test
  void a_database_of_no_bytes_beside_a_full_outbox_is_refused() throws IOException {
    cut(0);

    assertThat(home.refusal()).get().asString().contains("数据库是空的", "40");
  }

  @Test
  void a_deleted_database_beside_a_full_outbox_is_refused() throws IOException {
    Files.delete(home.file);

    assertThat(home.refusal()).get().asString().contains("数据库是空的", "--baoshen.rebuild");
  }

  @Test
  void a_deleted_database_without_a_head_is_refused_for_the_results_alone() throws IOException {
    Files.delete(home.file);
    FileSystemUtils.deleteRecursively(home.folders.outbox().resolve(".baoshen"));

    assertThat(home.refusal()).get().asString().contains("数据库是空的");
  }

  @Test
  void a_deleted_database_beside_originals_is_refused_when_the_outbox_is_gone_too()
      throws IOException {
    Files.delete(home.file);
    FileSystemUtils.deleteRecursively(home.folders.outbox());
    Files.createDirectories(home.folders.state().resolve("originals"));

    assertThat(home.refusal()).get().asString().contains("数据库是空的");
  }

  @Test
  void an_older_backup_is_refused_when_the_head_has_gone_on() throws Exception {
    Path backup = Files.copy(home.file, folder.resolve("backup"));
    add("U041-2024-r1");
    FileSystemUtils.deleteRecursively(home.folders.outbox().resolve("units/U041"));
    Files.copy(backup, home.file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(home.refusal()).get().asString().contains("cases 40<41");
  }

  @Test
  void an_older_backup_is_refused_without_a_head_for_a_result_it_does_not_know() throws Exception {
    home.result("U041-2024-r1");
    FileSystemUtils.deleteRecursively(home.folders.outbox().resolve(".baoshen"));

    assertThat(home.refusal()).get().asString().contains("U041-2024-r1");
  }

  @Test
  void a_database_that_has_under_review_what_is_archived_is_refused() throws IOException {
    Path bag = home.folders.outbox().resolve("archive/2024/U001/U001-2024-r1");
    Files.writeString(Files.createDirectories(bag).resolve("bagit.txt"), "");

    assertThat(home.refusal()).get().asString().contains("U001-2024-r1", "归档");
  }

  @Test
  void the_state_of_another_installation_is_refused() throws IOException {
    SavedHome other = new SavedHome(folder.resolve("other")).lived();
    Files.copy(other.file, home.file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(home.refusal()).get().asString().contains("另一套系统");
  }

  @Test
  void a_database_that_went_on_after_the_head_was_written_starts() throws Exception {
    try (Connection database = home.open()) {
      home.handIn(JdbcClient.create(new SingleConnectionDataSource(database, true)), 41);
    }

    assertThat(home.refusal()).isEmpty();
  }

  /** What hits no living page does no harm; whatever is let through has everything. */
  @Test
  void random_bytes_anywhere_are_refused_or_hit_nothing() throws Exception {
    byte[] whole = Files.readAllBytes(home.file);
    Random random = new Random(12);
    int refused = 0;
    for (int round = 0; round < 60; round++) {
      byte[] damaged = whole.clone();
      byte[] noise = new byte[4096];
      random.nextBytes(noise);
      int at = random.nextInt(whole.length / 4096) * 4096;
      System.arraycopy(noise, 0, damaged, at, Math.min(noise.length, damaged.length - at));
      // What H2 could not read it may keep locked while the process lives, which ends then.
      Files.delete(home.file);
      Files.write(home.file, damaged);
      Optional<String> refusal = home.refusal();
      refused += refusal.isPresent() ? 1 : 0;
      if (refusal.isEmpty()) {
        assertThat(content()).as("bytes at %d", at).isEqualTo(CONTENT);
      }
    }
    assertThat(refused).isPositive();
  }

  private static final String CONTENT = "40 40 " + SavedHome.CASES;

  private String content() throws Exception {
    try (Connection database = home.open()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
      return jdbc.sql(
              "select (select count(*) from cases) || ' ' || (select count(*) from history) || ' '"
                  + " || (select count(*) from case_examination where examination like '%一致%')")
          .query(String.class)
          .single();
    }
  }

  private void add(String id) throws Exception {
    try (Connection database = home.open()) {
      SingleConnectionDataSource source = new SingleConnectionDataSource(database, true);
      home.handIn(JdbcClient.create(source), 41);
      home.head(source);
    }
    assertThat(home.folders.outbox().resolve("units/U041").resolve(id)).isDirectory();
  }

  @Test
  void tables_half_made_at_a_kill_are_made_anew() throws Exception {
    SavedHome killed = new SavedHome(folder.resolve("killed"));
    killed.first().afterPropertiesSet();
    try (Connection database = killed.open();
        java.sql.Statement statement = database.createStatement()) {
      statement.execute("create table cases (id varchar(160) primary key)");
    }
    killed.first().afterPropertiesSet();

    assertThat(killed.file).doesNotExist();
  }

  @Test
  void tables_half_brought_up_to_date_at_a_kill_go_back_to_what_they_were() throws Exception {
    try (Connection database = home.open();
        java.sql.Statement statement = database.createStatement()) {
      statement.execute(
          "delete from \"flyway_schema_history\" where \"installed_rank\" = (select max(\"installed_rank\") from \"flyway_schema_history\")");
    }
    byte[] before = Files.readAllBytes(home.file);
    assertThat(home.refusal()).isEmpty();
    Files.write(home.file, new byte[100]);
    assertThat(home.refusal()).isEmpty();

    assertThat(Files.readAllBytes(home.file)).isEqualTo(before);
  }
}
