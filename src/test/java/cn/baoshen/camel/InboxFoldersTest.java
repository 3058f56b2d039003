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
    return new InboxFolders(inbox, file -> file.toString().endsWith(".tmp"), nanos::get);
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
        .map(f -> f.resolve("x"))
        .forEach(file -> waits(folders, file));
    folders.end();
    return due;
  }

  private static void waits(InboxFolders folders, Path file) {
    folders.lies(file);
    folders.waits();
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
  void a_round_that_finds_nothing_is_followed_by_a_rest_of_a_hundred_times_as_long()
      throws IOException {
    InboxFolders folders = folders();
    folders.begin();
    nanos.addAndGet(Duration.ofMillis(50).toNanos());
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
    waits(folders, inbox.resolve("年报.json"));
    nanos.addAndGet(Duration.ofMillis(100).toNanos());
    folders.end();

    assertThat(folders.isResting()).isFalse();
  }

  @Test
  void after_a_round_that_found_nothing_the_times_of_the_folders_say_when_the_next_is_due()
      throws IOException {
    InboxFolders folders = folders();
    List<Path> all = List.of(unit(1), unit(2));
    isLongAgo(inbox);
    round(folders, all);

    assertThat(isNextDue(folders)).isFalse();
    Files.writeString(all.get(1).resolve("年报.json"), "{}");
    assertThat(isNextDue(folders)).isTrue();
  }

  @Test
  void of_very_many_none_is_passed_by_for_good() throws IOException {
    InboxFolders folders = folders();
    List<Path> all = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      all.add(unit(i));
    }
    isLongAgo(inbox);
    while (isNextDue(folders)) {
      round(folders, all);
    }

    Files.writeString(all.get(699).resolve("年报.json"), "{}");
    assertThat(isNextDue(folders)).isTrue();
  }

  @Test
  void a_new_folder_of_a_unit_and_a_file_beside_the_folders_are_seen() throws IOException {
    InboxFolders folders = folders();
    List<Path> all = List.of(unit(1));
    isLongAgo(inbox);
    round(folders, all);

    assertThat(isNextDue(folders)).isFalse();
    Files.createDirectories(inbox.resolve("U2"));
    assertThat(isNextDue(folders)).isTrue();
    isLongAgo(inbox);
    round(folders, all);
    assertThat(isNextDue(folders)).isFalse();
    Files.writeString(inbox.resolve("年报.json"), "{}");
    assertThat(isNextDue(folders)).isTrue();
  }

  @Test
  void a_folder_in_the_folder_of_a_unit_is_passed_by_while_nothing_comes_into_it()
      throws IOException {
    InboxFolders folders = folders();
    Path unit = unit(1);
    Path inner = Files.createDirectories(unit.resolve("佐证材料"));
    isLongAgo(inner);
    isLongAgo(unit);
    isLongAgo(inbox);
    List<Path> all = List.of(unit, inner);
    folders.begin();
    all.forEach(folders::isDue);
    folders.end();

    assertThat(isNextDue(folders)).isFalse();
    Files.writeString(inner.resolve("合同.pdf"), "x");
    assertThat(isNextDue(folders)).isTrue();
    folders.begin();
    assertThat(all).allMatch(folders::isDue);
  }

  @Test
  void a_file_in_any_folder_of_a_unit_keeps_the_whole_of_it_looked_into() throws IOException {
    InboxFolders folders = folders();
    Path unit = unit(1);
    Path inner = Files.createDirectories(unit.resolve("旧"));
    isLongAgo(inner);
    isLongAgo(unit);
    folders.begin();
    folders.isDue(unit);
    folders.lies(unit.resolve("年报.json"));
    folders.isDue(inner);
    folders.end();

    folders.begin();
    assertThat(folders.isDue(unit)).isTrue();
  }

  @Test
  void a_file_that_rests_lets_rounds_rest_and_is_looked_at_in_the_next() throws IOException {
    InboxFolders folders = folders();
    Path unit = unit(1);
    isLongAgo(inbox);
    folders.begin();
    folders.isDue(unit);
    folders.lies(unit.resolve("年报.json"));
    nanos.addAndGet(Duration.ofMillis(20).toNanos());
    folders.end();

    assertThat(folders.isResting()).isTrue();
    assertThat(isNextDue(folders)).isTrue();
  }

  @Test
  void what_is_never_taken_does_not_keep_the_rounds_going_and_what_comes_beside_it_is_seen()
      throws IOException {
    InboxFolders folders = folders();
    Path unit = unit(1);
    Files.writeString(unit.resolve("~.tmp"), "x");
    isLongAgo(unit);
    isLongAgo(inbox);
    folders.begin();
    folders.isDue(unit);
    folders.end();

    assertThat(isNextDue(folders)).isFalse();
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(isNextDue(folders)).isFalse();
    Files.writeString(unit.resolve("年报.json"), "{}");
    isLongAgo(unit);
    assertThat(isNextDue(folders)).isTrue();
  }

  /** A file system may tell no times, or be told a time by who copies. */
  @Test
  void what_came_without_changing_any_time_is_found_after_some_minutes() throws IOException {
    InboxFolders folders = folders();
    Path unit = unit(1);
    FileTime before = Files.getLastModifiedTime(unit);
    isLongAgo(inbox);
    round(folders, List.of(unit));
    Files.writeString(unit.resolve("年报.json"), "{}");
    Files.setLastModifiedTime(unit, before);

    assertThat(isNextDue(folders)).isFalse();
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(isNextDue(folders)).isTrue();
    assertThat(round(folders, List.of(unit))).containsExactly(unit);
  }

  private boolean isNextDue(InboxFolders folders) {
    nanos.addAndGet(Duration.ofSeconds(9).toNanos());
    return !folders.isResting();
  }

  private static void isLongAgo(Path folder) throws IOException {
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(60)));
  }
}
