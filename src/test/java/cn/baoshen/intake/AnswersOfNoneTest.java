package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.value.Identity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 无 is an answer where words are asked for, and no figure. */
class AnswersOfNoneTest {
  @ParameterizedTest
  @ValueSource(strings = {"无", "零", "未发生", "没有", "无此项"})
  void none_is_what_an_indicator_achieved(String none) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().put("附件4自评表!E13", "无安全事故").put("附件4自评表!F13", none);

    assertThat(workbook.at("evaluation.indicators[0].achieved")).isEqualTo(none);
    assertThat(workbook.findings()).doesNotContain("P01 附件4自评表!F13", "S01 附件4自评表!F13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "—", "……", " "})
  void a_mark_is_no_answer(String mark) {
    assertThat(SampleWorkbook.longhui().put("附件4自评表!F13", mark).findings())
        .contains("P01 附件4自评表!F13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "未发生", "—", ""})
  void none_in_the_place_of_a_figure_that_everybody_has_leaves_it_blank(String none) {
    assertThat(SampleWorkbook.longhui().put("基本情况!B11", none).findings()).contains("S01 基本情况!B11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "／", "\\", "—", "-", "——", "－", "–", "无", "没有", "未发生", "不适用", "不涉及", "N/A", "//"
      })
  void a_stroke_or_none_answers_that_a_figure_does_not_apply_where_it_may_not(String none) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("附件3基础数据表!B20", none)
            .put("附件3基础数据表!D8", none)
            .put("基本情况!F33", none);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("baseData.procurement.prior")).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "无此项支出",
        "本单位无此项",
        "暂无",
        "我单位未发生该项经费",
        "无相关业务",
        "本单位无",
        "未发生公务接待费",
        "无公务接待",
        "没有接待费",
        "本年无公务接待活动。",
        "（无此项）"
      })
  void none_is_said_in_words_of_the_label_as_well(String none) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().put("附件3基础数据表!B11", none).put("附件3基础数据表!B20", "无采购");

    assertThat(workbook.findings()).containsExactly("A06 附件3基础数据表!B6");
    assertThat(workbook.at("baseData.threePublic.reception.prior")).isEqualTo("/");
    assertThat(workbook.at("baseData.procurement.prior")).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"无公务用车", "无公车", "没有公车", "无车辆", "我单位没有公务用车购置支出"})
  void cars_are_called_in_many_ways(String none) {
    assertThat(SampleWorkbook.longhui().put("附件3基础数据表!B8", none).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无法统计", "无数据", "无票据", "无误", "无法支出", "无出国", "无2项支出", "没有批复"})
  void what_only_begins_like_none_is_no_such_answer(String words) {
    assertThat(SampleWorkbook.longhui().put("附件3基础数据表!B11", words).findings())
        .contains("S02 附件3基础数据表!B11");
    assertThat(SampleWorkbook.longhui().put("附件3基础数据表!B24", "无批复").findings())
        .contains("S02 附件3基础数据表!B24");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "……", "。", "_", " "})
  void nothing_at_all_is_no_such_answer(String nothing) {
    assertThat(SampleWorkbook.longhui().put("附件3基础数据表!B20", nothing).findings())
        .containsExactly("S01 附件3基础数据表!B20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "—", "无"})
  void a_sum_is_reckoned_without_what_does_not_apply(String none) {
    assertThat(SampleWorkbook.longhui().put("附件3基础数据表!D11", none).findings())
        .containsExactly("A06 附件3基础数据表!D6");
  }

  @Test
  void the_word_for_nought_is_a_figure() {
    assertThat(SampleWorkbook.longhui().put("附件3基础数据表!B20", "零").at("baseData.procurement.prior"))
        .isEqualTo(BigDecimal.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "暂无", "没有"})
  void no_problems_is_an_answer(String none) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .empty("自评报告!A10", "自评报告!B10", "自评报告!A11", "自评报告!B11")
            .empty("自评报告!B12")
            .put("自评报告!A12", none);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("problems[0].title")).isEqualTo(none);
  }

  @Test
  void no_problems_said_over_both_columns_is_an_answer() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .empty("自评报告!A10", "自评报告!B10", "自评报告!A11", "自评报告!B11")
            .empty("自评报告!B12")
            .put("自评报告!A12", "无")
            .merge("自评报告", "A12:B12");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("problems")).isEqualTo(1);
  }

  @Test
  void no_word_of_problems_at_all_is_missing() {
    assertThat(
            SampleWorkbook.longhui()
                .empty("自评报告!A10", "自评报告!B10", "自评报告!A11", "自评报告!B11")
                .empty("自评报告!A12", "自评报告!B12")
                .findings())
        .containsExactly("S01 自评报告!A10");
  }

  @Test
  void none_beside_a_problem_is_no_further_problem() {
    SampleWorkbook workbook = SampleWorkbook.longhui().empty("自评报告!B12").put("自评报告!A12", "无");

    assertThat(workbook.rows("problems")).isEqualTo(2);
    assertThat(workbook.findings()).isEmpty();
  }

  @Test
  void a_list_that_has_none_alone_is_filled_and_sums_to_nought() {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    for (int row = 19; row <= 30; row++) {
      workbook.empty("基本情况!A" + row, "基本情况!D" + row);
    }
    workbook.put("基本情况!A18", "无").put("基本情况!D18", null);

    assertThat(workbook.at("special.items[0].amount")).isEqualTo(BigDecimal.ZERO);
    assertThat(workbook.findings()).containsExactly("A05 基本情况!D18");
  }

  @Test
  void json_answers_none_in_the_same_ways() {
    for (String none :
        new String[] {"\"无\"", "[{\"title\":\"无\"}]", "[{\"title\":\"无\",\"text\":\"无\"}]"}) {
      SampleDocument document = SampleDocument.longhui().put("/problems", none);
      assertThat(document.findings()).as(none).isEmpty();
      assertThat(document.rows("problems")).as(none).isEqualTo(1);
    }
    assertThat(SampleDocument.longhui().put("/problems", "[]").findings())
        .containsExactly("S01 /problems");
  }

  @Test
  void none_for_a_whole_group_is_nothing() {
    assertThat(SampleDocument.longhui().put("/otherBudgets", "\"无\"").findings())
        .doesNotContain("S02 /otherBudgets");
  }

  @Test
  void none_is_the_code_of_no_unit() {
    assertThat(
            Identity.of(
                    SampleDocument.longhui().put("/unit/code", "\"无\"").reading().report(),
                    SampleWorkbook.FORMS.byId("longhui-2024").orElseThrow())
                .code())
        .isNull();
  }
}
