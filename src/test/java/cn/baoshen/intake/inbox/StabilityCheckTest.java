package cn.baoshen.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.intake.TestSettings;
import cn.baoshen.model.CannotStart;
import cn.baoshen.model.Unit;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class StabilityCheckTest {
  private static final Duration SETTLE = Duration.ofSeconds(2);
  private static final Duration EMPTY_GRACE = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LYING = Duration.ofHours(1);

  /** A unit whose code looks like the temporary name of a program. */
  private static final ListedUnits UNITS = new ListedUnits(unit("43052401"), unit("103.xlsx"));

  private static Unit unit(String code) {
    return new Unit(code, code, "a@b.example", "", Map.of(), false);
  }

  @TempDir Path inbox;
  private final SettableClock clock = new SettableClock();
  private StabilityCheck stabilityCheck;

  @BeforeEach
  void open() {
    TestBook book = new TestBook(clock);
    stabilityCheck =
        new StabilityCheck(
            inbox,
            new InboxSettings(SETTLE, EMPTY_GRACE, PATIENCE, LYING, DataSize.ofMegabytes(64)),
            book.seenFiles,
            new FileBackoff(book.alarms, clock),
            new IgnoredNames(inbox, UNITS, TestSettings.ignored()),
            new OpenWriters(List.of(inbox), clock),
            clock);
  }

  @Test
  void a_file_is_taken_once_it_has_stood_still_for_the_settling_time() throws IOException {
    Path file = Files.writeString(inbox.resolve("a.json"), "{}");

    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(SETTLE.minusMillis(1));
    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(1));
    assertThat(stabilityCheck.isReady(file)).isTrue();
  }

  @Test
  void i01_a_copy_that_stalls_and_goes_on_waits_from_its_last_change() throws IOException {
    Path file = Files.writeString(inbox.resolve("slow.json"), "{");
    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(1900));
    Files.writeString(file, "}", StandardOpenOption.APPEND);

    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(1900));
    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(100));
    assertThat(stabilityCheck.isReady(file)).isTrue();
  }

  @Test
  void i02_an_old_time_of_change_does_not_make_a_growing_file_look_finished() throws IOException {
    FileTime lastYear = FileTime.fromMillis(1_700_000_000_000L);
    Path file = Files.writeString(inbox.resolve("old.json"), "{");
    Files.setLastModifiedTime(file, lastYear);
    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(Duration.ofSeconds(1));
    Files.writeString(file, "}", StandardOpenOption.APPEND);
    Files.setLastModifiedTime(file, lastYear);

    clock.pass(Duration.ofSeconds(1));
    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(SETTLE);
    assertThat(stabilityCheck.isReady(file)).isTrue();
  }

  @Test
  void i04_a_file_withdrawn_before_it_is_ready_is_no_error() throws IOException {
    Path file = Files.writeString(inbox.resolve("gone.json"), "{}");
    assertThat(stabilityCheck.isReady(file)).isFalse();
    Files.delete(file);

    assertThat(stabilityCheck.isReady(file)).isFalse();
  }

  @Test
  void i05_a_file_renamed_from_its_temporary_name_is_taken_at_once() throws Exception {
    Path temporary = Files.writeString(inbox.resolve("report.json.part"), "{}");
    Files.setLastModifiedTime(temporary, FileTime.fromMillis(1_700_000_000_000L));
    assertThat(stabilityCheck.isReady(temporary)).isFalse();
    clock.pass(EMPTY_GRACE);
    assertThat(stabilityCheck.isReady(temporary)).isFalse();
    Path file = Files.move(temporary, inbox.resolve("report.json"));

    assertThat(stabilityCheck.isReady(file)).isTrue();
  }

  @Test
  void a_file_that_its_sender_marks_as_ready_is_taken_at_once() throws IOException {
    Path file = Files.writeString(inbox.resolve("a.json"), "{}");
    Files.createFile(inbox.resolve("a.json.ready"));

    assertThat(stabilityCheck.isReady(file)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~$x.xlsx",
        ".~lock.x.xlsx#",
        "x.tmp",
        "x.TMP",
        "x.part",
        "x.crdownload",
        "Thumbs.db",
        "desktop.ini",
        ".DS_Store",
        "._x",
        "5A3B2C10",
        "x.xlsx.filepart",
        "x.xlsx.partial",
        "x.xlsx.download",
        "x.xlsx.opdownload",
        "x.xlsx.!ut",
        "x.xlsx.!QB",
        "x.xlsx.td",
        "x.xlsx.aria2",
        ".x.xlsx.swp",
        "x.xlsx.swp",
        "~WRL0001.json",
        "~wrd0000.xlsx",
        "x.xlsx.bak",
        "x.xlsx.lnk",
        "x.URL",
        "x.xlsx~"
      })
  void i06_names_that_programs_leave_behind_are_left_alone(String name) throws IOException {
    Path file = Files.writeString(inbox.resolve(name), "x");
    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(Duration.ofDays(1));

    assertThat(stabilityCheck.isReady(file)).isFalse();
    assertThat(file).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@eaDir",
        "#recycle",
        "#Recycle",
        "@Recycle",
        "$RECYCLE.BIN",
        "System Volume Information",
        "lost+found",
        "~snapshot",
        "#snapshot",
        ".snapshot",
        ".Trash-1000"
      })
  void i06_a_folder_that_a_file_server_or_storage_box_keeps_for_itself_is_not_entered(String name)
      throws IOException {
    Path unit = Files.createDirectory(inbox.resolve("101001"));

    assertThat(stabilityCheck.mayEnter(unit)).isTrue();
    assertThat(stabilityCheck.mayEnter(Files.createDirectory(inbox.resolve(name)))).isFalse();
    assertThat(stabilityCheck.mayEnter(Files.createDirectory(unit.resolve(name)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"43052401", "103.xlsx", "５Ａ３Ｂ２Ｃ１０", "5A3B2C10", "年报.bak", "x.tmp", "回收站"})
  void a_folder_is_not_left_alone_for_what_is_said_of_files(String name) throws IOException {
    assertThat(stabilityCheck.mayEnter(Files.createDirectory(inbox.resolve(name)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost+found", "RECYCLER", "报告.tmp.xlsx", "5a3b2c10", "5A3B2C10.xlsx"})
  void a_file_is_not_left_alone_for_what_is_said_of_folders(String name) throws IOException {
    Path file = Files.writeString(inbox.resolve(name), "x");
    stabilityCheck.isReady(file);
    clock.pass(SETTLE);

    assertThat(stabilityCheck.isReady(file)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*.xlsx", "*.json", "?*.x*", "", " ", "a/b", "**"})
  void a_pattern_that_is_none_or_would_leave_reports_alone_stops_the_start(String pattern) {
    assertThatThrownBy(() -> new IgnoredSettings(List.of(), List.of(pattern), List.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("baoshen.inbox-ignored.files: \"" + pattern + "\"");
    assertThatThrownBy(() -> new IgnoredSettings(List.of("*"), List.of(), List.of()))
        .hasMessageContaining("baoshen.inbox-ignored.folders");
  }

  @Test
  void a_file_that_looks_cut_off_rests_until_it_changes_or_patience_ends() throws IOException {
    Path file = Files.writeString(inbox.resolve("a.json"), "{");
    stabilityCheck.isReady(file);
    clock.pass(SETTLE);
    assertThat(stabilityCheck.isReady(file)).isTrue();
    assertThat(stabilityCheck.mayGrow(file, Snapshot.of(file))).isTrue();
    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(PATIENCE.minus(SETTLE).minusMillis(1));
    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(1));

    assertThat(stabilityCheck.isReady(file)).isTrue();
    assertThat(stabilityCheck.mayGrow(file, Snapshot.of(file))).isFalse();
  }

  @Test
  void a_file_that_looked_cut_off_and_goes_on_is_taken_as_soon_as_it_stands_still_again()
      throws IOException {
    Path file = Files.writeString(inbox.resolve("a.json"), "{");
    stabilityCheck.isReady(file);
    clock.pass(SETTLE);
    assertThat(stabilityCheck.mayGrow(file, Snapshot.of(file))).isTrue();
    Files.writeString(file, "}", StandardOpenOption.APPEND);

    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(SETTLE);
    assertThat(stabilityCheck.isReady(file)).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void i01_a_file_that_a_program_has_open_is_waited_for_as_long_as_one_that_is_cut_off()
      throws IOException {
    Path file = Files.writeString(inbox.resolve("a.json"), "{}");
    try (OutputStream writer = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      stabilityCheck.isReady(file);
      clock.pass(SETTLE);
      assertThat(stabilityCheck.isReady(file)).isFalse();
      clock.pass(PATIENCE.minus(SETTLE));
      assertThat(stabilityCheck.isReady(file)).isTrue();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void i01_a_file_that_a_program_has_open_is_taken_once_it_is_closed_and_one_read_at_once()
      throws IOException {
    Path file = Files.writeString(inbox.resolve("a.json"), "{}");
    stabilityCheck.isReady(file);
    clock.pass(SETTLE);
    try (OutputStream writer = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      assertThat(stabilityCheck.isReady(file)).isFalse();
    }
    clock.pass(PATIENCE.minus(SETTLE).minusMillis(1));
    try (InputStream reader = Files.newInputStream(file)) {
      assertThat(stabilityCheck.isReady(file)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"43052401", "20250301", "00000000", "5A3B2C1", "5A3B2C101", "5a3b2c10"})
  void i06_a_file_called_by_a_code_or_a_date_is_no_temporary_of_office(String name)
      throws IOException {
    Path file = Files.writeString(inbox.resolve(name), "x");
    stabilityCheck.isReady(file);
    clock.pass(SETTLE);

    assertThat(stabilityCheck.isReady(file)).isTrue();
  }

  @Test
  void a_unit_may_not_have_the_code_of_a_folder_that_servers_keep() {
    ListedUnits units = new ListedUnits(unit("RECYCLER"));

    assertThatThrownBy(() -> new IgnoredNames(inbox, units, TestSettings.ignored()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("RECYCLER");
  }

  @Test
  void i07_an_empty_file_is_given_time_to_be_filled_before_it_is_answered() throws IOException {
    Path file = Files.createFile(inbox.resolve("empty.json"));
    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(EMPTY_GRACE.minusMillis(1));
    assertThat(stabilityCheck.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(1));

    assertThat(stabilityCheck.isReady(file)).isTrue();
  }

  @Test
  void i15_a_linked_folder_is_never_entered(@TempDir Path elsewhere) throws IOException {
    Path link = Files.createSymbolicLink(inbox.resolve("linked"), elsewhere);

    assertThat(stabilityCheck.mayEnter(link)).isFalse();
  }
}
