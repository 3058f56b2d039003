package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What real reports of several provinces hold and is right, each kind on both sides of its limit,
 * in JSON and in a workbook.
 */
class FalseAlarmsTest {
  private static Bench oneSheet() {
    return Bench.sample("zhengti-1-sound.json");
  }

  private static List<String> errors(Bench bench) {
    return bench.bothWays(Severity.ERROR);
  }

  @Nested
  class UnusedRowsOfFunds {
    @ParameterizedTest
    @ValueSource(strings = {"", "/", "—", "-"})
    void may_be_left_out_of_the_sum(String unused) {
      assertThat(errors(withoutOtherFunds(unused))).isEmpty();
    }

    @Test
    void hide_no_wrong_sum() {
      Bench bench = withoutOtherFunds("/").with("funds.appropriation.executed", "1290.00");

      assertThat(errors(bench)).containsExactly("A09 1328.45 1290.00");
    }

    private Bench withoutOtherFunds(String unused) {
      Bench bench = oneSheet();
      for (String column : List.of("initial", "available", "executed", "rate")) {
        bench.with("funds.carryover." + column, unused).with("funds.other." + column, unused);
      }
      return bench
          .with("funds.appropriation.initial", "1286.40")
          .with("funds.appropriation.available", "1352.80")
          .with("funds.appropriation.executed", "1328.45")
          .without("funds.appropriation.rate");
    }

    @Test
    void a_part_left_blank_beside_a_total_that_needs_it_is_an_error_at_once() {
      assertThat(errors(oneSheet().without("funds.other.executed").without("funds.other.rate")))
          .containsExactly("S01 null null");
    }
  }

