package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.SettableClock;
import cn.baoshen.casebook.TestBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class LookoutTest {
  private static final Duration SETTLE = Duration.ofSeconds(2);
  private static final Duration EMPTY_GRACE = Duration.ofSeconds(10);

  @TempDir Path inbox;
  private final SettableClock clock = new SettableClock();
  private Lookout lookout;

  @BeforeEach
  void open() {
    TestBook book = new TestBook(clock);
    lookout =
        new Lookout(
            inbox,
            new InboxSettings(SETTLE, EMPTY_GRACE, DataSize.ofMegabytes(64)),
            book.sightings,
            new Patience(book.alarms, clock),
            clock);
  }

  @Test
  void a_file_is_taken_once_it_has_stood_still_for_the_settling_time() throws IOException {
    Path file = Files.writeString(inbox.resolve("a.json"), "{}");

    assertThat(lookout.isReady(file)).isFalse();
    clock.pass(SETTLE.minusMillis(1));
    assertThat(lookout.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(1));
    assertThat(lookout.isReady(file)).isTrue();
  }

  @Test
  void i01_a_copy_that_stalls_and_goes_on_waits_from_its_last_change() throws IOException {
    Path file = Files.writeString(inbox.resolve("slow.json"), "{");
    assertThat(lookout.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(1900));
    Files.writeString(file, "}", StandardOpenOption.APPEND);

    assertThat(lookout.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(1900));
    assertThat(lookout.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(100));
    assertThat(lookout.isReady(file)).isTrue();
  }

  @Test
  void i02_an_old_time_of_change_does_not_make_a_growing_file_look_finished() throws IOException {
    FileTime lastYear = FileTime.fromMillis(1_700_000_000_000L);
    Path file = Files.writeString(inbox.resolve("old.json"), "{");
    Files.setLastModifiedTime(file, lastYear);
    assertThat(lookout.isReady(file)).isFalse();
    clock.pass(Duration.ofSeconds(1));
    Files.writeString(file, "}", StandardOpenOption.APPEND);
    Files.setLastModifiedTime(file, lastYear);

    clock.pass(Duration.ofSeconds(1));
    assertThat(lookout.isReady(file)).isFalse();
    clock.pass(SETTLE);
    assertThat(lookout.isReady(file)).isTrue();
  }

  @Test
  void i04_a_file_withdrawn_before_it_is_ready_is_no_error() throws IOException {
    Path file = Files.writeString(inbox.resolve("gone.json"), "{}");
    assertThat(lookout.isReady(file)).isFalse();
    Files.delete(file);

    assertThat(lookout.isReady(file)).isFalse();
  }

  @Test
  void i05_a_file_renamed_from_its_temporary_name_is_taken_at_once() throws Exception {
    Path temporary = Files.writeString(inbox.resolve("report.json.part"), "{}");
    Files.setLastModifiedTime(temporary, FileTime.fromMillis(1_700_000_000_000L));
    assertThat(lookout.isReady(temporary)).isFalse();
    clock.pass(EMPTY_GRACE);
    assertThat(lookout.isReady(temporary)).isFalse();
    Path file = Files.move(temporary, inbox.resolve("report.json"));

    assertThat(lookout.isReady(file)).isTrue();
  }

  @Test
  void a_file_that_its_sender_marks_as_ready_is_taken_at_once() throws IOException {
    Path file = Files.writeString(inbox.resolve("a.json"), "{}");
    Files.createFile(inbox.resolve("a.json.ready"));

    assertThat(lookout.isReady(file)).isTrue();
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
        "5A3B2C10"
      })
  void i06_names_that_programs_leave_behind_are_left_alone(String name) throws IOException {
    Path file = Files.writeString(inbox.resolve(name), "x");
    assertThat(lookout.isReady(file)).isFalse();
    clock.pass(Duration.ofDays(1));

    assertThat(lookout.isReady(file)).isFalse();
    assertThat(file).exists();
  }

  @Test
  void i06_the_folder_that_a_storage_box_hides_in_the_inbox_is_not_entered() throws IOException {
    assertThat(lookout.mayEnter(Files.createDirectory(inbox.resolve("@eaDir")))).isFalse();
    assertThat(lookout.mayEnter(Files.createDirectory(inbox.resolve("101001")))).isTrue();
  }

  @Test
  void i07_an_empty_file_is_given_time_to_be_filled_before_it_is_answered() throws IOException {
    Path file = Files.createFile(inbox.resolve("empty.json"));
    assertThat(lookout.isReady(file)).isFalse();
    clock.pass(EMPTY_GRACE.minusMillis(1));
    assertThat(lookout.isReady(file)).isFalse();
    clock.pass(Duration.ofMillis(1));

    assertThat(lookout.isReady(file)).isTrue();
  }

  @Test
  void i15_a_linked_folder_is_never_entered(@TempDir Path elsewhere) throws IOException {
    Path link = Files.createSymbolicLink(inbox.resolve("linked"), elsewhere);

    assertThat(lookout.mayEnter(link)).isFalse();
  }
}
