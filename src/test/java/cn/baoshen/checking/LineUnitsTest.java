package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure of a line that stands far above the others of it may be in 元. */
class LineUnitsTest {
  private static Bench special(Object prior, Object budget, Object actual) {
    String line = "baseData.special.business.";
    return Bench.corrected()
        .with(line + "prior", prior)
        .with(line + "budget", budget)
        .with(line + "actual", actual);
  }

  @ParameterizedTest
  @CsvSource({
    "74439, false",
    "74440, true",
    "200000, true",
    "1080000, true",
    "1080001, false",
    "20, false"
  })
  void a_figure_is_two_thousand_to_fifty_thousand_times_each_of_the_others(
      String budget, boolean told) {
    Bench bench = special("21.60", budget, "37.22");

    assertThat(bench.lines("S18").isEmpty()).isEqualTo(!told);
  }

  @ParameterizedTest
  @CsvSource({"260539, false", "260540, true", "521080, true", "521081, false"})
  void beside_one_other_figure_it_is_about_ten_thousand_times_that(String budget, boolean told) {
    assertThat(special("0", budget, "37.22").lines("S18").isEmpty()).isEqualTo(!told);
    assertThat(special("/", budget, "37.22").lines("S18").isEmpty()).isEqualTo(!told);
  }

  @Test
  void it_is_a_warning_at_that_cell_and_says_what_it_would_be() {
    Bench bench = special("21.60", "200000", "37.22");

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.only("S18").where()).containsExactly("/baseData/special/business/budget");
    assertThat(bench.only("S18").message())
        .contains("200000.00 万元", "37.22 万元", "即 20.00 万元", "确为万元的不必修改");
  }

  @Test
  void what_would_have_more_than_two_decimals_is_not_said() {
    assertThat(special("21.60", "200001", "37.22").only("S18").message())
        .contains("请除以 10000 换算成万元")
        .doesNotContain("即 ");
  }

  @ParameterizedTest
  @CsvSource({
    "baseData.public.total.prior, 212500",
    "baseData.procurement.budget, 90000",
    "baseData.threePublic.total.budget, 0.7"
  })
  void every_line_is_looked_at(String figure, String value) {
    Bench bench = Bench.corrected().with(figure, value);

    assertThat(bench.findings("S18").isEmpty()).isEqualTo(value.equals("0.7"));
    assertThat(bench.errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "baseData.special.business.actual, 372200",
    "baseData.public.office.prior, 52900",
    "baseData.threePublic.reception.actual, 2200",
    "evaluation.funds.initial, 1521300",
    "basic.initial, 1321300",
    "basic.initial, 200000"
  })
  void what_an_error_says_of_a_figure_is_not_said_again(String figure, String value) {
    Bench bench = Bench.corrected().with(figure, value);

    assertThat(bench.errors()).isNotEmpty();
    assertThat(bench.lines("S18")).isEmpty();
  }

  @Test
  void a_column_in_another_unit_is_told_once() {
    Bench bench =
        Bench.corrected()
            .with("baseData.procurement.budget", "90000")
            .with("baseData.special.business.budget", "200000");

    assertThat(bench.findings("S18")).hasSize(1);
    assertThat(bench.only("S18").where())
        .containsExactlyInAnyOrder(
            "/baseData/procurement/budget", "/baseData/special/business/budget");
  }

  @Test
  void the_lines_of_the_one_sheet_table_are_looked_at_as_well() {
    Bench line = Bench.sample("zhengti-1-sound.json");
    line.with("funds.other.initial", "500000");

    assertThat(line.errors()).singleElement().asString().startsWith("A09 ");
    assertThat(line.lines("S18")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "longhui-2024-corrected.json",
    "longhui-2024-as-published.json",
    "zhengti-1-sound.json"
  })
  void no_sample_is_suspected(String sample) {
    assertThat(Bench.sample(sample).lines("S18")).isEmpty();
  }
}
