package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One figure of the corrected sample wrong: found each time, in JSON and in a workbook. */
class MutationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unit.name                               |           | S01
          year                                    | 2023      | S03
          staffing.quota                          | 18        | A01
          staffing.actual                         | 12        | A01
          staffing.bodies[0].quota                | 12        | A01
          totals.expenditure                      | 221.30    | A02
          totals.basic                            | 182.08    | A02
          totals.project                          | 73.22     | A02
          basic.initial                           | 132.31    | A03
          basic.adjustment                        | 35.96     | A03
          basic.available                         | 186.90    | A03
          basic.actual                            | 138.08    | A04
          basic.personnel                         | 164.36    | A04
          basic.public                            | 16.92     | A04
          special.available                       | 32.72     | A03
          special.actual                          | 37.12     | A05
          special.items[0].amount                 | 10.31     | A05
          special.items[12].amount                | 23.2      | A05
          threePublic.reception                   | 0.33      | X05
          baseData.staff.quota                    | 71        | X01
          baseData.threePublic.total.actual       | 0.44      | A06
          baseData.threePublic.reception.budget   | 7         | A06
          baseData.special.business.actual        | 32.72     | X07
          baseData.public.total.actual            | 37.22     | X06
          baseData.basicAdjustment.available      | 186.01    | A08
          evaluation.funds.available              | 221.69    | X03
          evaluation.funds.executed               | 218.68    | X04
          evaluation.funds.rate                   | 96.8%     | A10
          evaluation.funds.score                  | 8.9       | A11
          evaluation.income.generalPublic         | 153.13    | A09
          evaluation.indicators[0].weight         | 15        | A12
          evaluation.totalScore                   | 100       | A15
          """)
  void a_wrong_figure_is_found_at_its_cell(String cell, String wrong, String rule) {
    Bench bench = Bench.corrected().with(cell, wrong == null ? "" : wrong);

    assertThat(bench.bothWays(rule)).isNotEmpty();
    assertThat(bench.findings(rule))
        .extracting(Finding::fields)
        .anyMatch(fields -> fields.contains(cell));
  }

  @Test
  void the_sample_itself_has_no_error() {
    assertThat(Bench.corrected().bothWays(cn.baoshen.model.Severity.ERROR)).isEqualTo(List.of());
  }
}
