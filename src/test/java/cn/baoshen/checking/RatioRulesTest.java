package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rate and each change that wants a reason, on both sides of its limit. */
class RatioRulesTest {
  @Test
  void as_many_persons_as_posts_are_in_order_and_one_more_is_a_warning() {
    assertThat(Bench.corrected().with("baseData.staff.actual", 17).lines("C01")).isEmpty();
    assertThat(Bench.corrected().with("baseData.staff.actual", 18).lines("C01"))
        .containsExactly("C01 18 17");
    assertThat(Bench.corrected().with("baseData.staff.actual", 18).only("C01").message())
        .contains("105.9%");
  }

  @Test
  void persons_without_any_post_are_a_warning_and_nobody_without_posts_is_inapplicable() {
    Bench nobody =
        Bench.corrected().with("baseData.staff.quota", 0).with("baseData.staff.actual", 0);
    Bench somebody = Bench.corrected().with("baseData.staff.quota", 0);

    assertThat(nobody.lines("C01")).isEmpty();
    assertThat(nobody.notChecked("C01")).startsWith("不适用");
    assertThat(somebody.lines("C01")).containsExactly("C01 11 0");
    assertThat(somebody.only("C01").message()).doesNotContain("（空）");
  }

  @Test
  void three_public_funds_may_reach_the_budget_and_not_exceed_it() {
    Bench bench = Bench.corrected().with("baseData.threePublic.total.budget", 0.22);

    assertThat(bench.lines("C02")).isEmpty();
    assertThat(bench.with("baseData.threePublic.total.budget", 0.21).lines("C02"))
        .containsExactly("C02 0.22 0.21");
  }

  @Test
  void three_public_funds_may_reach_those_of_last_year_and_not_exceed_them() {
    Bench bench = Bench.corrected().with("baseData.threePublic.reception.prior", 0.22);

    assertThat(bench.lines("C02")).isEmpty();
    assertThat(bench.with("baseData.threePublic.reception.prior", 0.21).lines("C02"))
        .containsExactly("C02 0.22 0.21");
  }

  @Test
  void
      special_funds_a_fifth_above_their_initial_budget_are_in_order_and_a_cent_more_wants_a_reason() {
    assertThat(Bench.corrected().with("special.actual", 24).lines("C03")).isEmpty();
    assertThat(Bench.corrected().with("special.actual", 24.01).lines("C03"))
        .containsExactly("C03 24.01 20.00");
  }

  @Test
  void special_funds_without_any_initial_budget_want_a_reason() {
    Bench bench = Bench.corrected().with("special.initial", 0);

    assertThat(bench.lines("C03")).containsExactly("C03 37.22 0.00");
    assertThat(bench.only("C03").message()).doesNotContain("（空）");
    assertThat(bench.with("special.actual", 0).notChecked("C03")).startsWith("不适用");
  }

  @Test
  void expenditure_may_reach_income_and_a_cent_more_wants_a_reason() {
    assertThat(Bench.corrected().with("totals.income", 220.30).lines("C04")).isEmpty();
    assertThat(Bench.corrected().with("totals.income", 220.29).lines("C04"))
        .containsExactly("C04 220.30 220.29");
  }

  @Test
  void all_available_funds_may_be_spent_and_a_cent_more_is_an_error() {
    assertThat(Bench.corrected().with("evaluation.funds.executed", 223.31).lines("C05")).isEmpty();
    Bench more = Bench.corrected().with("evaluation.funds.executed", 223.32);

    assertThat(more.lines("C05")).containsExactly("C05 223.32 223.31");
    assertThat(more.only("C05").severity()).isEqualTo(Severity.ERROR);
    assertThat(more.only("C05").where())
        .containsExactly("/evaluation/funds/executed", "/evaluation/funds/available");
  }

  @Test
  void public_funds_may_reach_their_budget_and_a_cent_more_wants_a_reason() {
    assertThat(Bench.corrected().with("baseData.public.total.budget", 19.62).lines("C06"))
        .isEmpty();
    assertThat(Bench.corrected().with("baseData.public.total.budget", 19.61).lines("C06"))
        .containsExactly("C06 19.62 19.61");
  }

  @ParameterizedTest
  @CsvSource({
    "approvedArea, actualArea, C07 100.1 100",
    "budgetInvestment, actualInvestment, C07 100.10 100.00"
  })
  void a_building_may_reach_what_was_approved_and_not_exceed_it(
      String approved, String actual, String finding) {
    Bench bench = Bench.corrected().with("baseData.buildings." + approved, 100);

    assertThat(bench.with("baseData.buildings." + actual, 100).lines("C07")).isEmpty();
    assertThat(bench.with("baseData.buildings." + actual, "100.1").lines("C07"))
        .containsExactly(finding);
  }

  @Test
  void a_building_that_was_never_approved_is_a_warning() {
    Bench bench = Bench.corrected().with("baseData.buildings.actualArea", 5);

    assertThat(bench.lines("C07")).containsExactly("C07 5 0");
    assertThat(bench.only("C07").message()).doesNotContain("（空）");
  }

  @Test
  void no_building_at_all_makes_the_rule_inapplicable() {
    assertThat(Bench.corrected().notChecked("C07")).startsWith("不适用");
  }

  @Test
  void nine_tenths_spent_are_in_order_and_less_wants_a_reason() {
    Bench bench =
        Bench.corrected()
            .with("evaluation.funds.initial", 100)
            .with("evaluation.funds.available", 100);

    assertThat(bench.with("evaluation.funds.executed", 90).lines("C08")).isEmpty();
    assertThat(bench.with("evaluation.funds.executed", 89.99).lines("C08"))
        .containsExactly("C08 89.99% 90.0%");
  }

  @ParameterizedTest
  @CsvSource({"120, 120.01", "80, 79.99"})
  void a_budget_moved_by_a_fifth_is_in_order_and_a_cent_more_wants_a_reason(
      String still, String tooFar) {
    Bench bench =
        Bench.corrected()
            .with("evaluation.funds.initial", 100)
            .with("evaluation.funds.executed", 80);

    assertThat(bench.with("evaluation.funds.available", still).lines("C08"))
        .noneMatch(line -> line.endsWith(" 100.00"));
    assertThat(bench.with("evaluation.funds.available", tooFar).lines("C08"))
        .anyMatch(line -> line.endsWith(" 100.00"));
  }
}
