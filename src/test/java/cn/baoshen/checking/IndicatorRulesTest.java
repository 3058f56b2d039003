package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an indicator must say, on both sides of its limit. */
class IndicatorRulesTest {
  private static Bench indicator(String target, String achieved, Object weight, Object score) {
    return Bench.corrected()
        .with("evaluation.indicators[0].target", target)
        .with("evaluation.indicators[0].achieved", achieved)
        .with("evaluation.indicators[0].weight", weight)
        .with("evaluation.indicators[0].score", score)
        .with("evaluation.indicators[0].deviation", "说明");
  }

  @Test
  void an_indicator_without_a_result_is_one_error_that_points_at_the_blank_cell() {
    Bench bench = Bench.corrected().without("evaluation.indicators[3].achieved");

    assertThat(bench.errors()).containsExactly("P01 null null");
    assertThat(bench.only("P01").where()).containsExactly("/evaluation/indicators/3/achieved");
    assertThat(bench.only("P01").message()).contains("实际完成值未填写").doesNotContain("得分");
  }

  @Test
  void an_indicator_without_result_and_score_is_one_error_that_names_both() {
    Bench bench =
        Bench.corrected()
            .without("evaluation.indicators[3].achieved")
            .without("evaluation.indicators[3].score");

    assertThat(bench.errors()).containsExactly("P01 null null");
    assertThat(bench.only("P01").message()).contains("实际完成值、得分未填写");
    assertThat(bench.notChecked("A15")).isEqualTo("绩效指标第4行的得分未填写");
  }

  @Test
  void a_group_without_an_indicator_printed_on_the_form_asks_for_nothing() {
    assertThat(Bench.asPublished().findings("P01")).hasSize(9);
  }

  @Test
  void points_taken_off_want_a_reason() {
    assertThat(Bench.corrected().lines("P02")).isEmpty();
    Bench bench = Bench.corrected().without("evaluation.indicators[1].deviation");

    assertThat(bench.errors()).containsExactly("P02 3.9 5");
    assertThat(bench.only("P02").where())
        .containsExactly(
            "/evaluation/indicators/1/score",
            "/evaluation/indicators/1/deviation",
            "/evaluation/indicators/1/weight");
  }

  @ParameterizedTest
  @CsvSource({
    "0, false",
    "略, false",
    "略。, false",
    "是, false",
    "—, false",
    "100%, false",
    "无, false",
    "延期, true",
    "因征地推迟 2 个月, true"
  })
  void a_reason_that_says_nothing_is_no_reason(String deviation, boolean reason) {
    Bench bench = Bench.corrected().with("evaluation.indicators[1].deviation", deviation);

    assertThat(bench.lines("P02").isEmpty()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "政府执政能力提高, false",
    "服务对象满意度高, false",
    "进一步统一思想, false",
    "第一时间一次性办结, false",
    "按十四五规划推进, false",
    "73个涉改单位完成机构改革任务, true",
    "完成三项制度, true",
    "开展十二次培训, true",
    "不低于上年, true",
    "九成以上, true",
    "百分之九十五, true",
    "全部完成, true",
    "年底前完成, true",
    "≥９５％, true"
  })
  void a_target_is_measurable_by_a_number_a_comparison_or_a_date(String target, boolean can) {
    Bench bench = Bench.corrected().with("evaluation.indicators[0].target", target);

    assertThat(bench.lines("P03").isEmpty()).isEqualTo(can);
    assertThat(bench.errors()).isEmpty();
  }

  @Test
  void a_missed_target_with_full_points_is_a_warning_with_the_linear_share() {
    assertThat(indicator("100%", "72.74%", 2, 2).lines("P04")).containsExactly("P04 2 1.45");
    assertThat(indicator("100%", "72.74%", 2, "1.5").lines("P04")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "≥95%, 94%, 10, 10, P04 10 9.89",
    "≥95%, 94%, 10, 9.9, ",
    "95%以上, 90%, 10, 10, P04 10 9.47",
    "不低于95%, 95%, 10, 10, ",
    "73个单位完成, 70个单位完成, 10, 10, P04 10 9.59",
    "73个, 70, 10, 10, P04 10 9.59",
    "不超过100万元, 125万元, 10, 10, P04 10 8",
    "不超过100万元, 100万元, 10, 10, ",
    "≤1300万元, 1328.45万元, 10, 10, P04 10 9.79",
    "≤2012.10万元, 2024.12万元, 10, 10, P04 10 9.94",
    "≤5天, 4天, 10, 10, ",
    "≤5天, 0天, 10, 10, "
  })
  void the_share_follows_the_direction_of_the_target(
      String target, String achieved, String weight, String score, String line) {
    assertThat(indicator(target, achieved, weight, score).lines("P04"))
        .isEqualTo(line == null ? java.util.List.of() : java.util.List.of(line));
  }

  @ParameterizedTest
  @CsvSource({
    "成效明显, 成效明显",
    "≥95%, 94个",
    "≥95%, 94",
    "95%至98%, 94%",
    "≥95%, 94%以上",
    "2024年12月底前完成, 2025年1月完成",
    "2024.12前完成, 2025.01完成",
    "2024-12-31前完成, 2025/1/15完成",
    "2024.12月底前完成, 2025.1月完成",
    "73个单位、3项任务, 70个单位",
    "三项任务共10次, 9次",
    "≥1000元, 0.09万元"
  })
  void what_is_not_one_number_in_one_unit_is_neither_a_finding_nor_not_checked(
      String target, String achieved) {
    Bench bench = indicator(target, achieved, 10, 10);

    assertThat(bench.lines("P04")).isEmpty();
    assertThat(bench.lines("P06")).isEmpty();
    assertThat(bench.notChecked("P04")).isEmpty();
  }

  @Test
  void the_target_of_a_cost_is_a_ceiling_even_when_it_does_not_say_so() {
    Bench bench =
        Bench.corrected()
            .with("evaluation.indicators[6].target", "200万元")
            .with("evaluation.indicators[6].achieved", "250万元");

    assertThat(bench.lines("P04")).containsExactly("P04 5 4");
    assertThat(bench.lines("P06")).isEmpty();
    assertThat(bench.with("evaluation.indicators[6].achieved", "100万元").lines("P04")).isEmpty();
  }

  @Test
  void a_group_without_any_indicator_is_a_warning_and_leaves_its_weight_missing() {
    Bench bench = Bench.corrected().withoutRow("evaluation.indicators", 9);

    assertThat(bench.findings("P05")).hasSize(1);
    assertThat(bench.only("P05").message()).contains("满意度指标", "10 分");
    assertThat(bench.only("P05").where()).containsExactly("/evaluation/indicators");
    assertThat(bench.lines("A12")).containsExactly("A12 0 10");
    assertThat(Bench.corrected().lines("P05")).isEmpty();
  }

  @Test
  void a_target_exceeded_by_three_tenths_is_in_order_and_by_more_wants_a_reason() {
    assertThat(indicator("≥50%", "65%", 10, 10).lines("P06")).isEmpty();
    assertThat(indicator("≥50%", "65.1%", 10, 10).lines("P06")).containsExactly("P06 65.1% ≥50%");
    assertThat(indicator("10次", "14次", 10, 10).only("P06").message()).contains("40.0%", "30.0%");
  }
}
