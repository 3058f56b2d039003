package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
            .put("附件4自评表!H23", 88.9)
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
                .put("附件4自评表!H23", 88.9)
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

  @ParameterizedTest
  @CsvSource({"B,指标得分合计", "B,得分合计", "B,合计得分", "C,各项小计", "D,指标分值合计", "D,产出指标得分小计（分）", "E,全部指标共计"})
  void a_sum_of_the_indicators_is_no_row_however_it_is_worded(String column, String sum) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("附件4自评表!" + column + "23", sum)
            .put("附件4自评表!G23", 90)
            .put("附件4自评表!H23", 88.9);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(INDICATORS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"≥100人次", "100"})
  void an_indicator_with_a_target_is_one_though_its_name_ends_like_a_sum(String target) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("附件4自评表!D23", "全年培训人次合计")
            .put("附件4自评表!E23", target)
            .put("附件4自评表!G23", 5);

    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(INDICATORS + 1);
  }

  @Test
  void a_subtotal_of_items_is_no_item() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("附件3基础数据表!A14", "专项小计")
            .put("附件3基础数据表!B14", 21.6)
            .put("附件3基础数据表!D14", 20)
            .put("附件3基础数据表!F14", 37.22)
            .put("基本情况!A31", "专项经费合计")
            .put("基本情况!D31", 37.22);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("基本情况!D30", 9.99).findings()).contains("A05 基本情况!D18");
  }

  @Test
  void a_sum_that_is_the_only_row_of_its_table_is_read() {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    for (int row = 19; row <= 30; row++) {
      workbook.empty("基本情况!A" + row, "基本情况!D" + row);
    }
    workbook.put("基本情况!A18", "专项经费合计").put("基本情况!D18", 30);

    assertThat(workbook.rows("special.items")).isEqualTo(1);
    assertThat(workbook.findings()).contains("A05 基本情况!D18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"其中：打印纸", "其中:打印纸", "　其中 打印纸", "（其中：打印纸）"})
  void a_part_of_the_item_above_is_not_counted_again(String part) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("基本情况!A31", part).put("基本情况!D31", 1);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(13);
    assertThat(workbook.put("基本情况!D30", 9.99).findings()).contains("A05 基本情况!D18");
  }

  @Test
  void what_is_called_a_part_with_nothing_above_it_is_an_item() {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    String first = (String) workbook.at("special.items[0].name");

    workbook.relabel(first, "其中：" + first);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(13);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "此页以下空白",
        "【此处以下空白】",
        "（本页以下无内容）",
        "此栏以下空白",
        "……（略）",
        "（其余略）",
        "—— 完 ——",
        "***以下均为空白***",
        "其余各项无",
        "（以下省略）"
      })
  void the_end_of_the_list_is_known_by_its_shape(String end) {
    the_end_of_the_list_is_no_row(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"略", "完善制度", "空白凭证", "以下简称经费", "（其余略有增加）"})
  void an_item_that_only_sounds_like_an_end_stays_one(String name) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("基本情况!A31", name);

    assertThat(workbook.rows("special.items")).isEqualTo(14);
    assertThat(workbook.put("基本情况!D31", "三元").findings()).contains("S02 基本情况!D31");
  }

  @Test
  void an_end_with_a_figure_behind_it_is_asked_about() {
    assertThat(SampleWorkbook.longhui().put("基本情况!A31", "（其余略）").put("基本情况!D31", 3).findings())
        .contains("A05 基本情况!D18");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"level1\":\"指标得分合计\",\"weight\":90,\"score\":88.8}", "{\"name\":\"——完——\"}"})
  void json_has_the_same_sums_and_ends(String row) {
    json_has_the_same_rows(row);
  }

  @Test
  void a_part_of_an_item_is_the_same_in_json() {
    SampleDocument document =
        SampleDocument.longhui().put("/special/items/-", "{\"name\":\"其中：打印纸\",\"amount\":1}");

    assertThat(document.findings()).isEmpty();
    assertThat(document.put("/special/items/-", "{\"name\":\"打印纸\",\"amount\":1}").findings())
        .hasSize(1);
  }

  private static final Object[] HEADS = {
    "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"
  };

  /** The indicators with their levels in each row, and an empty row before the fifth. */
  private static SampleWorkbook twoPages() {
    return SampleWorkbook.longhuiByRow().insert("附件4自评表", 17);
  }

  @Test
  void heads_that_stand_again_at_the_top_of_a_page_are_no_row() {
    SampleWorkbook workbook = twoPages().putRow("附件4自评表!B17", HEADS);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(INDICATORS);
    assertThat(workbook.put("附件4自评表!A17", "绩效指标").findings()).isEmpty();
  }

  @Test
  void heads_that_stand_again_in_the_words_of_another_county_are_no_row() {
    SampleWorkbook workbook =
        twoPages()
            .putRow("附件4自评表!B17", "一级指标", "二级\n指标", "指标名称", "指标值", "完成值", "权重", "自评得分", "未完成原因");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(INDICATORS);
  }

  @Test
  void an_error_below_heads_that_stand_again_is_told_alone() {
    assertThat(twoPages().putRow("附件4自评表!B17", HEADS).put("附件4自评表!G18", 6).findings())
        .contains("A13 附件4自评表!G4");
    assertThat(twoPages().putRow("附件4自评表!B17", HEADS).put("附件4自评表!G18", "五分多").findings())
        .containsExactly("S02 附件4自评表!G18");
    assertThat(twoPages().putRow("附件4自评表!B17", HEADS).put("附件4自评表!B18", null).findings())
        .contains("S01 附件4自评表!B18");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "续表",
        "（续）",
        "续上表",
        "（接上页）",
        "续表1",
        "（续表一）：",
        "附件4自评表（续）",
        "绩效指标（续）",
        "第 2 页",
        "第2页 共3页",
        "- 2 -",
        "单位：万元"
      })
  void what_is_written_over_a_second_page_is_no_row(String caption) {
    SampleWorkbook workbook = twoPages().putRow("附件4自评表!B17", HEADS).insert("附件4自评表", 17);

    assertThat(workbook.put("附件4自评表!D17", caption).findings()).isEmpty();
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(INDICATORS);
    assertThat(workbook.empty("附件4自评表!D17").put("附件4自评表!I17", caption).findings()).isEmpty();
    assertThat(
            workbook
                .empty("附件4自评表!I17")
                .put("附件4自评表!A17", caption)
                .merge("附件4自评表", "A17:I17")
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"续建项目完成率", "后续管护率", "继续教育", "连续性", "手续"})
  void a_name_with_the_sign_of_going_on_in_it_stays_a_row(String name) {
    assertThat(twoPages().put("附件4自评表!D17", name).findings()).contains("S01 附件4自评表!E17");
  }

  @Test
  void heads_that_stand_again_are_no_row_of_any_table() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .unmerge("基本情况", "A5:F32")
            .insert("基本情况", 25)
            .put("基本情况!A25", "专项资金明细")
            .put("基本情况!D25", "金额（万元）")
            .insert("基本情况", 7)
            .put("基本情况!A7", "机关与下属事业单位")
            .put("基本情况!C7", "编制数")
            .put("基本情况!E7", "实有人数");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(13);
    assertThat(workbook.rows("staffing.bodies")).isEqualTo(2);
  }

  @Test
  void heads_that_stand_again_among_rows_with_names_of_their_own_hide_none() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .insert("附件3基础数据表", 17)
            .put("附件3基础数据表!A17", "经费控制情况（万元）")
            .put("附件3基础数据表!B17", "2023年决算数")
            .put("附件3基础数据表!D17", "2024年预算数")
            .put("附件3基础数据表!F17", "2024年决算数");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("baseData.public.office.actual")).isNotNull();
  }

  @Test
  void levels_beside_their_first_row_alone_go_on_over_blank_rows_heads_and_pages() {
    SampleWorkbook workbook = SampleWorkbook.longhui().unmerge("附件4自评表", "A12:C26");

    workbook.insert("附件4自评表", 17);
    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.putRow("附件4自评表!B17", HEADS).findings()).isEmpty();
    assertThat(workbook.put("附件4自评表!B18", "产出指标").findings()).isEmpty();
    assertThat(workbook.at("evaluation.indicators[6].level1")).isEqualTo("产出指标");
  }

  @ParameterizedTest
  @CsvSource({"合计,37.22,0", "合计,37.2200,0", "总计：,37.27,0", "支出合计,37.22,0", "合计,/,0", "合计,,0"})
  @CsvSource({"合计,38.22,1", "合　计,36.22,1", "支出合计,0,1", "共计,37.32,1"})
  void a_total_of_items_is_held_to_their_sum(String name, String stated, int wrong) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().put("基本情况!A31", name).put("基本情况!D31", stated);

    assertThat(workbook.findings()).isEqualTo(wrong == 0 ? List.of() : List.of("S15 基本情况!D31"));
  }

  @Test
  void a_total_that_is_wrong_is_told_with_both_sums() {
    assertThat(SampleWorkbook.longhui().put("基本情况!A31", "合计").put("基本情况!D31", 38.22).messages())
        .contains("专项资金明细合计行 金额填写为 38.22，各行之和为 37.22，相差 1.00；请核对合计和各行。");
  }

  @Test
  void a_total_beside_an_item_without_its_figure_is_no_second_fault() {
    assertThat(
            SampleWorkbook.longhui()
                .put("基本情况!A31", "合计")
                .put("基本情况!D31", 37.22)
                .put("基本情况!D18", null)
                .findings())
        .containsExactly("A05 基本情况!D18");
  }

  @Test
  void a_total_of_bodies_is_held_to_their_sum_in_each_column() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().put("基本情况!A8", "合计").put("基本情况!C8", 17).put("基本情况!E8", 11);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("基本情况!C8", 19).findings()).containsExactly("S15 基本情况!C8");
    assertThat(workbook.put("基本情况!E8", 12).findings())
        .containsExactlyInAnyOrder("S15 基本情况!C8", "S15 基本情况!E8");
  }

  @Test
  void a_total_in_the_line_of_the_name_of_the_table_is_held_to_its_rows() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .unmerge("附件3基础数据表", "B12:G12")
            .put("附件3基础数据表!B12", 21.6)
            .put("附件3基础数据表!D12", 20)
            .put("附件3基础数据表!F12", 37.22);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("附件3基础数据表!F12", 39.99).findings()).containsExactly("S15 附件3基础数据表!F12");
    assertThat(workbook.put("附件3基础数据表!F12", "—").findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"产出指标小计,50,48.9", "效益指标小计,30,30", "小计,10,10", "合计,90,88.9", "合计,100,98.8"})
  void a_total_of_indicators_may_be_of_a_group_of_all_or_with_the_execution(
      String name, double weight, double score) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("附件4自评表!C23", name)
            .put("附件4自评表!G23", weight)
            .put("附件4自评表!H23", score);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("附件4自评表!H23", score - 2).findings()).containsExactly("S15 附件4自评表!H23");
    assertThat(workbook.put("附件4自评表!H23", null).findings()).isEmpty();
  }

  @Test
  void a_total_between_the_groups_is_held_to_its_own() {
    SampleWorkbook workbook =
        SampleWorkbook.zhengti()
            .insert("部门整体支出绩效自评表", 16)
            .put("部门整体支出绩效自评表!D16", "小计")
            .put("部门整体支出绩效自评表!G16", 50)
            .put("部门整体支出绩效自评表!H16", 49.2);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("部门整体支出绩效自评表!H16", 47.3).findings())
        .containsExactly("S15 部门整体支出绩效自评表!H16");
  }

  @Test
  void a_total_above_its_rows_is_held_to_them_too() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().insert("基本情况", 18).put("基本情况!A18", "合计").put("基本情况!D18", 37.22);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("基本情况!D18", 37.42).findings()).containsExactly("S15 基本情况!D18");
  }

  private static final String ONE_SHEET = "部门整体支出绩效自评表!";

  /** A one-sheet table with a fifth row of money, of which the totals know. */
  private static SampleWorkbook fifthRow(String name) {
    SampleWorkbook workbook =
        SampleWorkbook.zhengti().unmerge("部门整体支出绩效自评表", "A3:A7").insert("部门整体支出绩效自评表", 7);
    workbook.put(ONE_SHEET + "B7", name);
    for (String column : new String[] {"D", "E", "F"}) {
      workbook.put(ONE_SHEET + column + "7", 13.6);
    }
    return workbook
        .put(ONE_SHEET + "D4", 1300)
        .put(ONE_SHEET + "E4", 1366.4)
        .put(ONE_SHEET + "F4", 1342.05);
  }

  @ParameterizedTest
  @ValueSource(strings = {"财政专户管理资金", "教育收费", "上级补助收入", "债务资金"})
  void figures_in_a_row_that_the_form_does_not_have_are_told_and_no_sum_is_accused(String name) {
    assertThat(fifthRow(name).findings()).containsExactly("S07 " + ONE_SHEET + "B7");
  }

  @Test
  void a_row_that_the_form_does_not_have_hides_no_other_difference() {
    assertThat(fifthRow("财政专户管理资金").put(ONE_SHEET + "D4", 1301).findings())
        .containsExactly("S07 " + ONE_SHEET + "B7", "A09 " + ONE_SHEET + "D4");
    assertThat(fifthRow("合计数").put(ONE_SHEET + "B7", null).findings())
        .contains("A09 " + ONE_SHEET + "D4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"单位资金", "自有资金", "其他资金收入", "单位自筹资金", "财政专户管理资金"})
  void other_money_is_known_by_the_names_of_later_years(String name) {
    SampleWorkbook workbook = SampleWorkbook.zhengti().put(ONE_SHEET + "B7", name);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put(ONE_SHEET + "D7", 41).findings())
        .containsExactly("A09 " + ONE_SHEET + "D4");
  }

  @ParameterizedTest
  @CsvSource({"D5,", "E6,", "F7,/", "D7,—"})
  void a_blank_in_a_row_that_is_filled_in_part_is_asked_for_where_the_total_has_more(
      String cell, String mark) {
    assertThat(SampleWorkbook.zhengti().put(ONE_SHEET + cell, mark).findings())
        .containsExactly("S01 " + ONE_SHEET + cell);
  }

  @Test
  void a_blank_in_a_row_that_is_filled_in_part_is_nought_where_the_sum_is_right() {
    SampleWorkbook workbook =
        SampleWorkbook.zhengti().put(ONE_SHEET + "D6", null).put(ONE_SHEET + "D4", 1226.4);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put(ONE_SHEET + "D4", 1216.4).findings())
        .containsExactly("A09 " + ONE_SHEET + "D4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"其他项目支出", "省级专项资金", "上级专项资金"})
  void money_of_a_higher_level_in_a_row_without_a_head_is_told(String name) {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    workbook.insert("基本情况", 16).put("基本情况!A16", name).put("基本情况!B16", 0);
    workbook.put("基本情况!C16", 100).put("基本情况!D16", 100).put("基本情况!E16", 100);
    workbook.put("附件4自评表!E4", 323.31).put("附件4自评表!F4", 320.3);

    assertThat(workbook.findings()).contains("S07 基本情况!A16").noneMatch(f -> f.startsWith("X0"));
  }

  @Test
  void a_level_that_is_not_divided_further_hides_no_weight() {
    assertThat(SampleWorkbook.longhui().put("附件4自评表!C22", null).put("附件4自评表!G13", 12).findings())
        .anyMatch(finding -> finding.startsWith("A12 "));
    assertThat(SampleWorkbook.longhui().put("附件4自评表!C22", "/").findings()).isEmpty();
  }
}
