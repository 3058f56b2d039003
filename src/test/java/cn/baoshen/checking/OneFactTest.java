package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One slip is one finding, and hides no other. */
class OneFactTest {
  private static final List<String> FIRST_SHEET =
      List.of(
          "totals.expenditure",
          "totals.basic",
          "totals.project",
          "basic.initial",
          "basic.adjustment",
          "basic.available",
          "basic.actual",
          "basic.personnel",
          "basic.public",
          "special.initial",
          "special.adjustment",
          "special.available",
          "special.actual",
          "threePublic.reception");

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
  void a_total_in_yuan_whose_parts_do_not_add_up_to_it_either_is_an_error_more() {
    Bench bench = Bench.corrected().with("evaluation.income.total", 1531300);
    assertThat(bench.errors()).containsExactly("S06 1531300.00 152.13", "A09 1531300.00 152.13");
  }

  @Test
  void an_error_beside_a_total_in_yuan_is_told_in_the_same_answer() {
    Bench bench = Bench.corrected().with("totals.expenditure", 2203000);
    assertThat(bench.with("evaluation.income.generalPublic", 162.13).errors())
        .containsExactly("S06 2203000.00 220.30", "A09 162.13 152.13");
  }

  @Test
  void items_that_are_all_in_yuan_are_one_finding_at_the_items_alone() {
    Bench bench = itemsInYuan();
    assertThat(bench.errors()).containsExactly("S06 372200.00 37.22");
    assertThat(bench.only("S06").fields())
        .isNotEmpty()
        .allMatch(field -> field.startsWith("special.items["));
    assertThat(bench.notChecked("A05")).isEqualTo("与 S06 指出的是同一处错误，改正后再核对");
  }

  @Test
  void items_that_do_not_add_up_in_ten_thousands_either_are_two_errors() {
    Bench bench = itemsInYuan().with("special.items[0].amount", 150000);
    assertThat(bench.errors()).anyMatch(line -> line.startsWith("S06 "));
    assertThat(bench.errors()).anyMatch(line -> line.startsWith("A05 "));
  }

  private static Bench itemsInYuan() {
    Bench bench = Bench.corrected();
    int rows = bench.reading().report().rows("special.items").size();
    for (int row = 0; row < rows; row++) {
      String item = "special.items[" + row + "].amount";
      bench.with(item, yuan(bench.text(item)));
    }
    return bench;
  }

  @Test
  void reception_in_yuan_in_one_of_its_two_places_is_told_there() {
    for (String field : List.of("threePublic.reception", "baseData.threePublic.reception.actual")) {
      Bench bench = Bench.corrected().with(field, 2200);
      assertThat(bench.errors()).contains("S06 2200.00 0.22").noneMatch(l -> l.startsWith("X05"));
      assertThat(bench.only("S06").fields()).containsExactly(field);
    }
    assertThat(Bench.corrected().with("threePublic.reception", 22).errors())
        .containsExactly("X05 0.22 22.00");
  }

  @Test
  void a_whole_sheet_in_yuan_is_one_finding_and_marks_no_cell_of_another() {
    Bench bench = firstSheetInYuan();
    assertThat(bench.errors()).containsExactly("S06 2203000.00 220.30");
    assertThat(bench.only("S06").fields())
        .noneMatch(f -> f.startsWith("evaluation.") || f.startsWith("baseData."));
  }

  @Test
  void a_wrong_sum_beside_a_whole_sheet_in_yuan_is_told() {
    assertThat(firstSheetInYuan().with("evaluation.income.generalPublic", 162.13).errors())
        .containsExactly("S06 2203000.00 220.30", "A09 162.13 152.13");
    assertThat(firstSheetInYuan().with("basic.personnel", 1734600).errors())
        .anyMatch(line -> line.startsWith("A04 "));
  }

  private static Bench firstSheetInYuan() {
    Bench bench = itemsInYuan();
    FIRST_SHEET.forEach(field -> bench.with(field, yuan(bench.text(field))));
    return bench;
  }

  @Test
  void one_part_in_yuan_is_told_with_its_own_figure() {
    Bench bench =
        Bench.sample("zhengti-1-sound.json").with("funds.appropriation.initial", 11864000);
    assertThat(bench.errors()).containsExactly("S06 11864000.00 1186.40");
    assertThat(bench.only("S06").fields()).containsExactly("funds.appropriation.initial");
    assertThat(bench.with("funds.total.executed", 1300).errors())
        .contains("S06 11864000.00 1186.40")
        .anyMatch(line -> line.startsWith("A09 1300.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"available", "executed"})
  void a_column_in_yuan_is_one_finding(String column) {
    Bench bench = columnInYuan(column);
    assertThat(bench.errors()).singleElement().asString().startsWith("S06 ");
    assertThat(bench.only("S06").fields())
        .containsExactly(
            "funds.total." + column,
            "funds.appropriation." + column,
            "funds.carryover." + column,
            "funds.other." + column);
  }

  @Test
  void a_wrong_rate_beside_a_column_in_yuan_is_told() {
    assertThat(columnInYuan("executed").with("funds.appropriation.rate", "90%").errors())
        .anyMatch(line -> line.startsWith("S06 "))
        .anyMatch(line -> line.startsWith("A10 90.0% "));
  }

  @Test
  void a_budget_that_was_small_at_first_is_not_in_yuan() {
    Bench bench = Bench.sample("zhengti-1-sound.json");
    bench.with("funds.total.initial", 0.13).with("funds.appropriation.initial", 0.13);
    bench.with("funds.carryover.initial", 0).with("funds.other.initial", 0);
    assertThat(bench.errors()).isEmpty();
  }

  private static BigDecimal yuan(String figure) {
    return new BigDecimal(figure.replace(",", "")).movePointRight(4);
  }

  private static Bench columnInYuan(String column) {
    Bench bench = Bench.sample("zhengti-1-sound.json");
    for (String row : List.of("total", "appropriation", "carryover", "other")) {
      String field = "funds." + row + "." + column;
      bench.with(field, yuan(bench.text(field)));
    }
    return bench;
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
