package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be missed, in JSON and in a workbook, on both sides of its limit. */
class MissesTest {
  private static Bench oneSheet() {
    return Bench.sample("zhengti-1-sound.json");
  }

  private static List<String> errors(Bench bench) {
    return bench.bothWays(Severity.ERROR);
  }

  /** A blank cell must not hide that what is there is too much already. */
  @Nested
  class ABlankPart {
    @Test
    void hides_no_parts_above_their_total() {
      Bench bench = Bench.corrected().with("totals.basic", "").with("totals.project", "220.40");

      assertThat(errors(bench)).containsExactly("S01 null null", "A02 220.30 220.40");
      assertThat(bench.only("A02").message()).contains("总支出中的基本支出未填写", "只按已填的数计算");
      assertThat(bench.only("A02").where())
          .containsExactly("/totals/expenditure", "/totals/basic", "/totals/project");
      assertThat(bench.notChecked("A02")).isEmpty();
    }

    @Test
    void leaves_parts_within_their_total_unchecked_and_says_for_which_cell() {
      Bench bench = Bench.corrected().with("totals.basic", "").with("totals.project", "220.30");

      assertThat(errors(bench)).containsExactly("S01 null null");
      assertThat(bench.notChecked("A02")).isEqualTo("总支出中的基本支出未填写");
    }

    @Test
    void that_cannot_be_read_hides_nothing_either() {
      Bench bench = Bench.corrected().with("totals.basic", "约183").with("totals.project", "220.40");

      assertThat(bench.errors()).containsExactly("S02 约183 null", "A02 220.30 220.40");
    }

    @Test
    void of_an_optional_row_that_cannot_be_read_hides_nothing_either() {
      Bench bench =
          oneSheet()
              .with("funds.total.initial", 150)
              .with("funds.appropriation.initial", 200)
              .with("funds.carryover.initial", "")
              .with("funds.other.initial", "待定");

      assertThat(bench.errors()).contains("A09 150.00 200.00");
      assertThat(bench.with("funds.appropriation.initial", 140).lines("A09")).isEmpty();
    }

    @Test
    void that_cannot_be_read_is_not_called_blank() {
      Bench bench = Bench.corrected().with("totals.basic", "约183").with("totals.project", "220.40");

      assertThat(bench.only("A02").message()).contains("无法识别，以上只按").doesNotContain("未填写");
    }

    @Test
    void of_an_item_that_may_be_taken_back_leaves_a_sum_unchecked_when_it_cannot_be_read() {
      Bench bench =
          Bench.corrected()
              .with("special.items[1].amount", "约2.32")
              .with("special.items[0].amount", "43.01");

      assertThat(bench.lines("A05")).isEmpty();
      assertThat(bench.notChecked("A05")).contains("无法识别");
    }

    @Test
    void of_a_score_leaves_the_total_unchecked() {
      Bench bench = oneSheet().with("funds.total.score", "");

      assertThat(errors(bench)).containsExactly("S01 null null");
    }

    @Test
    void that_may_be_negative_says_nothing_of_the_sum() {
      Bench bench = Bench.corrected().with("special.adjustment", "").with("special.initial", "40");

      assertThat(bench.lines("A03")).isEmpty();
      assertThat(bench.notChecked("A03")).contains("县级专项资金 年内调整预算数未填写");
    }

    @Test
    void hides_no_weights_above_those_of_their_group() {
      Bench bench =
          Bench.corrected()
              .with("evaluation.indicators[0].weight", "")
              .with("evaluation.indicators[1].weight", "60");

      assertThat(bench.bothWays("A12")).hasSize(1).first().asString().endsWith(" 50");
      assertThat(bench.lines("A13")).hasSize(1);
    }

    @Test
    void hides_no_items_above_what_was_spent() {
      Bench bench =
          Bench.corrected()
              .with("special.items[1].amount", "")
              .with("special.items[0].amount", "43.01");

      assertThat(bench.bothWays("A05")).containsExactly("A05 63.27 37.22");
    }

    @Test
    void hides_no_scores_above_their_total() {
      Bench bench = oneSheet().with("indicators[0].score", "").with("overall.score", "80");

      assertThat(bench.bothWays("A15")).containsExactly("A15 80 89.8");
    }
  }

