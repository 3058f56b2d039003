package cn.baoshen.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders a round through the inbox looks into, and when it rests. */
class InboxFoldersTest {
  @TempDir Path inbox;
  private final AtomicLong nanos = new AtomicLong();

  private InboxFolders folders() {
    return new InboxFolders(inbox, nanos::get);
  }

  private Path unit(int number) throws IOException {
    Path folder = Files.createDirectories(inbox.resolve("U" + number));
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(60)));
    return folder;
  }

  private static List<Path> round(InboxFolders folders, List<Path> all) {
    folders.begin();
    List<Path> due = all.stream().filter(folders::isDue).toList();
    due.stream()
        .filter(f -> f.toFile().list().length > 0)
        .forEach(f -> folders.met(f.resolve("x")));
    folders.end();
    return due;
  }

  @Test
  void a_folder_in_which_nothing_was_is_looked_into_again_only_once_it_has_changed()
      throws IOException {
    InboxFolders folders = folders();
    Path empty = unit(1);

    assertThat(round(folders, List.of(empty))).containsExactly(empty);
    assertThat(round(folders, List.of(empty))).isEmpty();
    Files.writeString(empty.resolve("年报.json"), "{}");
    assertThat(round(folders, List.of(empty))).containsExactly(empty);
    assertThat(round(folders, List.of(empty))).containsExactly(empty);
  }

  @Test
  void an_inbox_that_is_named_from_where_the_process_started_is_the_same() throws IOException {
    InboxFolders folders = folders();
    Path here = Path.of("").toAbsolutePath();
    Path empty = Path.of(".").resolve(here.relativize(unit(1).toAbsolutePath()));

    assertThat(round(folders, List.of(empty))).containsExactly(empty);
    assertThat(round(folders, List.of(empty))).isEmpty();
  }

  @Test
  void what_is_believed_to_be_empty_is_looked_into_again_after_some_minutes() throws IOException {
    InboxFolders folders = folders();
    Path empty = unit(1);
    round(folders, List.of(empty));
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());

    assertThat(round(folders, List.of(empty))).containsExactly(empty);
  }

  @Test
  void of_very_many_waiting_the_first_are_looked_at_in_every_other_round_and_all_in_the_end()
      throws IOException {
    InboxFolders folders = folders();
    List<Path> all = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      all.add(unit(i));
      Files.writeString(all.get(i).resolve("年报.json"), "{}");
    }
    assertThat(round(folders, all)).isEqualTo(all.subList(0, 300));
    assertThat(round(folders, all)).isEqualTo(all.subList(0, 300));
    assertThat(round(folders, all)).isEqualTo(all.subList(300, 600));
    assertThat(round(folders, all)).isEqualTo(all.subList(0, 300));
    assertThat(round(folders, all)).isEqualTo(all.subList(600, 700));
  }

  @Test
  void a_round_that_finds_nothing_is_followed_by_a_rest_of_fifty_times_as_long()
      throws IOException {
    InboxFolders folders = folders();
    folders.begin();
    nanos.addAndGet(Duration.ofMillis(100).toNanos());
    folders.end();

    nanos.addAndGet(Duration.ofMillis(4900).toNanos());
    assertThat(folders.isResting()).isTrue();
    nanos.addAndGet(Duration.ofMillis(200).toNanos());
    assertThat(folders.isResting()).isFalse();
  }

  @Test
  void a_round_that_finds_a_file_is_followed_by_the_next_one() throws IOException {
    InboxFolders folders = folders();
    folders.begin();
    folders.met(inbox.resolve("年报.json"));
    nanos.addAndGet(Duration.ofMillis(100).toNanos());
    folders.end();

    assertThat(folders.isResting()).isFalse();
  }
}
