package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.FieldType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {
  @ParameterizedTest
  @CsvSource({
    "AMOUNT, 0.005, 0.0049, true",
    "AMOUNT, 0.005, 0.005, false",
    "AMOUNT, 0.005, -0.005, false",
    "RATE, 0.05, 0.05, true",
    "RATE, 0.05, 0.0500000001, false",
    "SCORE, 0.05, -0.05, true",
    "SCORE, 0.05, -0.051, false"
  })
  void money_agrees_below_half_a_cent_and_what_is_shown_rounded_up_to_half_a_step(
      FieldType type, String limit, String difference, boolean agree) {
    Tolerance tolerance = new Tolerance(new BigDecimal(limit), type, true);

    assertThat(tolerance.covers(new BigDecimal(difference), List.of(), List.of())).isEqualTo(agree);
  }
}
