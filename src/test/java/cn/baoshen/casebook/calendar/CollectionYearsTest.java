package cn.baoshen.casebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.CollectionWindow;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which year is open, and what becomes of the one before. */
class CollectionYearsTest {
  private static final CollectionWindow FIRST = window(2024, null);

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock, new ListedUnits(), form -> Map.of());
  private final CollectionYears years =
      new CollectionYears(book.jdbc, book.transaction, FIRST, clock);
  private final OpenCollection open = new OpenCollection(years::windows, null);

  private static CollectionWindow window(int year, LocalDate late) {
    return new CollectionWindow(
        year, LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 1, 3, 31), late);
  }

  @Test
  void the_settings_open_the_first_year_and_nothing_is_written_for_it() {
    assertThat(open.year()).isEqualTo(2024);
    assertThat(open.due()).isEqualTo(FIRST.due());
    assertThat(years.opened()).isEmpty();
  }

  @Test
  void a_further_year_ends_the_one_before_whose_window_stays_known() {
    assertThat(years.open(window(2025, null), "新年度", "admin").isDone()).isTrue();

    assertThat(open.year()).isEqualTo(2025);
    assertThat(open.closed(2024)).contains(FIRST);
    assertThat(open.closed(2025)).isEmpty();
    assertThat(open.closed(2023)).isEmpty();
    assertThat(years.opened())
        .extracting(CollectionYears.Opened::reason)
        .containsExactly("新年度", "");
  }

  @Test
  void an_ended_year_takes_late_reports_through_the_day_that_was_said() {
    years.open(window(2025, null), "新年度", "admin");
    LocalDate last = LocalDate.of(2026, 5, 31);
    assertThat(years.open(window(2024, last), "补报", "admin").isDone()).isTrue();

    assertThat(open.year()).isEqualTo(2025);
    assertThat(open.closed(2024).orElseThrow().takesLate(last)).isTrue();
    assertThat(open.closed(2024).orElseThrow().takesLate(last.plusDays(1))).isFalse();
    assertThat(FIRST.takesLate(last)).isFalse();
  }

  @Test
  void what_is_no_year_of_ours_has_wrong_days_or_no_reason_is_refused() {
    assertThat(years.open(window(2023, null), "旧年度", "admin").why())
        .isEqualTo(Refusal.YEAR_UNKNOWN);
    assertThat(years.open(window(2025, null), " ", "admin").why()).isEqualTo(Refusal.REASON_WANTED);
    CollectionWindow turned =
        new CollectionWindow(2025, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 31), null);
    assertThat(years.open(turned, "新年度", "admin").why()).isEqualTo(Refusal.DAYS_WRONG);
    CollectionWindow lateBeforeDue = window(2025, LocalDate.of(2026, 3, 1));
    assertThat(years.open(lateBeforeDue, "新年度", "admin").why()).isEqualTo(Refusal.DAYS_WRONG);
    assertThat(open.year()).isEqualTo(2024);
  }
}
