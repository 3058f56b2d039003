package cn.baoshen.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.table.FormulaText;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedTest {
  @Test
  void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    assertThat(Counted.median(List.of(9, 1, 2, 4))).isEqualByComparingTo("3.0");
    assertThat(Counted.median(List.of(5, 1, 2))).isEqualByComparingTo("2.0");
  }

  @Test
  void of_nothing_there_is_no_mean_no_median_and_no_share() {
    assertThat(Counted.mean(List.of())).isNull();
    assertThat(Counted.median(List.of())).isNull();
    assertThat(Counted.share(0, 0).rate()).isNull();
  }

  @Test
  void two_of_three_are_66_7_percent() {
    assertThat(Counted.share(2, 3).rate()).isEqualByComparingTo("66.7");
  }

  @Test
  void a_text_that_a_spreadsheet_would_compute_is_kept_a_text() {
    assertThat(FormulaText.neutral("=HYPERLINK(\"x\")")).startsWith("'=");
    assertThat(FormulaText.neutral("-1+2")).startsWith("'");
    assertThat(FormulaText.neutral("隆回县教育局")).isEqualTo("隆回县教育局");
  }
}
