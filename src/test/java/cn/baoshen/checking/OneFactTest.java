package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slip is one finding, and hides no other. */
class OneFactTest {
  @ParameterizedTest
  @CsvSource({
    "evaluation.income.total, 1521300, S06 1521300.00 152.13",
    "evaluation.funds.initial, 1521300, S06 1521300.00 152.13",
    "evaluation.funds.executed, 2203000, S06 2203000.00 220.30",
    "totals.expenditure, 2203000, S06 2203000.00 220.30",
    "special.actual, 372200, S06 372200.00 37.22",
  })
  void a_total_in_yuan_is_told_once_and_not_again_by_each_sum(
      String field, String yuan, String finding) {
    assertThat(Bench.corrected().with(field, yuan).errors()).containsExactly(finding);
  }

  @Test
  void a_total_in_yuan_whose_parts_do_not_add_up_to_it_either_is_two_errors() {
    Bench bench = Bench.corrected().with("evaluation.income.total", 1531300);
    assertThat(bench.errors())
        .containsExactly("S06 1531300.00 152.13", "A09 152.13 1531300.00", "A09 1531300.00 152.13");
  }

  @Test
  void an_error_beside_a_total_in_yuan_is_told_in_the_same_answer() {
    Bench bench = Bench.corrected().with("totals.expenditure", 2203000);
    assertThat(bench.with("evaluation.income.generalPublic", 162.13).errors())
        .containsExactly("S06 2203000.00 220.30", "A09 162.13 152.13");
  }

  @Test
  void a_sum_that_is_not_told_again_is_not_shown_as_passed() {
    Bench bench = Bench.corrected().with("totals.expenditure", 2203000);
    assertThat(bench.notChecked("A02")).isEqualTo("与 S06 指出的是同一处错误，改正后再核对");
    assertThat(bench.notChecked("A09")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "basic.public, -19.62, S04 -19.62 null",
    "staffing.quota, -17, S04 -17 null",
    "evaluation.indicators[0].weight, -10, S04 -10 null",
  })
  void a_sign_too_much_is_told_once(String field, String figure, String finding) {
    assertThat(Bench.corrected().with(field, figure).errors()).containsExactly(finding);
  }

  @Test
  void a_negative_figure_that_is_wrong_without_its_sign_too_is_two_errors() {
    assertThat(Bench.corrected().with("basic.personnel", -163).errors())
        .containsExactly("S04 -163.00 null", "A04 183.08 -143.38");
  }

  @ParameterizedTest
  @CsvSource({"9870%", "-98.7%"})
  void a_rate_beyond_all_bounds_is_told_once(String rate) {
    assertThat(Bench.corrected().with("evaluation.funds.rate", rate).errors())
        .containsExactly("S04 " + rate.replace("9870%", "9870.0%") + " null");
  }

  @Test
  void a_score_that_fits_no_rate_is_told_beside_a_rate_beyond_all_bounds() {
    Bench bench = Bench.corrected().with("evaluation.funds.rate", "9870%");
    assertThat(bench.with("evaluation.funds.score", 8.9).errors())
        .contains("S04 9870.0% null", "A11 8.9 9.9");
  }

  @Test
  void a_wrong_rate_beside_its_right_score_is_one_error() {
    assertThat(Bench.corrected().with("evaluation.funds.rate", "90%").errors())
        .containsExactly("A10 90.0% 98.7%");
  }

  @Test
  void a_wrong_rate_beside_a_score_that_fits_neither_is_two_errors() {
    Bench bench = Bench.corrected().with("evaluation.funds.rate", "90%");
    assertThat(bench.with("evaluation.funds.score", 8).errors())
        .contains("A10 90.0% 98.7%")
        .anyMatch(line -> line.startsWith("A11 8 "));
  }
}
