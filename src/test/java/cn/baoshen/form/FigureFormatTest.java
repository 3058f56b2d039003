package cn.baoshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {
  @ParameterizedTest
  @CsvSource({
    "RATE,98.66,98.66%",
    "RATE,98,98.0%",
    "RATE,98.6422574765,98.64%",
    "SCORE,9.86,9.86",
    "SCORE,10.0,10",
    "AMOUNT,1234567.5,1234567.50",
    "AMOUNT,0.125,0.125",
    "INTEGER,1E+2,100",
    "AMOUNT,1E+2147483647,1E+2147483647",
    "NUMBER,1E-999999,1E-999999"
  })
  void what_a_unit_stated_keeps_its_digits(FieldType type, BigDecimal figure, String shown) {
    assertThat(FigureFormat.stated(figure, type)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "RATE,98.65,98.7%",
    "RATE,98.64,98.6%",
    "SCORE,9.85,9.9",
    "SCORE,10.0,10",
    "AMOUNT,37.2,37.20",
    "RATE,1E+999999,1E+999999"
  })
  void what_was_computed_is_rounded_by_its_type(FieldType type, BigDecimal figure, String shown) {
    assertThat(FigureFormat.computed(figure, type)).isEqualTo(shown);
  }

  @Test
  void a_unit_stands_beside_amounts_and_scores_and_nothing_is_shown_for_nothing() {
    assertThat(FigureFormat.withUnit("1.00", FieldType.AMOUNT)).isEqualTo("1.00 万元");
    assertThat(FigureFormat.withUnit("9.5", FieldType.SCORE)).isEqualTo("9.5 分");
    assertThat(FigureFormat.withUnit("98.6%", FieldType.RATE)).isEqualTo("98.6%");
    assertThat(FigureFormat.withUnit(FigureFormat.stated(null, FieldType.RATE), FieldType.AMOUNT))
        .isNull();
  }
}
