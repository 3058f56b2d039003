package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the one-sheet form, on both sides of its limit. */
class SecondFormRulesTest {
  private static Bench sound() {
    return Bench.sample("zhengti-1-sound.json");
  }

  /** The first indicator with another target, result, score and a reason. */
  private static Bench indicator(String target, String achieved, Object score) {
    return sound()
        .with("indicators[0].target", target)
        .with("indicators[0].achieved", achieved)
        .with("indicators[0].score", score);
  }

  @Test
  void the_sound_sample_passes_without_a_finding_and_with_every_rule_checked() {
    Verdict verdict = sound().verdict();

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.notChecked()).isEmpty();
  }

  @Test
  void the_unsound_sample_goes_back_with_exactly_these_findings() {
    Bench unsound = Bench.sample("zhengti-1-unsound.json");

    assertThat(unsound.errors())
        .containsExactly(
            "S01 null null",
            "S02 九成五 null",
            "A09 1328.45 1334.45",
            "A10 99.2% 98.2%",
            "A13 95 100",
            "A14 10.5 10",
            "A15 99 94.3",
            "P02 14 15");
    assertThat(unsound.lines(Severity.WARNING))
        .containsExactly("C10 74.10 72.00", "P03 明显提升 null", "P04 10 9.23", "P06 8640人次 ≥5000人次");
  }

  @Test
  void no_message_shows_a_gap_or_speaks_of_the_annexes_of_another_form() {
    List<Finding> findings = Bench.sample("zhengti-1-unsound.json").verdict().findings();

    assertThat(findings)
        .extracting(Finding::message)
        .noneMatch(message -> message.matches(".*[{}].*|.*（空）.*|.*附件.*"));
  }

  // --- what is filled in

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goals.expected",
        "goals.achieved",
        "funds.total.initial",
        "funds.total.score",
        "indicators[3].achieved",
        "indicators[3].target",
        "overall.weight"
      })
  void a_required_cell_left_blank_is_an_error_that_points_at_it(String cell) {
    Finding finding = sound().without(cell).findings("S01").get(0);

    assertThat(finding.where()).containsExactly(pointer(cell));
    assertThat(finding.message()).contains("未填写，请补填");
    assertThat(sound().lines("S01")).isEmpty();
  }

  @Test
  void the_rates_of_the_kinds_of_funds_and_a_reason_without_deduction_may_stay_blank() {
    Bench bench =
        sound()
            .without("funds.appropriation.rate")
            .without("funds.carryover.rate")
            .with("funds.other.rate", "/");

    assertThat(bench.verdict().findings()).isEmpty();
    assertThat(bench.notChecked("A10")).isEmpty();
  }

  @Test
  void a_report_without_any_indicator_is_asked_for_them_and_for_each_group() {
    Bench bench = sound().with("indicators", List.of());

    assertThat(bench.findings("S01"))
        .extracting(Finding::fields)
        .containsOnly(List.of("indicators"));
    assertThat(bench.notChecked("A15")).contains("绩效指标未填写");
  }

  @Test
  void an_amount_that_is_no_number_is_an_error_at_its_cell_and_not_called_blank_as_well() {
    Bench bench = sound().with("funds.carryover.executed", "六十八");

    assertThat(bench.errors()).containsExactly("S02 六十八 null");
    assertThat(bench.only("S02").where()).containsExactly("/funds/carryover/executed");
    assertThat(bench.notChecked("A09")).contains("上年结转资金 全年执行数");
    assertThat(sound().with("funds.carryover.executed", "６８．１０ 万元").errors()).isEmpty();
  }

  @Test
  void a_code_that_is_not_that_of_the_folder_is_an_error_on_the_code() {
    Unit unit = new Unit("103003", "隆回县教育局", "a@b.example", "", Map.of(), false);
    Bench bench = sound().submittedAs(new Submission("103003", unit, 2024, Bench.TODAY));

    assertThat(bench.errors()).containsExactly("S03 103002 103003");
    assertThat(bench.only("S03").where()).containsExactly("/department/code");
  }

  @Test
  void a_folder_of_no_unit_is_an_error_though_its_name_holds_the_code() {
    Unit unit = new Unit("103002", "隆回县教育局", "a@b.example", "", Map.of(), false);
    Bench bench = sound().submittedAs(new Submission("103002 旧", null, unit, 2024, Bench.TODAY));

    assertThat(bench.errors()).containsExactly("S03 103002 103002 旧");
    assertThat(bench.only("S03").message()).contains("文件夹 103002 旧 不属于名册中的任何单位");
  }

  @Test
  void a_department_that_nobody_registered_is_an_error() {
    Bench bench = sound().submittedAs(new Submission(null, null, 2024, Bench.TODAY));

    assertThat(bench.only("S03").message()).contains("103002", "不在单位名册中");
  }

  @Test
  void a_name_that_is_not_the_registered_one_is_a_warning_that_names_both() {
    assertThat(sound().with("department.name", "隆回县 教育局").verdict().findings()).isEmpty();
    Bench bench =
        sound()
            .with("department.name", "教育局")
            .submittedAs(
                new Submission(
                    "103002",
                    new Unit("103002", "隆回县教育局", "a@b.example", "", Map.of(), false),
                    2024,
                    Bench.TODAY));

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.lines("S08")).containsExactly("S08 教育局 隆回县教育局");
  }

  @Test
  void a_year_that_is_not_collected_is_an_error() {
    assertThat(sound().with("year", 2023).errors()).containsExactly("S03 2023 2024");
  }

  @Test
  void a_rate_may_be_a_thousand_percent_and_not_more() {
    assertThat(sound().with("funds.other.rate", "1000%").lines("S04")).isEmpty();
    assertThat(sound().with("funds.other.rate", "1000.1%").lines("S04"))
        .containsExactly("S04 1000.1% null");
    assertThat(sound().with("funds.other.rate", "-0.1%").lines("S04"))
        .containsExactly("S04 -0.1% null");
  }

  @Test
  void an_amount_or_weight_may_be_nothing_and_not_less() {
    assertThat(sound().with("funds.other.executed", 0).lines("S04")).isEmpty();
    assertThat(sound().with("funds.other.executed", "-0.01").lines("S04"))
        .containsExactly("S04 -0.01 null");
    assertThat(sound().with("indicators[0].weight", -1).lines("S04"))
        .containsExactly("S04 -1 null");
  }

  @Test
  void an_amount_that_says_yuan_is_an_error_at_its_cell() {
    assertThat(sound().with("funds.other.initial", "400000元").findings("S06"))
        .extracting(Finding::stated)
        .containsExactly("400000元");
  }

  @ParameterizedTest
  @CsvSource({"8999, false", "9001, true", "10999, true", "11001, false"})
  void a_total_of_about_ten_thousand_times_its_parts_is_in_yuan(int times, boolean yuan) {
    String total = new BigDecimal("1286.40").multiply(new BigDecimal(times)) + "";
    Bench bench = sound().with("funds.total.initial", total);

    assertThat(bench.lines("S06").isEmpty()).isNotEqualTo(yuan);
    assertThat(bench.lines("A09")).hasSize(1);
  }

  @Test
  void parts_of_about_ten_thousand_times_their_total_are_in_yuan_too() {
    Finding finding =
        sound().with("funds.total.executed", "0.16").findings("S06").stream()
            .findFirst()
            .orElse(null);
    Bench bench = sound().with("funds.total.executed", "0.13");

    assertThat(finding).isNull();
    assertThat(bench.lines("S06")).containsExactly("S06 1328.45 0.13");
  }

  @Test
  void a_key_that_the_form_does_not_have_is_a_warning_that_names_it() {
    Bench bench = sound().with("funds.total.remark", "略");

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.only("S07").message()).contains("funds.total.remark");
  }

  // --- funds

  @ParameterizedTest
  @CsvSource({
    "initial, 1286.42, 1286.40",
    "available, 1352.82, 1352.80",
    "executed, 1328.47, 1328.45"
  })
  void the_total_of_funds_two_cents_too_high_is_an_error_in_each_column(
      String column, String total, String sum) {
    Bench bench = sound().with("funds.total." + column, total);

    assertThat(bench.errors()).containsExactly("A09 " + total + " " + sum);
    assertThat(bench.only("A09").where())
        .containsExactly(
            "/funds/total/" + column,
            "/funds/appropriation/" + column,
            "/funds/carryover/" + column,
            "/funds/other/" + column);
    assertThat(bench.only("A09").message()).contains("相差 0.02 万元");
  }

  @ParameterizedTest
  @CsvSource({"98.25%, true", "98.26%, false", "98.15%, true", "98.14%, false"})
  void a_stated_rate_may_be_off_by_half_a_tenth_and_not_by_more(String rate, boolean agrees) {
    Bench bench =
        sound()
            .with("funds.total.available", 100)
            .with("funds.total.executed", 98.20)
            .with("funds.total.rate", rate);

    assertThat(bench.lines("A10").isEmpty()).isEqualTo(agrees);
  }

  @ParameterizedTest
  @CsvSource({"appropriation, 98.6%, 98.5%", "carryover, 94.5%, 94.6%", "other, 96%, 95.0%"})
  void the_rate_of_each_kind_of_funds_is_checked_when_it_is_stated(
      String kind, String stated, String right) {
    assertThat(sound().with("funds." + kind + ".rate", stated).errors())
        .singleElement()
        .asString()
        .startsWith("A10")
        .endsWith(right);
  }

  @Test
  void nothing_of_nothing_has_no_rate_and_is_no_exception() {
    Bench bench =
        sound()
            .with("funds.other.initial", 0)
            .with("funds.other.available", 0)
            .with("funds.other.executed", 0)
            .with("funds.other.rate", "0%");

    assertThat(bench.lines("A10")).isEmpty();
    assertThat(
            bench
                .with("funds.total.available", 0)
                .with("funds.appropriation.available", 0)
                .with("funds.carryover.available", 0)
                .lines("A11"))
        .isEmpty();
    assertThat(bench.notChecked("A11")).startsWith("不适用");
  }

  @ParameterizedTest
  @CsvSource({"total, C10", "appropriation, C05", "carryover, C10", "other, C10"})
  void all_that_is_available_may_be_spent_and_one_cent_more_is_an_error_for_the_treasurys_money(
      String row, String rule) {
    String available = "funds." + row + ".available";
    String executed = "funds." + row + ".executed";

    assertThat(sound().with(available, 50).with(executed, "50.00").lines(rule)).isEmpty();
    Bench over = sound().with(available, 50).with(executed, "50.01");
    assertThat(over.lines(rule)).containsExactly(rule + " 50.01 50.00");
    assertThat(over.errorRules().contains(rule)).isEqualTo(row.equals("appropriation"));
  }

  @Test
  void an_execution_score_may_be_off_by_half_a_tenth_and_not_by_more() {
    Bench bench = sound().with("funds.total.available", 1000).with("funds.total.executed", 985);

    assertThat(bench.with("funds.total.score", "9.8").lines("A11")).isEmpty();
    assertThat(bench.with("funds.total.score", "9.9").lines("A11")).isEmpty();
    assertThat(bench.with("funds.total.score", "9.7").lines("A11")).containsExactly("A11 9.7 9.9");
  }

  @Test
  void more_than_everything_spent_earns_no_more_than_the_full_execution_score() {
    Bench bench = sound().with("funds.total.available", 1000).with("funds.total.executed", 1200);

    assertThat(bench.with("funds.total.score", 10).lines("A11")).isEmpty();
    assertThat(bench.with("funds.total.score", 12).lines("A11")).containsExactly("A11 12 10");
  }

  // --- weights and scores

  @ParameterizedTest
  @CsvSource({"产出指标, true", "效益指标, false", "满意度指标, false"})
  void only_the_group_that_must_have_points_is_asked_for(String group, boolean asked) {
    Bench bench = sound();
    for (int row = 7; row >= 0; row--) {
      if (group.equals(bench.text("indicators[" + row + "].level1"))) {
        bench.withoutRow("indicators", row);
      }
    }

    assertThat(bench.findings("A12")).hasSize(asked ? 1 : 0);
    assertThat(bench.errorRules()).contains("A13").doesNotContain("A12");
  }

  @Test
  void a_province_with_groups_of_its_own_is_not_asked_for_the_points_of_others() {
    Bench bench = sound();
    for (int row = 0; row < 8; row++) {
      bench.with("indicators[" + row + "].level1", row < 5 ? "履职效能" : "运行成本");
      bench.with("indicators[" + row + "].level2", row < 5 ? "重点工作" : "部门管理");
    }

    assertThat(bench.lines("A12")).isEmpty();
    assertThat(bench.errors()).isEmpty();
  }

  @Test
  void a_point_moved_from_one_group_to_another_is_a_provinces_own_division() {
    Bench bench =
        sound()
            .with("indicators[4].weight", 9)
            .with("indicators[4].score", 9)
            .with("indicators[5].weight", 16)
            .with("indicators[5].score", 16);

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.lines("A12")).isEmpty();
  }

  @Test
  void a_point_too_few_is_an_error_in_the_sum() {
    Bench bench = sound().with("indicators[7].weight", 9).with("indicators[7].score", 9);

    assertThat(bench.with("overall.score", 98).errors()).containsExactly("A13 99 100");
  }

  @Test
  void a_group_is_known_by_its_heading_however_it_is_written_and_by_its_second_level() {
    Bench bench =
        sound()
            .with("indicators[0].level1", "产出指标（50分）")
            .with("indicators[5].level1", "社会效益指标")
            .with("indicators[7].level1", "满意度指标 (10分)");

    assertThat(bench.errors()).isEmpty();
  }

  @Test
  void a_weight_of_execution_beyond_what_is_usual_is_a_warning_and_its_sum_an_error() {
    Bench bench = sound().with("funds.total.weight", 21);

    assertThat(bench.lines("A12")).containsExactly("A12 21 null");
    assertThat(bench.errorRules()).contains("A13").doesNotContain("A12");
    assertThat(sound().with("funds.total.weight", 20).lines("A12")).isEmpty();
  }

  @Test
  void a_total_weight_one_point_short_is_an_error_on_the_total_weight() {
    Bench bench = sound().with("overall.weight", 99);

    assertThat(bench.errors()).containsExactly("A13 99 100");
    assertThat(bench.only("A13").where()).containsExactly("/overall/weight");
  }

  @Test
  void a_score_may_reach_its_weight_and_not_exceed_it() {
    Bench bench = sound().with("indicators[1].score", 10.1).with("overall.score", 99.1);

    assertThat(bench.errors()).containsExactly("A14 10.1 10");
    assertThat(sound().lines("A14")).isEmpty();
  }

  @Test
  void a_score_has_one_decimal_so_that_all_of_a_weight_with_two_is_rounded_up() {
    Bench third = sound().with("indicators[1].weight", 16.67);

    assertThat(third.with("indicators[1].score", 16.7).lines("A14")).isEmpty();
    assertThat(third.with("indicators[1].score", 16.67).lines("A14")).isEmpty();
    assertThat(third.with("indicators[1].score", 16.8).lines("A14"))
        .containsExactly("A14 16.8 16.67");
  }

  @Test
  void a_score_may_be_nothing_and_not_less() {
    assertThat(sound().with("indicators[0].score", 0).lines("A14")).isEmpty();
    assertThat(sound().with("indicators[0].score", -0.1).lines("A14"))
        .containsExactly("A14 -0.1 0");
  }

  @ParameterizedTest
  @CsvSource({"funds.total.score, 10, 10.1, 10", "overall.score, 100, 100.1, 100"})
  void the_execution_score_and_the_total_score_have_limits_too(
      String score, String full, String above, String weight) {
    assertThat(sound().with(score, full).lines("A14")).isEmpty();
    assertThat(sound().with(score, above).lines("A14"))
        .containsExactly("A14 " + above + " " + weight);
    assertThat(sound().with(score, 0).lines("A14")).isEmpty();
    assertThat(sound().with(score, "-0.1").lines("A14")).containsExactly("A14 -0.1 0");
  }

  @Test
  void a_total_score_may_be_off_by_half_a_tenth_and_not_by_more() {
    assertThat(sound().with("overall.score", "99.05").lines("A15")).isEmpty();
    assertThat(sound().with("overall.score", "99.06").errors()).containsExactly("A15 99.06 99");
    assertThat(sound().with("overall.score", "98.94").errors()).containsExactly("A15 98.94 99");
  }

  // --- indicators

  @Test
  void points_taken_off_want_a_reason() {
    Bench bench = sound().without("indicators[0].deviation");

    assertThat(bench.errors()).containsExactly("P02 9.2 10");
    assertThat(bench.only("P02").where())
        .containsExactly("/indicators/0/score", "/indicators/0/deviation", "/indicators/0/weight");
    assertThat(sound().lines("P02")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"明显提升, false", "≥85%, true", "年底前完成, true", "全部完成, true"})
  void a_target_is_measurable_by_a_number_a_comparison_or_a_date(String target, boolean can) {
    assertThat(sound().with("indicators[5].target", target).lines("P03").isEmpty()).isEqualTo(can);
  }

  @Test
  void a_missed_target_earns_its_linear_share_and_not_more() {
    assertThat(indicator("100%", "80%", "8").lines("P04")).isEmpty();
    assertThat(indicator("100%", "80%", "8.05").lines("P04")).isEmpty();
    assertThat(indicator("100%", "80%", "8.06").lines("P04")).containsExactly("P04 8.06 8");
  }

  @ParameterizedTest
  @CsvSource({
    "30天, 20天, 10, 0",
    "7日内, 9日, 10, 1",
    "每季度1次, 3次, 10, 1",
    "0起, 1起, 10, 1",
    "12月底前, 2025年3月, 10, 1",
    "增长5%, 增长-2%, 10, 1",
    "50-60场, 40场, 10, 1",
    "50-60场, 40场, 8, 0"
  })
  void targets_are_read_as_in_the_other_form(
      String target, String achieved, String score, int findings) {
    Bench bench = indicator(target, achieved, score).with("indicators[0].deviation", "略");

    assertThat(bench.findings("P04")).hasSize(findings);
  }

  @Test
  void words_for_a_shortfall_may_not_have_full_points() {
    assertThat(indicator("≥13所", "部分完成", 10).findings("P07")).hasSize(1);
    assertThat(indicator("≥13所", "部分完成", 8).findings("P07")).isEmpty();
  }

  @Test
  void the_target_of_a_cost_is_a_ceiling() {
    Bench bench = sound().with("indicators[4].target", "1300万元");

    assertThat(bench.lines("P04")).containsExactly("P04 10 9.79");
    assertThat(bench.with("indicators[4].achieved", "1300万元").lines("P04")).isEmpty();
  }

  @Test
  void a_target_exceeded_by_three_tenths_is_in_order_and_by_more_wants_a_reason() {
    assertThat(indicator("≥50%", "65%", 10).without("indicators[0].deviation").lines("P06"))
        .isEmpty();
    assertThat(indicator("≥50%", "65.1%", 10).without("indicators[0].deviation").lines("P06"))
        .containsExactly("P06 65.1% ≥50%");
    assertThat(indicator("≥50%", "65.1%", 10).lines("P06")).isEmpty();
  }

  private static String pointer(String path) {
    return "/" + path.replace('.', '/').replace("[", "/").replace("]", "");
  }
}
