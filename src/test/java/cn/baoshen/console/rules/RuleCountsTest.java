package cn.baoshen.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.console.rules.RuleLine.Counts;
import cn.baoshen.model.Unit;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleCountsTest {
  private static final int YEAR = 2024;
  private static final List<String> RULES = List.of("A05", "A08", "A13");

  private final TestBook book = new TestBook(new SettableClock());
  private final RuleCounts counts = new RuleCounts(book.jdbc);
  private int files;

  private String arrive(String code) {
    Unit unit = new Unit(code, "单位" + code, "u@x", "", Map.of(), false);
    return book.admit(unit, "file " + files++).caseId();
  }

  private Map<String, Counts> counted(RuleCounts counter) {
    Map<String, Map<String, Counts>> forms = counter.in(YEAR);
    assertThat(forms).hasSizeLessThanOrEqualTo(1);
    return forms.values().stream().findAny().orElse(Map.of());
  }

  @Test
  void says_how_often_of_how_many_reports_and_of_how_many_units() {
    book.examine(arrive("U1"), "A05", "A05", "A08");
    book.examine(arrive("U1"), "A05");
    book.examine(arrive("U2"), "A05");

    assertThat(counted(counts))
        .containsOnly(Map.entry("A05", new Counts(4, 3, 2)), Map.entry("A08", new Counts(1, 1, 1)));
  }

  @Test
  void what_was_counted_before_is_what_is_counted_anew_after_each_examination() {
    Random random = new Random(7);
    List<String> cases = IntStream.range(0, 12).mapToObj(i -> arrive("U" + i % 5)).toList();

    for (int round = 0; round < 60; round++) {
      String[] rules =
          random
              .ints(random.nextInt(4), 0, RULES.size())
              .mapToObj(RULES::get)
              .toArray(String[]::new);
      book.examine(cases.get(random.nextInt(cases.size())), rules);

      assertThat(counts.in(YEAR)).isEqualTo(new RuleCounts(book.jdbc).in(YEAR));
    }
  }
}
