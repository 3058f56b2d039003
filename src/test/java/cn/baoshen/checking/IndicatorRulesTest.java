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

  private static Bench reasoned(String target, String achieved, Object score, String reason) {
    return indicator(target, achieved, 10, score)
        .with("evaluation.indicators[0].deviation", reason);
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
    Bench bench =
        Bench.corrected()
            .with("evaluation.indicators[0].target", target)
            .with("evaluation.indicators[0].achieved", "已完成");

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
    "≥95%, 94个, 单位或口径不同",
    "≥95%, 0.94, 单位或口径不同",
    "30天, 20天, 越高越好还是越低越好",
    "每月1次, 1次, 每期的数还是全年的数",
    "≥95%, 94%以上, 不是确数",
    "2024年12月15日前, 2024年12月, 完成日期不够具体",
    "1:1, 1:2, 比例",
    "73个单位、3项任务, 70个单位, 几个数",
    "≥95%, 良好, 没有可以与指标值比较"
  })
  void what_is_not_understood_is_no_finding_and_is_listed_for_its_row_with_the_reason(
      String target, String achieved, String reason) {
    Bench bench = indicator(target, achieved, 10, 10);

    assertThat(bench.lines("P04")).isEmpty();
    assertThat(bench.lines("P06")).isEmpty();
    assertThat(bench.notChecked("P04")).startsWith("绩效指标第1行：").contains(reason);
    assertThat(bench.notChecked("P06")).isEqualTo(bench.notChecked("P04"));
  }

  @Test
  void rows_that_are_not_understood_for_one_reason_are_listed_together() {
    Bench bench =
        indicator("30天", "20天", 10, 10)
            .with("evaluation.indicators[2].target", "100元")
            .with("evaluation.indicators[2].achieved", "80元")
            .with("evaluation.indicators[4].target", "1:1");

    assertThat(bench.notChecked("P04"))
        .isEqualTo("绩效指标第1、3行：不能确定指标值是越高越好还是越低越好；绩效指标第5行：指标值或实际完成值含有比例、名次或没有做到的数，无法比较");
  }

  @Test
  void a_row_that_is_not_understood_hides_no_other() {
    Bench bench = indicator("30天", "20天", 10, 10).with("evaluation.indicators[2].achieved", "90%");

    assertThat(bench.lines("P04")).containsExactly("P04 10 9.47");
  }

  @ParameterizedTest
  @CsvSource({"0起, 1起", "无安全事故, 发生1起", "2024年12月31日前, 2025年3月完成", "12月底前, 2025年1月"})
  void what_is_missed_without_a_share_may_not_have_full_points(String target, String achieved) {
    assertThat(indicator(target, achieved, 10, 10).lines("P04")).containsExactly("P04 10 null");
    assertThat(indicator(target, achieved, 10, 10).only("P04").message()).contains("满分 10 分");
    assertThat(indicator(target, achieved, 10, "9.9").lines("P04")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0起, 0起",
    "无安全事故, 未发生",
    "7日内, 5日",
    "30分钟内, 20分钟",
    "15个工作日内, 10个工作日",
    "差错率3%, 1%",
    "投诉3次, 1次",
    "人均成本100元, 80元",
    "2024年12月31日前, 2024年11月"
  })
  void what_is_better_than_its_ceiling_is_met(String target, String achieved) {
    Bench bench = indicator(target, achieved, 10, 10);

    assertThat(bench.lines("P04")).isEmpty();
    assertThat(bench.notChecked("P04")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"99999999999", "20241231", "0", "-1"})
  void a_year_that_is_none_stops_no_rule(long year) {
    Bench bench = indicator("12月底前", "2025年3月", 10, 10).with("year", year);

    assertThat(bench.errorRules()).contains("S03");
  }

  @Test
  void a_blank_group_hides_no_missed_target() {
    Bench bench = indicator("≥95%", "94%", 10, 10).without("evaluation.indicators[0].level2");

    assertThat(bench.lines("P04")).containsExactly("P04 10 9.89");
    assertThat(bench.notChecked("P04")).isEmpty();
  }

  @Test
  void a_rate_is_put_beside_the_count_of_the_year() {
    assertThat(indicator("每月1次", "8次", 9, 9).lines("P04")).containsExactly("P04 9 6");
    assertThat(indicator("每月1次", "8次", 10, 10).lines("P06")).isEmpty();
    assertThat(indicator("每月1次", "12次", 10, 10).lines("P04")).isEmpty();
  }

  @Test
  void a_reason_for_full_points_closes_the_finding_and_an_empty_word_does_not() {
    assertThat(reasoned("≥95%", "94%", 10, "省里统一按九成口径考核").lines("P04")).isEmpty();
    assertThat(reasoned("≥95%", "94%", 10, "略").lines("P04")).hasSize(1);
    assertThat(reasoned("≥95%", "94%", 10, "0").lines("P04")).hasSize(1);
    assertThat(reasoned("≥95%", "94%", 10, "").lines("P04")).hasSize(1);
  }

  @Test
  void a_reason_for_points_taken_off_is_read_with_the_finding_that_too_few_were() {
    Bench bench = reasoned("≥95%", "76%", 9, "因征地推迟");

    assertThat(bench.lines("P04")).containsExactly("P04 9 8");
    assertThat(bench.only("P04").message()).contains("因征地推迟");
    assertThat(reasoned("≥95%", "76%", 8, "因征地推迟").lines("P04")).isEmpty();
  }

  @Test
  void a_reason_for_a_target_exceeded_closes_the_finding_and_an_empty_word_does_not() {
    assertThat(reasoned("≥50%", "80%", 10, "上级年中追加任务").lines("P06")).isEmpty();
    assertThat(reasoned("≥50%", "80%", 10, "无").lines("P06")).hasSize(1);
    assertThat(reasoned("≥50%", "80%", 10, "是").lines("P06")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "未完成, 10, 1",
    "未完成, 9.9, 0",
    "部分完成, 10, 1",
    "部分完成, 7, 0",
    "未达成预期指标且效果较差, 10, 1",
    "未达成预期指标且效果较差, 6.06, 1",
    "未达成预期指标且效果较差, 6.05, 0",
    "未达成预期指标且效果较差, 0, 0",
    "部分达成预期指标并具有一定效果, 10, 1",
    "部分达成预期指标并具有一定效果, 8.05, 0",
    "部分达成预期指标并具有一定效果, 8.06, 1",
    "部分达成预期指标并具有一定效果, 6, 0",
    "部分达成预期指标并具有一定效果, 5.9, 1",
    "达成预期指标, 10, 0",
    "达成预期指标, 8, 0",
    "达成预期指标, 7.9, 1",
    "未调查, 10, 1",
    "未调查, 6, 0",
    "未开展, 10, 1",
    "已完成, 10, 0",
    "基本完成, 10, 0",
    "良好, 10, 0"
  })
  void a_result_in_words_has_its_points_in_the_band_of_its_words(
      String achieved, String score, int findings) {
    assertThat(indicator("效果明显", achieved, 10, score).findings("P07")).hasSize(findings);
    assertThat(indicator("≥95%", achieved, 10, score).findings("P07")).hasSize(findings);
  }

  @Test
  void a_grade_below_the_one_aimed_at_may_not_have_full_points() {
    assertThat(indicator("优秀", "良好", 10, 10).findings("P07")).hasSize(1);
    assertThat(indicator("优秀", "良好", 10, 9).findings("P07")).isEmpty();
    assertThat(indicator("良好", "优秀", 10, 10).findings("P07")).isEmpty();
  }

  @Test
  void a_band_is_named_with_its_limits() {
    assertThat(indicator("效果明显", "部分达成预期指标", 10, 10).only("P07").message())
        .contains("部分达成", "6 至 8 分", "60.0% 至 80.0%", "填写为 10 分");
  }

  @Test
  void targets_in_words_are_one_warning_however_many_they_are() {
    Bench bench =
        Bench.corrected()
            .with("evaluation.indicators[0].target", "优")
            .with("evaluation.indicators[3].target", "效果明显")
            .with("evaluation.indicators[9].target", "及时");

    assertThat(bench.lines("P03")).containsExactly("P03 优、效果明显、及时 null");
    assertThat(bench.only("P03").where())
        .containsExactly(
            "/evaluation/indicators/0/target",
            "/evaluation/indicators/3/target",
            "/evaluation/indicators/9/target");
  }

  @Test
  void a_blank_target_does_not_hide_one_in_words() {
    Bench bench =
        Bench.corrected()
            .without("evaluation.indicators[0].target")
            .with("evaluation.indicators[3].target", "效果明显");

    assertThat(bench.lines("P03")).containsExactly("P03 效果明显 null");
  }

  @Test
  void a_result_that_only_repeats_its_target_is_one_warning_for_all_of_them() {
    Bench bench =
        indicator("≥95%", "≥95%", 10, 10)
            .with("evaluation.indicators[2].achieved", "≥95%")
            .with("evaluation.indicators[3].target", "按照整改方案逐项有效完成整改任务")
            .with("evaluation.indicators[3].achieved", "按照整改方案逐项有效完成整改任务");

    assertThat(bench.only("P08").where())
        .containsExactly(
            "/evaluation/indicators/0/achieved",
            "/evaluation/indicators/2/achieved",
            "/evaluation/indicators/3/achieved");
  }

  @ParameterizedTest
  @CsvSource({"100%, 100%", "73个, 73个", "效果明显, 效果明显", "无安全事故, 无安全事故", "全部完成, 全部完成", "≥95%, 95%"})
  void a_result_that_is_what_was_wanted_is_no_copy(String target, String achieved) {
    assertThat(indicator(target, achieved, 10, 10).lines("P08")).isEmpty();
  }

  @Test
  void rows_that_say_the_same_are_told_from_the_third_on() {
    Bench two = Bench.corrected();
    Bench three = Bench.corrected();
    for (int row = 0; row < 3; row++) {
      for (String[] cell :
          new String[][] {{"name", "开展检查"}, {"target", "10次"}, {"achieved", "10次"}}) {
        three.with("evaluation.indicators[" + row + "]." + cell[0], cell[1]);
        two.with("evaluation.indicators[" + Math.min(row, 1) + "]." + cell[0], cell[1]);
      }
    }

    assertThat(two.lines("P09")).isEmpty();
    assertThat(three.lines("P09")).containsExactly("P09 开展检查 null");
    assertThat(three.only("P09").where())
        .containsExactly(
            "/evaluation/indicators/0/name",
            "/evaluation/indicators/1/name",
            "/evaluation/indicators/2/name");
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
  void a_group_without_any_indicator_is_told_once_and_its_weight_is_missing_in_the_sum() {
    Bench bench = Bench.corrected().withoutRow("evaluation.indicators", 9);

    assertThat(bench.findings("P05")).hasSize(1);
    assertThat(bench.only("P05").message()).contains("满意度指标", "10 分");
    assertThat(bench.only("P05").where()).containsExactly("/evaluation/indicators");
    assertThat(bench.lines("A12")).isEmpty();
    assertThat(bench.lines("A13")).containsExactly("A13 90 100");
    assertThat(Bench.corrected().lines("P05")).isEmpty();
  }

  @Test
  void a_target_exceeded_by_three_tenths_is_in_order_and_by_more_wants_a_reason() {
    assertThat(indicator("≥50%", "65%", 10, 10).lines("P06")).isEmpty();
    assertThat(indicator("≥50%", "65.1%", 10, 10).lines("P06")).containsExactly("P06 65.1% ≥50%");
    assertThat(indicator("10次", "14次", 10, 10).only("P06").message()).contains("40.0%", "30.0%");
  }
}
