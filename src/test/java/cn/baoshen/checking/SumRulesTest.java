package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sum inside one table, on both sides of its limit. */
class SumRulesTest {
  @Test
  void a_body_with_one_post_too_many_is_an_error_on_the_sum_of_posts() {
    Finding finding = Bench.corrected().with("staffing.bodies[0].quota", 12).only("A01");

    assertThat(finding.stated()).isEqualTo("18");
    assertThat(finding.expected()).isEqualTo("17");
    assertThat(finding.where())
        .containsExactly("/staffing/bodies/0/quota", "/staffing/bodies/1/quota", "/staffing/quota");
    assertThat(finding.fields())
        .containsExactly("staffing.bodies[0].quota", "staffing.bodies[1].quota", "staffing.quota");
  }

  @Test
  void a_body_with_one_person_too_few_is_an_error_on_the_sum_of_persons() {
    assertThat(Bench.corrected().with("staffing.bodies[1].actual", 2).errors())
        .containsExactly("A01 10 11");
  }

  @Test
  void
      a_total_of_two_parts_may_be_a_cent_off_by_rounding_and_two_cents_are_an_error_on_the_total() {
    Bench bench = Bench.corrected().with("totals.project", 37.21);

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.with("totals.project", 37.2).errors()).containsExactly("A02 220.30 220.28");
    assertThat(bench.only("A02").where())
        .containsExactly("/totals/expenditure", "/totals/basic", "/totals/project");
    assertThat(bench.only("A02").message()).contains("总支出 220.30 万元", "相差 0.02 万元");
  }

  @Test
  void available_funds_two_cents_off_their_parts_are_an_error_for_special_funds() {
    assertThat(Bench.corrected().with("special.adjustment", 17.23).errors()).isEmpty();
    assertThat(Bench.corrected().with("special.adjustment", 17.24).errors())
        .containsExactly("A03 37.22 37.24");
  }

  @Test
  void available_funds_two_cents_off_their_parts_are_an_error_for_basic_expenditure() {
    Bench bench =
        Bench.corrected()
            .with("basic.adjustment", 53.94)
            .with("baseData.basicAdjustment.adjustment", 53.94);

    assertThat(bench.errors()).containsExactly("A03 186.09 186.07", "A08 186.09 186.07");
  }

  @Test
  void an_adjustment_downwards_is_no_error() {
    Bench bench = Bench.corrected().with("special.initial", 40).with("special.adjustment", -2.78);

    assertThat(bench.lines("A03")).isEmpty();
    assertThat(bench.lines("S04")).isEmpty();
  }

  @Test
  void personnel_funds_two_cents_too_high_are_an_error_on_basic_expenditure() {
    assertThat(Bench.corrected().with("basic.personnel", 163.47).errors()).isEmpty();
    assertThat(Bench.corrected().with("basic.personnel", 163.48).errors())
        .containsExactly("A04 183.08 183.10");
  }

  @Test
  void thirteen_items_may_be_six_cents_off_by_rounding_and_seven_are_an_error_on_their_sum() {
    Bench bench = Bench.corrected().with("special.items[0].amount", 13.07);

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.with("special.items[0].amount", 13.08).errors())
        .containsExactly("A05 37.29 37.22");
    assertThat(bench.only("A05").fields()).hasSize(14).endsWith("special.actual");
  }

  @Test
  void a_sum_that_is_too_small_names_the_item_without_an_amount() {
    Bench bench = Bench.corrected().without("special.items[2].amount");

    assertThat(bench.errors()).containsExactly("A05 37.11 37.22");
    assertThat(bench.only("A05").message()).contains("“邮电费”的金额没有填写或为 0");
    assertThat(bench.with("special.items[0].amount", 31.01).only("A05").message())
        .doesNotContain("邮电费");
  }

  @Test
  void items_in_yuan_among_others_are_one_error_at_their_cells() {
    Bench bench = Bench.corrected().with("special.items[0].amount", 130100);

    assertThat(bench.errors()).containsExactly("S06 130100.00 13.01");
    bench.with("special.items[1].amount", 39500);
    assertThat(bench.errors()).containsExactly("S06 169600.00 16.96");
    assertThat(bench.only("S06").fields())
        .containsExactly("special.items[0].amount", "special.items[1].amount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prior", "budget", "actual"})
  void vehicle_costs_one_cent_off_their_parts_are_an_error_in_each_column(String column) {
    Bench bench = Bench.corrected().with("baseData.threePublic.vehiclePurchase." + column, 0.01);

    assertThat(bench.errors()).containsExactly("A06 0.00 0.01");
    assertThat(bench.only("A06").fields()).startsWith("baseData.threePublic.vehicles." + column);
  }

  @ParameterizedTest
  @CsvSource({"prior, 0.29, 0.28", "budget, 0.71, 0.70", "actual, 0.23, 0.22"})
  void the_three_public_total_one_cent_too_high_is_an_error_in_each_column(
      String column, String total, String sum) {
    assertThat(Bench.corrected().with("baseData.threePublic.total." + column, total).errors())
        .containsExactly("A06 " + total + " " + sum);
  }

  @Test
  void three_parts_of_public_funds_may_exceed_the_whole_by_a_cent_of_rounding_and_not_by_two() {
    assertThat(Bench.corrected().with("baseData.public.office.actual", 14.61).errors()).isEmpty();
    assertThat(Bench.corrected().with("baseData.public.office.actual", 14.62).errors())
        .containsExactly("A07 19.64 19.62");
  }

  @ParameterizedTest
  @CsvSource({"prior, 16.84, 21.27 21.25", "budget, 14.02, 20.02 20.00"})
  void parts_of_public_funds_are_held_against_the_whole_in_the_other_columns_too(
      String column, String office, String figures) {
    assertThat(Bench.corrected().with("baseData.public.office." + column, office).errors())
        .containsExactly("A07 " + figures);
  }

  @Test
  void an_adjusted_budget_two_cents_off_is_an_error_in_its_row_and_against_the_narrative() {
    Bench bench = Bench.corrected().with("baseData.basicAdjustment.available", 186.11);

    assertThat(bench.errors()).containsExactly("A08 186.11 186.09", "X08 186.11 186.09");
    assertThat(bench.only("A08").where())
        .startsWith("/baseData/basicAdjustment/available")
        .hasSize(3);
  }

  @Test
  void income_parts_one_cent_too_high_are_an_error_on_the_parts() {
    assertThat(Bench.corrected().with("evaluation.income.generalPublic", 152.14).errors())
        .containsExactly("A09 152.14 152.13");
  }

  @Test
  void blank_kinds_of_income_count_as_nothing() {
    Bench bench =
        Bench.corrected().without("evaluation.income.nonTax").without("evaluation.income.other");

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.notChecked("A09")).isEmpty();
    assertThat(bench.with("evaluation.income.generalPublic", 153.13).errors())
        .containsExactly("A09 153.13 152.13");
  }

  @Test
  void expenditure_parts_two_cents_too_low_are_an_error_on_the_parts() {
    assertThat(Bench.corrected().with("evaluation.expenditure.special", 19.99).errors()).isEmpty();
    assertThat(Bench.corrected().with("evaluation.expenditure.special", 19.98).errors())
        .containsExactly("A09 152.11 152.13");
  }

  @ParameterizedTest
  @CsvSource({"income, generalPublic", "expenditure, basic"})
  void a_total_that_is_not_the_initial_budget_is_an_error_on_that_total(String side, String part) {
    String cell = "evaluation." + side + "." + part;
    String parts = side.equals("income") ? "152.14" : "132.14";
    Bench bench = Bench.corrected().with("evaluation." + side + ".total", 152.14).with(cell, parts);

    assertThat(bench.errors()).containsExactly("A09 152.14 152.13");
    assertThat(bench.only("A09").fields())
        .containsExactly("evaluation." + side + ".total", "evaluation.funds.initial");
  }

  @Test
  void a_stated_rate_may_be_off_by_half_a_tenth_and_not_by_more() {
    Bench half = Bench.corrected().with("evaluation.funds.available", 100);

    assertThat(half.with("evaluation.funds.executed", 98.65).lines("A10")).isEmpty();
    assertThat(half.with("evaluation.funds.executed", 98.64).lines("A10"))
        .containsExactly("A10 98.7% 98.6%");
  }

  @Test
  void nothing_of_nothing_makes_the_execution_rate_inapplicable_and_never_an_exception() {
    Bench bench =
        Bench.corrected()
            .with("evaluation.funds.available", 0)
            .with("evaluation.funds.executed", 0)
            .with("basic.actual", 0)
            .with("special.actual", 0);

    assertThat(bench.lines("A10")).isEmpty();
    assertThat(bench.notChecked("A10")).startsWith("不适用");
  }

  @Test
  void an_execution_score_may_be_off_by_half_a_tenth_and_not_by_more() {
    Bench bench = Bench.corrected().with("evaluation.funds.rate", "98.5%");

    assertThat(bench.with("evaluation.funds.score", 9.8).lines("A11")).isEmpty();
    assertThat(bench.with("evaluation.funds.score", 9.9).lines("A11")).isEmpty();
    assertThat(bench.with("evaluation.funds.score", 9.7).lines("A11"))
        .containsExactly("A11 9.7 9.9");
  }

  @Test
  void an_execution_score_too_low_is_the_only_error_when_the_total_follows_it() {
    Bench bench =
        Bench.corrected().with("evaluation.funds.score", 9.8).with("evaluation.totalScore", 98.7);

    assertThat(bench.errors()).containsExactly("A11 9.8 9.9");
    assertThat(bench.only("A11").where())
        .containsExactly("/evaluation/funds/score", "/evaluation/funds/rate");
  }

  @Test
  void more_than_everything_spent_earns_no_more_than_the_full_execution_score() {
    Bench bench = Bench.corrected().with("evaluation.funds.rate", "120%");

    assertThat(bench.with("evaluation.funds.score", 10).lines("A11")).isEmpty();
    assertThat(bench.with("evaluation.funds.score", 12).lines("A11")).containsExactly("A11 12 10");
  }

  @Test
  void a_point_moved_from_one_group_to_another_is_an_error_in_both() {
    Bench bench =
        Bench.corrected()
            .with("evaluation.indicators[0].weight", 9)
            .with("evaluation.indicators[0].score", 9)
            .with("evaluation.indicators[7].weight", 21)
            .with("evaluation.indicators[7].score", 21);

    assertThat(bench.errors()).containsExactly("A12 49 50", "A12 31 30");
  }

  @Test
  void a_group_is_known_by_its_heading_however_it_is_written_and_by_its_second_level() {
    Bench bench =
        Bench.corrected()
            .with("evaluation.indicators[0].level1", "产出指标（50分）")
            .with("evaluation.indicators[1].level1", "产 出 指 标\n(50分)")
            .with("evaluation.indicators[7].level1", "社会效益指标")
            .with("evaluation.indicators[8].level1", "生态效益")
            .with("evaluation.indicators[9].level1", "满意度指标(10分)");

    assertThat(bench.errors()).isEmpty();
  }

  @Test
  void the_weight_of_execution_is_fixed_too() {
    Bench bench = Bench.corrected().with("evaluation.funds.weight", 11);

    assertThat(bench.errors()).containsExactly("A12 11 10", "A13 101 100");
  }

  @Test
  void a_total_weight_one_point_short_is_an_error_on_the_total_weight() {
    Bench bench = Bench.corrected().with("evaluation.totalWeight", 99);

    assertThat(bench.errors()).containsExactly("A13 99 100");
    assertThat(bench.only("A13").where()).containsExactly("/evaluation/totalWeight");
  }

  @Test
  void a_score_may_reach_its_weight_and_not_exceed_it() {
    Bench bench =
        Bench.corrected()
            .with("evaluation.indicators[0].score", 10.1)
            .with("evaluation.totalScore", 98.9);

    assertThat(bench.errors()).containsExactly("A14 10.1 10");
    assertThat(bench.only("A14").where())
        .containsExactly("/evaluation/indicators/0/score", "/evaluation/indicators/0/weight");
    assertThat(Bench.corrected().lines("A14")).isEmpty();
  }

  @Test
  void a_score_may_be_nothing_and_not_less() {
    Bench zero = Bench.corrected().with("evaluation.indicators[1].score", 0);
    Bench less = Bench.corrected().with("evaluation.indicators[1].score", -0.1);

    assertThat(zero.lines("A14")).isEmpty();
    assertThat(less.lines("A14")).containsExactly("A14 -0.1 0");
  }

  @Test
  void the_execution_score_and_the_total_score_have_limits_too() {
    assertThat(Bench.corrected().with("evaluation.funds.score", 10.1).lines("A14"))
        .containsExactly("A14 10.1 10");
    assertThat(Bench.corrected().with("evaluation.totalScore", 100.1).lines("A14"))
        .containsExactly("A14 100.1 100");
    assertThat(Bench.corrected().with("evaluation.totalScore", -1).lines("A14"))
        .containsExactly("A14 -1 0");
  }

  @Test
  void a_total_score_a_tenth_too_high_is_an_error_on_the_total_score() {
    Bench bench = Bench.corrected().with("evaluation.totalScore", 98.9);

    assertThat(bench.errors()).containsExactly("A15 98.9 98.8");
    assertThat(bench.only("A15").where()).startsWith("/evaluation/totalScore").hasSize(12);
  }
}
