package cn.baoshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "公车购置",
        " 公车\n购置：",
        "其中：公车购置",
        "1、公车购置",
        "（一）公车购置",
        "３． 公车购置",
        "①公车购置",
        "2、其中：公车购置（万元）",
        "指标1：公车购置",
        "公车　购置*"
      })
  void numbering_blanks_colons_and_width_do_not_change_a_label(String written) {
    assertThat(LabelText.of(written).core()).isEqualTo("公车购置");
  }

  @Test
  void a_year_is_no_numbering() {
    assertThat(LabelText.of("2024年预算数").core()).isEqualTo("2024年预算数");
  }

  @Test
  void the_unit_of_a_label_is_told_apart_from_its_words() {
    assertThat(LabelText.of("总收入（元）").unit()).isEqualTo("元");
    assertThat(LabelText.of("总收入(单位：万元)").unit()).isEqualTo("万元");
    assertThat(LabelText.of("批复规模（㎡）").unit()).isEqualTo("m2");
    assertThat(LabelText.of("金额单位：元").unit()).isEqualTo("元");
    assertThat(LabelText.of("因公出国（境）费").unit()).isEmpty();
  }

  @Test
  void among_which_tells_two_rows_of_one_name_apart() {
    assertThat(LabelText.of("其中：基本支出").exact()).isNotEqualTo(LabelText.of("基本支出").exact());
  }

  @Test
  void a_long_text_is_no_label() {
    assertThat(LabelText.of("长".repeat(100)).isSomething()).isFalse();
    assertThat(LabelText.of("——").isSomething()).isFalse();
  }
}