  @Nested
  class ATotalOfZeroAboveRowsThatAreNot {
    @Test
    void leaves_rate_and_score_to_be_held_to_the_rows() {
      Bench bench = oneSheet().with("funds.total.available", 0).with("funds.total.executed", 0);

      assertThat(errors(bench)).containsExactly("A09 0.00 1352.80", "A09 0.00 1328.45");
      assertThat(errors(bench.with("funds.total.rate", "88.2%")))
          .containsExactly("A09 0.00 1352.80", "A09 0.00 1328.45", "A10 88.2% 98.2%");
      assertThat(errors(bench.with("funds.total.score", "8.8").with("overall.score", 98)))
          .contains("A11 8.8 9.8");
    }

    @Test
    void of_what_was_spent_alone_gives_no_error_on_rate_and_score() {
      Bench bench = oneSheet().with("funds.total.executed", 0);

      assertThat(errors(bench)).containsExactly("A09 0.00 1328.45");
      assertThat(bench.lines("C08")).isEmpty();
    }
  }

  @Nested
  class AStrokeBesideAFigure {
    @Test
    void is_a_contradiction_unless_the_figure_is_nothing() {
      Bench none = Bench.corrected().with("threePublic.vehicles", "/");
      assertThat(none.bothWays("X05")).isEmpty();

      Bench cars = Bench.corrected().with("threePublic.vehicles", 3);
      for (String line : List.of("vehicles", "vehiclePurchase", "vehicleOperation")) {
        cars.with("baseData.threePublic." + line + ".actual", "/");
      }
      assertThat(cars.bothWays("X05")).containsExactly("X05 / 3.00");
    }
  }

  @Nested
  class AReportInYuan {
    @Test
    void is_known_by_what_a_person_would_cost() {
      Bench dear =
          Bench.corrected().with("basic.personnel", "1634.6").with("basic.actual", "1634.6");
      assertThat(dear.only("C09").message()).contains("是否以元填写");
      assertThat(dear.findings("S06")).isEmpty();

      Bench beyond =
          Bench.corrected().with("basic.personnel", "1634600").with("basic.actual", "1634600");
      assertThat(beyond.only("S06").message()).contains("平均每人 148600.00 万元");
      assertThat(Bench.corrected().lines("C09")).isEmpty();
    }

    @Test
    void is_known_on_a_form_without_persons_by_its_size() {
      assertThat(oneSheet().with("funds.total.initial", "1000000.00").lines("C09")).isEmpty();
      assertThat(oneSheet().with("funds.total.initial", "1000000.01").findings("C09")).hasSize(1);
    }

    @Test
    void is_known_beside_what_was_approved_the_year_before() {
      Bench small =
          Bench.corrected().with("totals.expenditure", "220299").with("basic.personnel", 100);
      Bench before = Bench.corrected();
      assertThat(small.after(before.reading().report()).lines("C15")).isEmpty();
      assertThat(small.with("totals.expenditure", "220300").lines("C15"))
          .containsExactly("C15 220300.00 220.30");
      assertThat(Bench.corrected().with("totals.expenditure", "2203000").lines("C15")).isEmpty();
    }

    @Test
    void gives_one_finding_for_a_row_in_yuan() {
      Bench bench = oneSheet();
      for (String column : List.of("initial", "available", "executed")) {
        bench.with("funds.other." + column, "400000元");
      }

      assertThat(bench.findings("S06")).hasSize(1);
      assertThat(bench.only("S06").where())
          .containsExactly(
              "/funds/other/initial", "/funds/other/available", "/funds/other/executed");
    }
  }

  /** Reasons have a place; one that stands there closes the finding. */
  @Nested
  class AReason {
    @Test
    void in_place_of_the_rows_of_the_report_is_told_where_it_stands() {
      Bench bench = Bench.corrected().with("narrative", "无");
      assertThat(bench.only("S02").where()).containsExactly("/narrative");
      assertThat(Bench.corrected().with("problems", "无").findings("S02")).isEmpty();
    }

    @Test
    void is_none_when_it_only_says_where_to_look() {
      for (String nothing : List.of("详见自评报告。", "见自评报告第三部分", "按实际情况打分")) {
        assertThat(Bench.corrected().with("explanations.special", nothing).findings("C03"))
            .hasSize(1);
      }
      String reason = "见自评报告第三部分，因项目推迟开工";
      assertThat(Bench.corrected().with("explanations.special", reason).findings("C03")).isEmpty();
    }

