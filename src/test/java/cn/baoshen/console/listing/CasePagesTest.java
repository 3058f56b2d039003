package cn.baoshen.console.listing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Original;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list of cases however it is narrowed: the same cases, whichever way they are looked for. */
class CasePagesTest {
  private static final int YEAR = 2024;
  private static final int UNITS = 60;
  private static final String RULE = "A05";
  private static final String REVIEWER = "Shen.He@czj.example";

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final CasePages pages = new CasePages(book.jdbc, clock);
  private final List<String> cases = new ArrayList<>();

  @BeforeEach
  void fill() {
    IntStream.range(0, UNITS).forEach(this::arrive);
  }

  private static String code(int number) {
    return "U" + number;
  }

  private void arrive(int number) {
    Unit unit = new Unit(code(number), "单位", "u@x.example", "", Map.of(), false);
    String hash = Sha256.of("file " + number);
    String id =
        book.admissions
            .admit(
                new Arrival(
                    new Arrival.Place(hash, hash),
                    new Original("a.json", "", hash, 1),
                    unit,
                    YEAR,
                    null))
            .caseId();
    cases.add(id);
    judge(number, id);
    clock.pass(Duration.ofHours(6));
  }

  /** Every second one has the rule, every third is with the reviewer. */
  private void judge(int number, String id) {
    if (number % 2 == 0) {
      List<Finding> findings =
          Stream.of(Severity.ERROR, Severity.WARNING)
              .map(how -> new Finding(RULE, how, List.of(), List.of(), "1", "2", "错"))
              .toList();
      book.cases.keepExamination(id, new Examination(null, new Verdict(findings, List.of())));
    }
    if (number % 3 == 0) {
      book.cases.move(
          id, EnumSet.allOf(CaseState.class), CaseState.IN_REVIEW, Tier.LEADER, "moved", "");
      book.jdbc
          .sql(
              "insert into assignment (case_id, tier, seq, reviewer, reviewer_key, because, reason,"
                  + " entered_by, at) values (?, 'LEADER', 0, ?, lower(?), 'REGISTRY', '', 'system',"
                  + " current_timestamp)")
          .params(id, REVIEWER, REVIEWER)
          .update();
    }
  }

  @Test
  void every_narrowing_finds_what_it_means_and_each_case_once() {
    for (boolean rule : List.of(true, false)) {
      for (boolean reviewer : List.of(true, false)) {
        for (boolean state : List.of(true, false)) {
          for (int units : new int[] {0, 4, UNITS - 1}) {
            compare(rule, reviewer, state, units);
          }
        }
      }
    }
  }

  @Test
  void where_each_case_must_be_looked_at_no_more_are_counted_than_a_limit() {
    Choice slow = choice(true, false, true, 0, false, null);
    assertThat(pages.count(slow, 9)).isEqualTo(new CasePages.Count(9, true));
    assertThat(pages.count(slow, 10)).isEqualTo(new CasePages.Count(10, false));
    Choice quick = choice(true, false, false, 0, false, null);
    assertThat(pages.count(quick, 9)).isEqualTo(new CasePages.Count(30, false));
  }

  @Test
  void of_many_units_the_same_are_found_among_the_first_cases_of_all_and_where_these_are_too_few() {
    for (int first : new int[] {5, 20, UNITS}) {
      CasePages among = new CasePages(book.jdbc, clock, first);
      for (boolean rule : List.of(true, false)) {
        Choice choice = choice(rule, false, false, UNITS - 1, true, null);
        assertThat(all(among, choice)).as("first %d", first).isEqualTo(all(pages, choice));
        Choice last = choice(rule, false, false, UNITS - 1, true, null).turned();
        assertThat(all(among, last)).as("first %d", first).isEqualTo(all(pages, last));
      }
    }
  }

  private void compare(boolean rule, boolean reviewer, boolean state, int units) {
    List<String> meant =
        IntStream.range(0, UNITS)
            .filter(number -> !rule || number % 2 == 0)
            .filter(number -> !(reviewer || state) || number % 3 == 0)
            .filter(number -> units == 0 || number < units)
            .mapToObj(cases::get)
            .toList();
    for (boolean newest : List.of(true, false)) {
      Choice choice = choice(rule, reviewer, state, units, newest, null);
      assertThat(all(pages, choice)).as(choice.toString()).isEqualTo(meant);
      assertThat(pages.count(choice))
          .as(choice.toString())
          .isEqualTo(new CasePages.Count(meant.size(), false));
    }
  }

  private static Choice choice(
      boolean rule,
      boolean reviewer,
      boolean state,
      int units,
      boolean newest,
      @Nullable String after) {
    return new Choice(
        state ? CaseState.IN_REVIEW : null,
        null,
        units == 0 ? null : IntStream.range(0, units).mapToObj(CasePagesTest::code).toList(),
        newest ? YEAR : null,
        null,
        newest,
        true,
        after,
        7,
        new Narrowed(
            rule ? RULE : null,
            reviewer ? REVIEWER : null,
            LocalDate.EPOCH,
            LocalDate.EPOCH.plusYears(100)));
  }

  /** Page after page. */
  private static List<String> all(CasePages pages, Choice first) {
    List<String> found = new ArrayList<>();
    Choice next = first;
    while (next != null) {
      CasePages.Page page = pages.page(next);
      page.cases().forEach(one -> found.add(one.id()));
      next = page.next() == null ? null : after(first, page.next());
    }
    return found;
  }

  private static Choice after(Choice first, String id) {
    return new Choice(
        first.state(),
        first.tier(),
        first.units(),
        first.year(),
        first.form(),
        first.newest(),
        first.oldest(),
        id,
        first.most(),
        first.narrowed());
  }
}
