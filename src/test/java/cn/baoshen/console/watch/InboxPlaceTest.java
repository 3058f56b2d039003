package cn.baoshen.console.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Alarms.Open;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.testing.Disk;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/** F17: an inbox that is not mounted is empty, and all but well. */
class InboxPlaceTest {
  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);

  @TempDir private Path home;

  private InboxPlace place() {
    return new InboxPlace(
        home.resolve("inbox"), InboxPlace.NOTE, new KeptFiles(home), book.alarms, clock);
  }

  private int told() {
    return book.alarms.open(10).size();
  }

  private Status health() {
    Health health = new InboxHealth(home.resolve("inbox"), place()).health();
    assertThat(health.getDetails()).as("its path is not told").isEmpty();
    return health.getStatus();
  }

  @Test
  void f17_an_inbox_whose_share_is_gone_is_told_once_a_day_and_well_again_when_it_is_back() {
    Disk share = Disk.at(home.resolve("inbox"), 1);
    share.needed();
    place().raise();
    assertThat(told()).isZero();
    assertThat(health()).isEqualTo(Status.UP);

    share.close();
    place().raise();
    place().raise();
    assertThat(book.alarms.open(10)).extracting(Open::kind).containsExactly("inbox-missing");
    assertThat(health()).isEqualTo(Status.DOWN);
    clock.pass(Duration.ofDays(1));
    place().raise();
    assertThat(told()).isEqualTo(2);

    try (Disk back = Disk.at(home.resolve("inbox"), 1)) {
      assertThat(health()).isEqualTo(Status.UP);
    }
  }

  @Test
  void an_inbox_that_is_gone_altogether_is_told() throws IOException {
    Files.createDirectory(home.resolve("inbox"));
    place().raise();
    Files.delete(home.resolve("inbox"));
    place().raise();

    assertThat(told()).isEqualTo(1);
    assertThat(health()).isEqualTo(Status.DOWN);
  }

  @Test
  void an_inbox_that_was_moved_on_purpose_is_familiar_once_the_note_is_deleted()
      throws IOException {
    Files.createDirectory(home.resolve("inbox"));
    Path note = home.resolve(InboxPlace.NOTE);
    Files.writeString(note, home.resolve("inbox") + "\nnfs4 mounted\n");
    assertThat(health()).isEqualTo(Status.DOWN);

    Files.delete(note);
    assertThat(health()).isEqualTo(Status.UP);
  }

  @Test
  void an_inbox_that_the_settings_name_anew_is_no_alarm() throws IOException {
    Files.createDirectory(home.resolve("inbox"));
    Files.writeString(home.resolve(InboxPlace.NOTE), home.resolve("old") + "\next4 mounted\n");
    place().raise();

    assertThat(told()).isZero();
  }
}