    @Test
    void closes_the_warning_that_asks_for_it_and_is_read_by_the_reviewer() {
      Bench open = Bench.corrected();
      assertThat(open.only("C03").message()).contains("请填写在“项目资金年中追加的原因”一栏");

      Bench closed = Bench.corrected().with("explanations.special", "年中按县委会议纪要追加机构改革专项17.22万元。");
      assertThat(closed.bothWays("C03")).isEmpty();
      assertThat(closed.verdict().explained())
          .singleElement()
          .satisfies(
              said -> {
                assertThat(said.rule()).isEqualTo("C03");
                assertThat(said.message()).contains("37.22", "20.00");
                assertThat(said.reason()).startsWith("年中按县委会议纪要");
              });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "略", "是", "见附件。", "（正常）"})
    void that_says_nothing_closes_nothing(String nothing) {
      Bench bench = Bench.corrected().with("explanations.special", nothing);

      assertThat(bench.bothWays("C03")).hasSize(1);
      assertThat(bench.only("C03").message()).contains("没有说明原因");
    }

    @Test
    void has_a_place_for_each_rule_that_asks_for_one() {
      Bench bench =
          Bench.corrected()
              .with("explanations.special", "年中追加专项经费")
              .with("explanations.balance", "使用上年结转资金1.03万元")
              .with("explanations.execution", "年中增人增资并追加专项");

      assertThat(bench.bothWays(Severity.WARNING)).isEmpty();
      assertThat(bench.verdict().explained())
          .extracting("rule")
          .containsExactly("C03", "C04", "C08");
    }

    @ParameterizedTest
    @CsvSource({"89.99, 1", "90, 0"})
    void is_wanted_for_a_low_execution_on_the_other_form_too(String executed, int warnings) {
      Bench bench =
          oneSheet()
              .with("funds.total.initial", 100)
              .with("funds.total.available", 100)
              .with("funds.total.executed", executed);

      assertThat(bench.bothWays("C08")).hasSize(warnings);
      assertThat(bench.with("explanations.execution", "项目招标推迟到下半年").lines("C08")).isEmpty();
    }