  @Nested
  class OtherSetsOfWeights {
    /** Execution, then the weight of each of the sample's eight indicators. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "10  20 20 20 20 10  0 0 0",
          "10  15 15 10 10 10  15 15 0",
          "10  10 10 10 10 5  10 12.5 22.5",
          "20  10 10 10 10 10  10 10 10",
          "20  10 10 10 10 0  10 10 20",
          "10  10 10 10 5 5  20 20 10",
          "/  20 20 10 10 10  10 10 10",
        })
    void are_a_provinces_own(String weights) {
      assertThat(errors(weighted(weights))).isEmpty();
    }

    @Test
    void add_up_to_the_total_or_are_an_error() {
      assertThat(errors(weighted("20  10 10 10 10 10  10 10 9"))).containsExactly("A13 99 100");
      assertThat(errors(weighted("/  20 20 10 10 10  10 10 11")))
          .containsExactly("A13 101 100", "A14 101 100");
    }

    @Test
    void a_total_that_is_not_a_hundred_is_an_error_however_it_adds_up() {
      assertThat(errors(weighted("10  20 20 10 10 10  10 10 10").with("overall.weight", 110)))
          .contains("A13 110 100");
    }

    private Bench weighted(String weights) {
      String[] each = weights.split("\\s+");
      Bench bench = oneSheet();
      java.math.BigDecimal total = java.math.BigDecimal.ZERO;
      for (int row = 0; row < 8; row++) {
        String cell = "indicators[" + row + "].";
        bench.with(cell + "weight", each[row + 1]).with(cell + "score", each[row + 1]);
        bench.with(cell + "achieved", bench.text(cell + "target"));
        total = total.add(new java.math.BigDecimal(each[row + 1]));
      }
      boolean scored = !each[0].equals("/");
      java.math.BigDecimal execution =
          scored
              ? new java.math.BigDecimal(each[0]).multiply(new java.math.BigDecimal("0.982"))
              : java.math.BigDecimal.ZERO;
      return bench
          .with("funds.total.weight", each[0])
          .with("funds.total.score", scored ? execution.toPlainString() : "/")
          .with("overall.score", total.add(execution).toPlainString());
    }
  }

  @Nested
  class ARateStatedWithFewerDecimals {
    @ParameterizedTest
    @CsvSource({"86%, true", "86.2%, true", "87%, false", "85%, false", "86.0%, false"})
    void is_compared_at_the_decimals_it_states(String stated, boolean agrees) {
      Bench bench =
          oneSheet()
              .with("funds.other.available", "43.20")
              .with("funds.other.executed", "37.24")
              .with("funds.other.rate", stated);

      assertThat(bench.lines("A10").isEmpty()).isEqualTo(agrees);
    }

    @Test
    void as_a_share_instead_of_a_percentage_is_asked_back_with_the_percentage() {
      Bench bench = oneSheet().with("funds.total.rate", "0.982");

      assertThat(bench.only("A10").message()).contains("是否为 98.2%？");
      assertThat(oneSheet().with("funds.total.rate", "0.5").only("A10").message())
          .doesNotContain("是否为");
    }
  }

  @Nested
  class RoundedParts {
    @ParameterizedTest
    @CsvSource({
      "434.16, 0.55, true",
      "434.16, 0.54, false",
      "434.17, 0.56, true",
      "434.17, 0.57, false"
    })
    void may_be_half_a_cent_off_for_each_of_them(String one, String other, boolean sound) {
      Bench bench =
          oneSheet()
              .with("funds.total.initial", "434.72")
              .with("funds.appropriation.initial", one)
              .with("funds.carryover.initial", "")
              .with("funds.other.initial", other);

      assertThat(bench.bothWays("A09").isEmpty()).isEqualTo(sound);
    }

    @Test
    void are_no_excuse_where_one_part_is_all() {
      Bench bench =
          oneSheet()
              .with("funds.total.initial", "434.72")
              .with("funds.appropriation.initial", "434.71")
              .with("funds.carryover.initial", 0)
              .with("funds.other.initial", 0);

      assertThat(bench.bothWays("A09")).containsExactly("A09 434.72 434.71");
    }

    @ParameterizedTest
    @CsvSource({"435, true", "435.00, false", "434, false", "436, false"})
    void may_have_been_left_out_of_the_total_altogether(String total, boolean sound) {
      Bench bench =
          oneSheet()
              .with("funds.total.initial", total)
              .with("funds.appropriation.initial", "434.16")
              .with("funds.carryover.initial", 0)
              .with("funds.other.initial", "0.55");

      assertThat(bench.lines("A09").isEmpty()).isEqualTo(sound);
    }

    @Test
    void of_whole_figures_are_exact() {
      Bench bench =
          oneSheet()
              .with("funds.total.initial", 100)
              .with("funds.appropriation.initial", 60)
              .with("funds.carryover.initial", 30)
              .with("funds.other.initial", 11);

      assertThat(bench.bothWays("A09")).containsExactly("A09 100.00 101.00");
    }

    @Test
    void three_weights_of_a_third_make_up_a_whole() {
      assertThat(errors(thirds("16.67"))).isEmpty();
      assertThat(errors(thirds("16.6"))).containsExactly("A13 99.8 100");
    }

    @Test
    void of_weights_may_be_added_up_to_a_total_that_is_not_quite_a_hundred() {
      assertThat(errors(thirds("16.67").with("overall.weight", "100.01"))).isEmpty();
      assertThat(errors(thirds("16.67").with("overall.weight", "100.02")))
          .containsExactly("A13 100.02 100");
    }

    private Bench thirds(String third) {
      Bench bench = oneSheet();
      String[] weights = {third, third, third, "0", "0", "15", "15", "10"};
      for (int row = 0; row < weights.length; row++) {
        String cell = "indicators[" + row + "].";
        bench.with(cell + "weight", weights[row]).with(cell + "score", weights[row]);
        bench.with(cell + "achieved", bench.text(cell + "target"));
      }
      return bench.with("overall.score", third.equals("16.67") ? "99.81" : "99.6");
    }
  }

  @Nested
  class AmountsWithMoreDecimals {
    @Test
    void are_read_exactly() {
      Bench bench =
          oneSheet()
              .with("funds.appropriation.available", "1229.3442")
              .with("funds.carryover.available", "123.4568")
              .with("funds.other.available", "0")
              .with("funds.other.executed", "0")
              .with("funds.appropriation.executed", "1204.9932")
              .with("funds.carryover.executed", "123.4568")
              .without("funds.appropriation.rate")
              .without("funds.carryover.rate")
              .without("funds.other.rate");

      assertThat(errors(bench)).isEmpty();
      assertThat(errors(bench.with("funds.appropriation.available", "1229.3532"))).isEmpty();
      assertThat(bench.with("funds.appropriation.available", "1229.3642").errors())
          .containsExactly("A09 1352.80 1352.821");
    }
  }

  @Nested
  class TotalsByKindOfIncomeAndExpenditure {
    @ParameterizedTest
    @CsvSource({"152.13, true", "223.31, true", "220.30, true", "222.00, false"})
    void may_be_those_of_any_column(String total, boolean sound) {
      Bench bench =
          Bench.corrected()
              .with("evaluation.income.total", total)
              .with("evaluation.income.generalPublic", total)
              .with("evaluation.expenditure.total", total)
              .with("evaluation.expenditure.basic", total)
              .with("evaluation.expenditure.special", 0);

      assertThat(errors(bench))
          .isEqualTo(sound ? List.of() : List.of("A09 222.00 152.13", "A09 222.00 152.13"));
    }

    @Test
    void are_those_of_the_same_column() {
      Bench bench =
          Bench.corrected()
              .with("evaluation.income.total", "223.31")
              .with("evaluation.income.generalPublic", "223.31");

      assertThat(errors(bench)).containsExactly("A09 223.31 152.13");
    }
  }

  @Nested
  class MoneyBesideTheCountys {
    @Test
    void for_projects_of_the_province_has_a_place_and_counts_in_every_sum() {
      assertThat(errors(withProvincialProject("100"))).isEmpty();
    }

    @Test
    void for_projects_of_the_province_may_stand_in_the_base_data_too() {
      Bench bench =
          withProvincialProject("100")
              .with(
                  "baseData.special.province",
                  Map.of("name", "省级专项", "prior", 0, "budget", 60, "actual", 100));

      assertThat(errors(bench)).isEmpty();
      assertThat(errors(bench.with("baseData.special.province.actual", 90)))
          .containsExactly("X07 127.22 37.22");
    }

    @Test
    void left_out_of_the_total_is_an_error() {
      assertThat(errors(withProvincialProject("99")))
          .containsExactly("A03 99.00 100.00", "X03 323.31 322.31", "C05 100.00 99.00");
    }

    private Bench withProvincialProject(String available) {
      return Bench.corrected()
          .with(
              "otherProjects",
              List.of(
                  Map.of(
                      "name",
                      "省级专项",
                      "initial",
                      "60",
                      "adjustment",
                      "40",
                      "available",
                      available,
                      "actual",
                      "100")))
          .with("totals.income", "319.27")
          .with("totals.expenditure", "320.30")
          .with("totals.project", "137.22")
          .with("evaluation.funds.initial", "212.13")
          .with("evaluation.funds.available", "323.31")
          .with("evaluation.funds.executed", "320.30")
          .with("evaluation.funds.rate", "99.1%")
          .with("evaluation.income.total", "212.13")
          .with("evaluation.income.generalPublic", "212.13")
          .with("evaluation.expenditure.total", "212.13")
          .with("evaluation.expenditure.otherProjects", "60");
    }

    @Test
    void of_a_capital_kind_counts_as_basic_expenditure_and_not_as_public_funds() {
      Bench bench =
          Bench.corrected().with("basic.personnel", "159.10").with("basic.capital", "4.36");

      assertThat(errors(bench)).isEmpty();
      assertThat(errors(bench.with("basic.capital", "4.38"))).containsExactly("A04 183.08 183.10");
    }
  }

  @Nested
  class CellsThatMayBeOtherwise {
    @Test
    void an_item_taken_back_is_negative() {
      Bench bench =
          Bench.corrected()
              .with("special.items[0].amount", "14.01")
              .with("special.items[12].amount", "1.32");

      assertThat(errors(bench)).isEmpty();
      Bench back =
          Bench.corrected()
              .with("special.items[0].amount", "15.43")
              .with("special.items[12].amount", "-0.1");
      assertThat(errors(back)).isEmpty();
      assertThat(errors(Bench.corrected().with("basic.public", "-19.62")))
          .contains("S04 -19.62 null");
    }

    @Test
    void a_unit_without_cars_and_without_last_year_answers_that_it_does_not_apply() {
      Bench bench = Bench.corrected().with("threePublic.vehicles", "/");
      for (String line : List.of("vehicles", "vehiclePurchase", "vehicleOperation")) {
        for (String column : List.of("prior", "budget", "actual")) {
          bench.with("baseData.threePublic." + line + "." + column, "/");
        }
      }
      for (String line : List.of("total", "overseas", "reception")) {
        bench.with("baseData.threePublic." + line + ".prior", "不适用");
      }

      assertThat(errors(bench)).isEmpty();
      assertThat(errors(bench.with("baseData.threePublic.total.actual", "0.32")))
          .containsExactly("A06 0.32 0.22");
    }

    @Test
    void a_unit_without_special_funds_has_strokes_for_them_and_no_items() {
      Bench bench =
          Bench.corrected()
              .with("special.items", List.of())
              .with("totals.project", 0)
              .with("totals.expenditure", "183.08")
              .with("evaluation.funds.initial", "132.13")
              .with("evaluation.funds.available", "186.09")
              .with("evaluation.funds.executed", "183.08")
              .with("evaluation.funds.rate", "98.4%")
              .with("evaluation.funds.score", "9.8")
              .with("evaluation.totalScore", "98.7")
              .with("evaluation.income.total", "132.13")
              .with("evaluation.income.generalPublic", "132.13")
              .with("evaluation.expenditure.total", "132.13")
              .with("evaluation.expenditure.special", "/");
      for (String column : List.of("initial", "adjustment", "available", "actual")) {
        bench.with("special." + column, "/");
      }
      for (String column : List.of("prior", "budget", "actual")) {
        bench.with("baseData.special.business." + column, "/");
      }

      assertThat(errors(bench)).isEmpty();
    }

    @Test
    void a_new_department_has_no_opening_budget() {
      Bench bench = oneSheet();
      for (String row : List.of("total", "appropriation", "carryover", "other")) {
        bench.with("funds." + row + ".initial", "/");
      }

      assertThat(errors(bench)).isEmpty();
    }

    @Test
    void what_must_be_filled_is_not_answered_with_a_stroke() {
      assertThat(errors(Bench.corrected().with("basic.public", "/"))).contains("S01 null null");
    }
  }
}
