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
  void an_initial_budget_one_cent_off_is_an_error_on_the_evaluation() {
    Bench bench =
        Bench.corrected().with("special.initial", 20.01).with("special.adjustment", 17.21);

    assertThat(bench.errors()).containsExactly("X02 152.13 152.14");
    assertThat(bench.only("X02").fields())
        .containsExactly("evaluation.funds.initial", "basic.initial", "special.initial");
  }

  @Test
  void an_available_budget_one_cent_off_is_an_error_on_the_evaluation() {
    Bench bench =
        Bench.corrected()
            .with("evaluation.funds.available", 223.32)
            .with("evaluation.funds.rate", "98.6%");

    assertThat(bench.errors()).containsExactly("X03 223.32 223.31");
  }

  @Test
  void an_executed_sum_one_cent_off_is_an_error_on_the_evaluation() {
    assertThat(Bench.corrected().with("evaluation.funds.executed", 220.31).errors())
        .containsExactly("X04 220.31 220.30");
  }

  @Test
  void a_total_expenditure_one_cent_off_the_accounts_is_an_error_on_the_total() {
    Bench bench =
        Bench.corrected().with("totals.expenditure", 220.31).with("totals.project", 37.23);

    assertThat(bench.errors()).containsExactly("X04 220.31 220.30");
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
    assertThat(bench.with("baseData.special.maintenance.actual", 7.21).errors())
        .containsExactly("X07 37.21 37.22");
  }

  @ParameterizedTest
  @CsvSource({"initial, 132.14, 132.13", "available, 186.10, 186.09", "adjustment, 53.97, 53.96"})
  void each_column_of_the_adjusted_budget_must_be_that_of_the_narrative(
      String column, String stated, String expected) {
    Bench bench = Bench.corrected().with("baseData.basicAdjustment." + column, stated);

    assertThat(bench.lines("X08")).containsExactly("X08 " + stated + " " + expected);
    assertThat(bench.errorRules()).containsExactlyInAnyOrder("A08", "X08");
  }

  @Test
  void government_funds_are_spent_only_where_they_were_received() {
    assertThat(Bench.corrected().with("otherBudgets.governmentFunds", 1).errors())
        .containsExactly("X09 1.00 0.00");
    assertThat(
            Bench.corrected()
                .with("evaluation.income.governmentFunds", 1)
                .with("evaluation.income.generalPublic", 151.13)
                .errors())
        .containsExactly("X09 0.00 1.00");
  }

  @Test
  void government_funds_on_both_sides_are_in_order_whatever_their_sums() {
    Bench bench =
        Bench.corrected()
            .with("otherBudgets.governmentFunds", 0.5)
            .with("evaluation.income.governmentFunds", 1)
            .with("evaluation.income.generalPublic", 151.13);

    assertThat(bench.errors()).isEmpty();
  }

  @Test
  void government_funds_that_are_not_stated_are_not_checked() {
    Bench bench = Bench.corrected().without("otherBudgets.governmentFunds");

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.notChecked("X09")).isEqualTo("政府性基金预算支出未填写");
  }
}