    @Test
    void is_wanted_for_money_where_none_was_planned() {
      Bench bench = oneSheet().with("funds.total.initial", 0).with("funds.total.available", "3.36");

      assertThat(bench.bothWays("C08")).contains("C08 3.36 0.00");
    }
  }

  @Nested
  class Plausibility {
    @Test
    void a_control_rate_that_was_typed_is_computed_again() {
      assertThat(Bench.corrected().with("baseData.staff.controlRate", "64.7%").bothWays("A16"))
          .isEmpty();
      assertThat(Bench.corrected().with("baseData.staff.controlRate", "74.7%").bothWays("A16"))
          .containsExactly("A16 74.7% 64.7%");
      assertThat(
              Bench.corrected().with("baseData.staff.controlRate", "0.647").only("A16").message())
          .contains("是否为 64.7%？");
    }

    @Test
    void posts_that_count_in_the_pensioners_are_a_question() {
      assertThat(posts(205, 113, 75).bothWays("C14")).containsExactly("C14 205 null");
      assertThat(posts(205, 190, 75).bothWays("C14")).isEmpty();
      assertThat(posts(205, 113, 20).bothWays("C14")).isEmpty();
    }

    private Bench posts(int quota, int actual, int retired) {
      return Bench.corrected()
          .with("staffing.quota", quota)
          .with("staffing.actual", actual)
          .with("staffing.retired", retired);
    }

    @Test
    void overspending_of_one_part_is_found_though_the_total_fits() {
      Bench bench =
          Bench.corrected()
              .with("special.available", "37.00")
              .with("special.adjustment", "17.00")
              .with("basic.available", "186.31")
              .with("basic.adjustment", "54.18")
              .with("baseData.basicAdjustment.available", "186.31")
              .with("baseData.basicAdjustment.adjustment", "54.18");

      assertThat(errors(bench)).containsExactly("C05 37.22 37.00");
    }

    @Test
    void income_far_above_expenditure_is_a_question() {
      assertThat(Bench.corrected().with("totals.income", "286.39").bothWays("C13")).isEmpty();
      assertThat(Bench.corrected().with("totals.income", "286.40").bothWays("C13"))
          .containsExactly("C13 286.40 220.30");
    }

    @Test
    void procurement_far_above_its_budget_is_a_question() {
      assertThat(Bench.corrected().with("baseData.procurement.actual", "10.80").bothWays("C12"))
          .isEmpty();
      assertThat(Bench.corrected().with("baseData.procurement.actual", "29").bothWays("C12"))
          .containsExactly("C12 29.00 9.00");
    }

    @Test
    void public_money_of_one_kind_is_not_above_all_that_was_spent() {
      assertThat(Bench.corrected().with("baseData.public.total.actual", "220.30").lines("C11"))
          .isEmpty();
      assertThat(Bench.corrected().with("baseData.public.total.actual", "220.31").lines("C11"))
          .containsExactly("C11 220.31 220.30");
    }
  }

  /** One indicator: target, result, name, points taken of ten, and the rules that speak of it. */
  @Nested
  class AnIndicator {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        nullValues = "-",
        textBlock =
            """
            30天内                  | 20天           | 办理时限           | 10 | -
            ≤15个工作日             | 10个工作日     | 办结时限           | 10 | -
            7日内                   | 9日            | 办理时限           | 10 | P04
            ≤3%                     | 1%             | 差错率             | 10 | -
            ≤3%                     | 5%             | 差错率             | 10 | P04
            ≤3次                    | 1次            | 群众投诉           | 10 | -
            ≤100元                  | 80元           | 人均成本           | 10 | -
            ≤0%                     | -5.2%          | 三公经费变动率     | 10 | -
            每月1次                 | 8次            | 开展检查           | 10 | P04
            每月1次                 | 12次           | 开展检查           | 10 | -
            ≥12场                   | 未完成         | 举办培训           | 10 | P07
            0起                     | 1起            | 安全事故           | 10 | P04
            0                       | 0%             | 违规率             | 10 | -
            0                       | 合规率100%     | 违规率             | 10 | -
            0                       | 5%             | 财政拨款收入增长率 | 10 | -
            100%                    | 正在实施       | 改造工程完成率     | 10 | P07
            100%                    | 推迟到次年     | 改造工程完成率     | 10 | P07
            无安全事故              | 无             | 安全生产           | 10 | -
            2024年12月31日前        | 2025年3月完成  | 完工时间           | 10 | P04
            2024年12月31日前        | 2024年11月完成 | 完工时间           | 10 | -
            ≥90%（含90%）           | 85%            | 完成率             | 10 | P04
            增长5%                  | 增长-2%        | 收入增长率         | 10 | P04
            50-60场                 | 40场           | 演出场次           | 10 | P04
            50-60场                 | 55场           | 演出场次           | 10 | -
            """)
    void is_read_as_an_auditor_reads_it(
        String target, String achieved, String name, int score, String rule) {
      Bench bench =
          oneSheet()
              .with("indicators[1].name", name)
              .with("indicators[1].target", target)
              .with("indicators[1].achieved", achieved)
              .with("indicators[1].score", score);

      assertThat(bench.bothWays(Severity.WARNING))
          .hasSize(rule == null ? 0 : 1)
          .allMatch(line -> line.startsWith(rule + " "));
      assertThat(errors(bench)).isEmpty();
    }

    @Test
    void in_words_is_one_line_a_report_for_the_reviewer() {
      Bench bench =
          oneSheet()
              .with("indicators[1].target", "明显提高")
              .with("indicators[1].achieved", "达成预期")
              .with("indicators[2].target", "效果良好")
              .with("indicators[2].achieved", "达成预期");

      assertThat(bench.bothWays("P03")).hasSize(1);
      assertThat(bench.only("P03").where())
          .containsExactly("/indicators/1/target", "/indicators/2/target");
    }
  }

  /** One fact is one warning. */
  @Nested
  class OneFact {
    @Test
    void of_cars_beyond_budget_and_last_year_is_told_once() {
      Bench bench = Bench.corrected().with("threePublic.vehicles", "0.5");
      bench
          .with("baseData.threePublic.vehicleOperation.actual", "0.5")
          .with("baseData.threePublic.vehicles.actual", "0.5")
          .with("baseData.threePublic.total.actual", "0.72");

      assertThat(bench.bothWays("C02")).hasSize(1);
      assertThat(bench.only("C02").message()).contains("超过本年预算数 0.70", "超过上年决算数 0.28");
      assertThat(bench.only("C02").where()).doesNotHaveDuplicates();
    }
  }
}
