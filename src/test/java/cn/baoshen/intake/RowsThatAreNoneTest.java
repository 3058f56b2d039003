package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Print that nobody filled in, sums, and what says that there is nothing, are no rows. */
class RowsThatAreNoneTest {
  private static final int INDICATORS = 10;

  @ParameterizedTest
  @ValueSource(strings = {"指标2：", "指标2", "指标1：/", "指标 3 :", "……", "指标4：……", "（1）", "三级指标2", "2."})
  void a_row_that_is_only_its_printed_number_is_no_row(String name) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("附件4自评表!B23", "满意度指标")
            .put("附件4自评表!C23", "服务对象满意度指标")
            .put("附件4自评表!D23", name)
            .put("附件4自评表!E23", "/")
            .put("附件4自评表!F23", "—")
            .put("附件4自评表!G23", 0)
            .put("附件4自评表!H23", "/");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(INDICATORS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"指标2：窗口服务满意率", "指标2"})
  void a_printed_number_with_words_or_a_weight_behind_it_is_a_row(String name) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("附件4自评表!D23", name).put("附件4自评表!G23", 5);

    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(INDICATORS + 1);
    assertThat(workbook.findings()).contains("S01 附件4自评表!E23");
  }

  @ParameterizedTest
  @CsvSource({"B,合计", "C,小计", "D,合　计", "D,总计：", "D,共计（分）", "C,产出指标小计", "E,合计"})
  void a_sum_is_no_row_in_whatever_column_it_is_called_one(String column, String sum) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("附件4自评表!B23", "产出指标")
            .put("附件4自评表!" + column + "23", sum)
            .put("附件4自评表!G23", 90)
            .put("附件4自评表!H23", 88.9);

    assertThat(workbook.findings()).doesNotContain("S01 附件4自评表!D23");
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(INDICATORS);
  }

  @Test
  void a_sum_in_a_cell_over_several_columns_is_no_row() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("附件4自评表!B23", "合计")
            .merge("附件4自评表", "B23:F23")
            .put("附件4自评表!G23", 90)
            .put("附件4自评表!H23", 88.8)
            .put("基本情况!A31", "合计")
            .put("基本情况!D31", 37.22)
            .put("基本情况!A8", "小计")
            .put("基本情况!C8", 17)
            .put("基本情况!E8", 11)
            .put("附件3基础数据表!A14", "合计")
            .put("附件3基础数据表!B14", 21.6);

    assertThat(workbook.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A23:F23", "A23:D23"})
  void a_sum_before_the_columns_of_the_table_is_no_row(String range) {
    assertThat(
            SampleWorkbook.longhui()
                .merge("附件4自评表", range)
                .put("附件4自评表!A23", "合计")
                .put("附件4自评表!G23", 90)
                .put("附件4自评表!H23", 88.8)
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计费用", "无线网络费", "小计划经费", "零星维修", "空白凭证费"})
  void an_item_whose_name_only_begins_like_a_sum_stays_a_row(String name) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("基本情况!A31", name).put("基本情况!D31", 1);

    assertThat(workbook.rows("special.items")).isEqualTo(14);
    assertThat(workbook.findings()).contains("A05 基本情况!D18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"（以下空白）", "以下空白", "—以下空白—", "以下无正文"})
  void the_end_of_the_list_is_no_row(String end) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("基本情况!A31", end)
            .put("基本情况!A8", end)
            .put("附件4自评表!D23", end)
            .put("附件3基础数据表!A14", end)
            .put("自评报告!A8", end)
            .put("自评报告!A17", end);

    assertThat(workbook.findings()).isEmpty();
  }

  @Test
  void the_end_of_the_list_over_all_columns_is_no_row() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件4自评表!B23", "（以下空白）")
                .merge("附件4自评表", "B23:I23")
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"无,0", "无,", "/,0", ",0", "——,0.00", "无,/", "没有,无"})
  void a_row_of_nothing_beside_others_is_no_row(String name, String figure) {
    Object nought = figure != null && figure.startsWith("0") ? (Object) 0 : figure;
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("基本情况!A31", name)
            .put("基本情况!D31", nought)
            .put("基本情况!A8", name)
            .put("基本情况!C8", nought)
            .put("基本情况!E8", nought)
            .put("附件3基础数据表!A14", name)
            .put("附件3基础数据表!B14", nought)
            .put("附件3基础数据表!D14", nought)
            .put("附件3基础数据表!F14", nought)
            .put("附件4自评表!D23", name)
            .put("附件4自评表!E23", name)
            .put("附件4自评表!G23", nought);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(13);
  }

  @Test
  void an_item_of_nought_with_a_name_stays_a_row() {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("基本情况!A31", "会议费").put("基本情况!D31", 0);

    assertThat(workbook.rows("special.items")).isEqualTo(14);
  }

  @Test
  void a_figure_without_a_name_is_still_asked_for_it() {
    assertThat(SampleWorkbook.longhui().put("基本情况!D31", 1).findings())
        .contains("S01 基本情况!A31", "A05 基本情况!D18");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"合计\",\"weight\":90,\"score\":88.9}",
        "{\"level1\":\"产出指标\",\"level2\":\"小计\",\"weight\":50}",
        "{\"level1\":\"产出指标\",\"name\":\"指标2：\",\"target\":\"/\",\"weight\":0}",
        "{\"name\":\"（以下空白）\"}",
        "{\"name\":\"无\",\"target\":\"无\",\"weight\":\"0\",\"score\":0}",
        "{\"name\":\"\",\"weight\":0,\"score\":\"0.00\"}"
      })
  void json_has_the_same_rows(String row) {
    SampleDocument document = SampleDocument.longhui().put("/evaluation/indicators/-", row);

    assertThat(document.findings()).isEmpty();
    assertThat(document.rows("evaluation.indicators")).isEqualTo(INDICATORS);
  }

  @Test
  void named_rows_of_json_that_are_a_sum_or_nothing_are_none() {
    assertThat(
            SampleDocument.longhui()
                .put("/baseData/special/合计", "{\"prior\":21.6,\"budget\":20,\"actual\":37.22}")
                .put("/baseData/special/无", "{\"prior\":0,\"budget\":0,\"actual\":0}")
                .findings())
        .isEmpty();
  }
}
