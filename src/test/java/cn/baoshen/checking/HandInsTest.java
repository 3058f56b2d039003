package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.HandIns;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.intake.StatedOwner;
import cn.baoshen.model.Case;
import cn.baoshen.model.Submitted;
import cn.baoshen.model.Unit;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report counts as handed in from the first revision that is one of the unit and the year. */
class HandInsTest {
  private static final Unit OTHER =
      new Unit("103999", "另一单位", "other@unit.example", "", Map.of(), false);
  private static final OpenCollection COLLECTION =
      new OpenCollection(2024, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));

  private final SettableClock clock = new SettableClock();
  private final ListedUnits units = new ListedUnits(Bench.UNIT, OTHER);
  private final TestBook book = new TestBook(clock, units, form -> Map.of());
  private final Judge judge =
      new Judge(
          Bench.RULES,
          Bench.FORMS,
          book.cases,
          new HandIns(book.jdbc, new StatedOwner(Bench.FORMS, units)),
          new RulesInForce(book.jdbc),
          units,
          COLLECTION,
          clock);
  private int files;

  private Case dropped() {
    clock.pass(Duration.ofDays(1));
    return book.cases.get(book.admit(Bench.UNIT, "file " + files++).caseId());
  }

  private Instant judged(Case subject, Bench bench) {
    judge.judge(new Submitted(subject, bench.reading()));
    return subject.receivedAt();
  }

  private Instant dropped(Bench bench) {
    return judged(dropped(), bench);
  }

  private Instant handedIn() {
    return book.filings.of(2024, Bench.UNIT.code()).stream().findFirst().orElseThrow().firstAt();
  }

  @Test
  void a_file_of_another_year_hands_nothing_in() {
    dropped(Bench.corrected().with("year", 2023));
    assertThat(handedIn()).isNull();
  }

  @Test
  void a_file_with_the_code_of_another_unit_or_of_none_hands_nothing_in() {
    dropped(Bench.corrected().with("unit.code", OTHER.code()));
    dropped(Bench.corrected().with("unit.code", "999999"));
    assertThat(handedIn()).isNull();
  }

  @Test
  void a_report_with_wrong_sums_is_handed_in() {
    Instant at = dropped(Bench.corrected().with("special.actual", 1));
    assertThat(handedIn()).isEqualTo(at);
  }

  @Test
  void a_report_that_says_neither_code_nor_year_is_that_of_its_folder() {
    Instant at = dropped(Bench.corrected().without("year").without("unit.code"));
    assertThat(handedIn()).isEqualTo(at);
  }

  @Test
  void the_first_right_report_after_a_wrong_one_counts() {
    dropped(Bench.corrected().with("year", 2023));
    Instant right = dropped(Bench.corrected());
    dropped(Bench.corrected());
    assertThat(handedIn()).isEqualTo(right);
  }

  @Test
  void what_was_handed_in_stays_so_after_a_file_of_another_year() {
    Instant right = dropped(Bench.corrected());
    dropped(Bench.corrected().with("year", 2023));
    assertThat(handedIn()).isEqualTo(right);
  }

  @Test
  void a_wrong_file_that_is_read_after_the_right_one_came_dates_it_anew() {
    Case wrong = dropped();
    Case right = dropped();
    judged(wrong, Bench.corrected().with("year", 2023));
    assertThat(handedIn()).isEqualTo(right.receivedAt());
  }

  @Test
  void a_file_that_is_read_again_and_is_right_counts_from_when_it_came() {
    Case subject = dropped();
    judged(subject, Bench.corrected().with("year", 2023));
    judged(subject, Bench.corrected());
    assertThat(handedIn()).isEqualTo(subject.receivedAt());
  }
}
