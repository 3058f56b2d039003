package cn.baoshen.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.store.FirstStart;
import cn.baoshen.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who tries the service is not late, and who set a day has it. */
class CollectionDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 26);
  private static final LocalDate DUE = LocalDate.of(2025, 3, 31);

  @TempDir Path state;

  private static CollectionWindow collection(LocalDate opens, LocalDate due) {
    return new CollectionDays(2024, opens, due, null).since(FIRST);
  }

  @Test
  void a_collection_without_days_opens_with_the_first_start_and_lasts_ninety_days() {
    assertThat(collection(null, null))
        .isEqualTo(new CollectionWindow(2024, FIRST, LocalDate.of(2027, 2, 24), null));
  }

  @Test
  void a_day_that_is_set_counts_and_the_other_follows_from_it() {
    LocalDate january = LocalDate.of(2025, 1, 1);
    assertThat(collection(null, DUE)).isEqualTo(new CollectionWindow(2024, january, DUE, null));
    assertThat(collection(january, null))
        .isEqualTo(new CollectionWindow(2024, january, LocalDate.of(2025, 4, 1), null));
    assertThat(collection(FIRST, DUE)).isEqualTo(new CollectionWindow(2024, FIRST, DUE, null));
  }

  @Test
  void the_day_of_the_first_start_stays_what_it_was() {
    SettableClock clock = new SettableClock();
    LocalDate first = FirstStart.day(state, clock);
    clock.pass(Duration.ofDays(400));
    assertThat(FirstStart.day(state, clock)).isEqualTo(first);
  }

  @Test
  void a_day_that_cannot_be_read_is_today_and_no_end_of_the_start() throws Exception {
    SettableClock clock = new SettableClock();
    Files.writeString(state.resolve("first-start.txt"), "?");
    assertThat(FirstStart.day(state, clock)).isEqualTo(LocalDate.now(clock));
  }

  @Test
  void the_day_is_kept_for_the_service_alone_in_a_folder_that_is_its_own(@TempDir Path state)
      throws IOException {
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
    FirstStart.day(state, Clock.systemUTC());

    assertThat(Files.getPosixFilePermissions(state.resolve("first-start.txt")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
