package cn.baoshen.rendering.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.rendering.Samples;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AMOUNT|0|0.00",
        "AMOUNT|220.3|220.30",
        "AMOUNT|1234567.5|1234567.50",
        "AMOUNT|-53.96|-53.96",
        "AMOUNT|0.125|0.125",
        "RATE|98.6|98.6%",
        "RATE|98.66|98.66%",
        "SCORE|9.86|9.86",
        "INTEGER|17|17",
        "NUMBER|1E+2|100",
        "AMOUNT|1E+999999|1E+999999"
      })
  void a_figure_is_printed_as_its_kind_demands(FieldType type, BigDecimal figure, String shown) {
    assertThat(Shown.of(field(type), figure)).isEqualTo(shown);
  }

  @Test
  void what_is_not_filled_is_printed_as_nothing() {
    assertThat(Shown.of(field(FieldType.AMOUNT), null)).isEmpty();
  }

  @Test
  void a_date_is_printed_as_people_write_it() {
    assertThat(Shown.of(field(FieldType.DATE), "2025-03-01")).isEqualTo("2025年3月1日");
    assertThat(Shown.of(field(FieldType.DATE), "2025-03")).isEqualTo("2025年3月");
    assertThat(Shown.of(field(FieldType.DATE), "三月")).isEqualTo("三月");
  }

  @Test
  void headings_are_counted_in_chinese() {
    assertThat(DocumentTexts.ordinal(1)).isEqualTo("一");
    assertThat(DocumentTexts.ordinal(10)).isEqualTo("十");
    assertThat(DocumentTexts.ordinal(12)).isEqualTo("十二");
    assertThat(DocumentTexts.ordinal(20)).isEqualTo("二十");
    assertThat(DocumentTexts.ordinal(35)).isEqualTo("三十五");
    assertThat(DocumentTexts.ordinal(100)).isEqualTo("一百");
    assertThat(DocumentTexts.ordinal(103)).isEqualTo("一百零三");
    assertThat(DocumentTexts.ordinal(110)).isEqualTo("一百一十");
    assertThat(DocumentTexts.ordinal(215)).isEqualTo("二百一十五");
    assertThat(DocumentTexts.ordinal(1000)).isEqualTo("1000");
  }

  private static Field field(FieldType type) {
    return Samples.field(type);
  }
}
