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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公车购置①",
        "公车购置²",
        "公车购置（注1）",
        "公车购置（见注2）",
        "公车购置[1]",
        "公车购置【注】",
        "公车购置注1",
        "公车购置注①",
        "※公车购置（注：含税）"
      })
  void a_mark_of_a_footnote_does_not_change_a_label(String written) {
    assertThat(LabelText.of(written).core()).isEqualTo("公车购置");
    assertThat(LabelText.of(written).exact()).isEqualTo("公车购置");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "执行率（B/A）",
        "执行率(B/A×100%)",
        "执行率（%）",
        "执行率（C÷B）",
        "（A）执行率",
        "执行率（A，万元）",
        "执行率（执行数/预算数）",
        "执行率（10分）",
        "执行率（（B/A）×100%）"
      })
  void letters_and_formulas_in_parentheses_do_not_change_a_label(String written) {
    assertThat(LabelText.of(written).core()).isEqualTo("执行率");
  }

  @Test
  void words_in_parentheses_and_the_word_for_remarks_stay() {
    assertThat(LabelText.of("因公出国（境）费").core()).isEqualTo("因公出国境费");
    assertThat(LabelText.of("备注").core()).isEqualTo("备注");
    assertThat(LabelText.of("备注1").core()).isEqualTo("备注1");
    assertThat(LabelText.of("完工项目（2024）").core()).isEqualTo("完工项目2024");
    assertThat(LabelText.of("（A）").core()).isEqualTo("A");
    assertThat(LabelText.of("批复规模（m²）").unit()).isEqualTo("m2");
  }

  @Test
  void a_formula_tells_two_labels_of_one_name_apart() {
    assertThat(LabelText.of("得分（A）").exact()).isNotEqualTo(LabelText.of("得分（B）").exact());
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

  @ParameterizedTest
  @ValueSource(
      strings = {"编制数（名）", "编制数（人）", "编制数(单位：名)", "编制数（个）", "编制数（位）", "编制数（人/名）", "编制数（人次）"})
  void what_is_counted_is_the_unit_of_a_label(String label) {
    assertThat(LabelText.of(label).core()).isEqualTo("编制数");
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
