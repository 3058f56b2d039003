package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each figure that two tables state, on both sides of its limit. */
class AcrossTablesTest {
  @ParameterizedTest
  @CsvSource({"quota, 18, 17", "actual, 12, 11"})
  void one_person_more_in_the_base_data_than_in_the_narrative_is_an_error(
      String column, String stated, String expected) {
    Bench bench = Bench.corrected().with("baseData.staff." + column, stated);

    assertThat(bench.errors()).containsExactly("X01 " + stated + " " + expected);
    assertThat(bench.only("X01").where())
        .containsExactly("/baseData/staff/" + column, "/staffing/" + column);
  }

  @Test
  void an_initial_budget_two_cents_off_is_an_error_on_the_evaluation() {
    Bench bench = Bench.corrected().with("special.initial", 20.02).with("special.adjustment", 17.2);

    assertThat(bench.errors()).containsExactly("X02 152.13 152.15");
    assertThat(bench.only("X02").fields())
        .containsExactly("evaluation.funds.initial", "basic.initial", "special.initial");
  }

  @Test
  void an_available_budget_two_cents_off_is_an_error_on_the_evaluation() {
    Bench bench =
        Bench.corrected()
            .with("evaluation.funds.available", 223.32)
            .with("evaluation.funds.rate", "98.6%");

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.with("evaluation.funds.available", 223.33).errors())
        .containsExactly("X03 223.33 223.31");
  }

  @Test
  void an_executed_sum_two_cents_off_is_an_error_on_the_evaluation() {
    assertThat(Bench.corrected().with("evaluation.funds.executed", 220.32).errors())
        .containsExactly("X04 220.32 220.30");
  }

  @Test
  void a_table_that_nobody_filled_in_is_not_pointed_at() {
    Bench bench = Bench.corrected().with("basic.actual", 138.08);

    assertThat(bench.only("X04").fields())
        .containsExactly(
            "evaluation.funds.executed", "totals.expenditure", "basic.actual", "special.actual");
  }

  @Test
  void a_total_expenditure_two_cents_off_the_accounts_is_an_error_on_the_total() {
    Bench bench =
        Bench.corrected().with("totals.expenditure", 220.32).with("totals.project", 37.24);

    assertThat(bench.errors()).containsExactly("X04 220.32 220.30");
  }

  @ParameterizedTest
  @CsvSource({"overseas, 0.01, 0.00", "reception, 0.23, 0.22", "vehicles, 0.01, 0.00"})
  void each_line_of_the_three_public_funds_must_be_the_same_in_both_places(
      String line, String narrative, String base) {
    Bench bench = Bench.corrected().with("threePublic." + line, narrative);

    assertThat(bench.errors()).containsExactly("X05 " + base + " " + narrative);
    assertThat(bench.only("X05").where())
        .containsExactly("/baseData/threePublic/" + line + "/actual", "/threePublic/" + line);
  }

  @Test
  void public_funds_one_cent_off_the_basic_expenditure_are_an_error_on_the_base_data() {
    assertThat(Bench.corrected().with("baseData.public.total.actual", 19.63).errors())
        .containsExactly("X06 19.63 19.62");
  }

  @Test
  void special_funds_one_cent_off_the_accounts_are_an_error_on_their_named_row() {
    Bench bench = Bench.corrected().with("baseData.special.business.actual", 37.23);

    assertThat(bench.errors()).containsExactly("X07 37.23 37.22");
    assertThat(bench.only("X07").fields())
        .containsExactly("baseData.special.business.actual", "special.actual");
    assertThat(bench.only("X07").where())
        .containsExactly("/baseData/special/business/actual", "/special/actual");
  }

  @Test
  void further_rows_of_special_funds_count_towards_their_sum() {
    Bench bench =
        Bench.corrected()
            .with("baseData.special.business.actual", 30)
            .with(
                "baseData.special.maintenance",
                Map.of("name", "运行维护经费", "prior", 0, "budget", 0, "actual", "7.22"));

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.with("baseData.special.maintenance.actual", 7.2).errors())
        .containsExactly("X07 37.20 37.22");
  }

  @ParameterizedTest
  @CsvSource({"initial, 132.15, 132.13", "available, 186.11, 186.09", "adjustment, 53.98, 53.96"})
  void each_column_of_the_adjusted_budget_must_be_that_of_the_narrative(
      String column, String stated, String expected) {
    Bench bench = Bench.corrected().with("baseData.basicAdjustment." + column, stated);

    assertThat(bench.lines("X08")).containsExactly("X08 " + stated + " " + expected);
    assertThat(bench.errorRules()).containsExactlyInAnyOrder("A08", "X08");
  }

  @Test
  void government_funds_allotted_in_the_year_may_be_spent_without_an_opening_budget() {
    Bench bench = Bench.corrected().with("otherBudgets.governmentFunds", "118.82");

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.lines("X09")).isEmpty();
  }

  @Test
  void government_funds_spent_without_any_in_the_full_year_are_a_question_to_the_reviewer() {
    Bench bench =
        Bench.corrected()
            .with("otherBudgets.governmentFunds", 1)
            .with("evaluation.income.total", 223.31)
            .with("evaluation.income.generalPublic", 223.31)
            .with("evaluation.expenditure.total", 223.31)
            .with("evaluation.expenditure.basic", 186.09)
            .with("evaluation.expenditure.special", 37.22);

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.lines("X09")).containsExactly("X09 1.00 0.00");
    assertThat(bench.with("otherBudgets.governmentFunds", 0).lines("X09")).isEmpty();
  }

  @Test
  void government_funds_that_are_not_stated_are_no_question() {
    Bench bench = Bench.corrected().without("otherBudgets.governmentFunds");

    assertThat(bench.lines("X09")).isEmpty();
    assertThat(bench.notChecked("X09")).isEmpty();
  }
}
