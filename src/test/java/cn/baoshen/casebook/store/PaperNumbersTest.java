package cn.baoshen.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperNumbersTest {
  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final PaperNumbers numbers =
      new PaperNumbers(book.jdbc, clock.getZone(), "隆财绩〔{year}〕{number}号");

  private Case received(int number) {
    Unit unit = new Unit("U" + number, "单位", "u@u.example", "", Map.of(), false);
    return book.cases.get(book.admit(unit, "x" + number).caseId());
  }

  private Case approved(int number) {
    String id = book.move(received(number), CaseState.APPROVED, Tier.LEADER).id();
    book.jdbc
        .sql("update cases set decided_at = ? where id = ?")
        .params(RowValues.time(clock.instant()), id)
        .update();
    return book.cases.get(id);
  }

  @Test
  void papers_of_decided_cases_are_counted_within_a_year_and_keep_their_number() {
    Case first = approved(1);
    assertThat(numbers.of(first)).isEqualTo("隆财绩〔2025〕1号");
    assertThat(numbers.of(approved(2))).isEqualTo("隆财绩〔2025〕2号");
    assertThat(numbers.of(first)).isEqualTo("隆财绩〔2025〕1号");

    clock.pass(Duration.ofDays(365));
    assertThat(numbers.of(approved(3))).isEqualTo("隆财绩〔2026〕1号");
  }

  @Test
  void a_case_that_is_not_decided_has_none_and_without_a_pattern_no_paper_has() {
    assertThat(numbers.of(received(1))).isEmpty();
    assertThat(new PaperNumbers(book.jdbc, clock.getZone(), "").of(approved(2))).isEmpty();
    assertThat(numbers.of(approved(3))).isEqualTo("隆财绩〔2025〕1号");
  }

  @Test
  void of_papers_that_are_printed_at_once_no_two_bear_the_same_number() throws Exception {
    List<Case> cases = IntStream.range(0, 12).mapToObj(this::approved).toList();
    ExecutorService printers = Executors.newFixedThreadPool(4);
    try {
      assertThat(
              printers.invokeAll(
                  cases.stream()
                      .<java.util.concurrent.Callable<String>>map(one -> () -> numbers.of(one))
                      .toList()))
          .extracting(java.util.concurrent.Future::get)
          .doesNotHaveDuplicates()
          .contains("隆财绩〔2025〕12号");
    } finally {
      printers.shutdown();
    }
  }
}
