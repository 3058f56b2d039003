package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form prints under its heads and into its unused rows is no row of the report. */
class PrintedRowsTest {
  private static final String TABLE = "部门整体支出绩效自评表";
  private static final int ROWS = 10;

  /** The indicators of the county report, each with its group, and an empty row under the heads. */
  private static SampleWorkbook underHeads() {
    return SampleWorkbook.longhuiByRow().insert("附件4自评表", 13);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（可添加行）",
        "（可续行）",
        "根据实际情况添加",
        "可自行增加行数",
        "注：可根据需要增加",
        "（各单位可根据实际情况增减指标）",
        "请根据工作实际补充",
        "（行数不够可自行添加）",
        "以此类推",
        "*",
        "**",
        "指标2：无",
        "指标二（无）",
        "【指标2】",
        "〔指标3〕",
        "⋯⋯",
        "无此项指标",
        "无此类指标",
        "本单位不涉及此项指标",
        "无生态效益指标",
        "未设置该指标"
      })
  void a_printed_hint_or_filler_is_no_row(String name) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("附件4自评表!D23", name);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(ROWS);
    workbook
        .put("附件4自评表!E23", "/")
        .put("附件4自评表!F23", "/")
        .put("附件4自评表!G23", "/")
        .put("附件4自评表!H23", "/");
    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("附件4自评表!G22", 6).findings())
        .contains("A13 附件4自评表!G4", "A14 附件4自评表!H22");
  }

  @ParameterizedTest
  @ValueSource(strings = {"（可添加行）", "根据实际情况添加", "⋯⋯", "*", "无此项"})
  void a_printed_hint_is_no_row_of_any_table_and_wherever_it_stands(String hint) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("基本情况!A31", hint)
            .put("基本情况!A8", hint)
            .put("附件3基础数据表!A14", hint)
            .put("自评报告!A8", hint)
            .put("自评报告!A17", hint)
            .put("附件4自评表!B23", hint)
            .merge("附件4自评表", "B23:I23");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(ROWS);
    assertThat(workbook.rows("special.items")).isEqualTo(13);
  }

  @ParameterizedTest
  @ValueSource(strings = {"根据实际情况增加公益岗位", "可持续改善人居环境", "添加剂抽检批次", "无障碍设施指标牌更新", "按需求调整公交线路"})
  void a_name_that_only_sounds_like_a_hint_stays_a_row(String name) {
    assertThat(SampleWorkbook.longhui().put("附件4自评表!D23", name).findings())
        .contains("S01 附件4自评表!E23");
  }

  @Test
  void a_hint_with_a_weight_behind_it_is_asked_about() {
    assertThat(
            SampleWorkbook.longhui().put("附件4自评表!D23", "根据实际情况添加").put("附件4自评表!G23", 5).findings())
        .isNotEmpty();
  }

  @Test
  void the_numbers_of_the_columns_under_the_heads_are_no_row() {
    assertThat(underHeads().putRow("附件4自评表!A13", "栏次", 1, 2, 3, 4, 5, 6, 7, 8).findings())
        .isEmpty();
    assertThat(
            underHeads().putRow("附件4自评表!A13", null, "1", "2", "3", "4", "5", "6", "7").findings())
        .isEmpty();
    assertThat(underHeads().putRow("附件4自评表!A13", 1, 2, 3, 4, 5, 6, 7, 8, 9).findings()).isEmpty();
    assertThat(
            underHeads()
                .putRow("附件4自评表!A13", null, "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧")
                .findings())
        .isEmpty();
    assertThat(
            underHeads()
                .putRow("附件4自评表!A13", "甲", "乙", "丙", "丁", "（1）", "（2）", "（3）", "（4）=（2）/（1）", "5")
                .findings())
        .isEmpty();
    assertThat(
            underHeads().putRow("附件4自评表!A13", "栏次", "A", "B", "C", "D", "E", "F", "G").findings())
        .isEmpty();
    assertThat(
            underHeads().putRow("附件4自评表!A13", null, "第1栏", "第2栏", "第3栏", "第4栏", "第5栏").findings())
        .isEmpty();
  }

  @Test
  void an_error_below_the_numbers_of_the_columns_is_told_at_its_cell() {
    SampleWorkbook workbook = underHeads().putRow("附件4自评表!A13", "栏次", 1, 2, 3, 4, 5, 6, 7, 8);

    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(ROWS);
    assertThat(workbook.put("附件4自评表!G14", 16).findings()).contains("A13 附件4自评表!G4");
  }

  @Test
  void the_numbers_of_the_columns_are_no_row_of_any_table() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().unmerge("基本情况", "A5:F34").unmerge("附件3基础数据表", "A3:G26");
    workbook
        .insert("基本情况", 18)
        .put("基本情况!A18", 1)
        .put("基本情况!D18", 2)
        .insert("基本情况", 6)
        .put("基本情况!A6", "栏次")
        .put("基本情况!C6", 1)
        .put("基本情况!E6", 2)
        .insert("附件3基础数据表", 6)
        .put("附件3基础数据表!A6", "栏次")
        .put("附件3基础数据表!B6", 1)
        .put("附件3基础数据表!D6", 2)
        .put("附件3基础数据表!F6", 3);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.reading().troubles()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(13);
    assertThat(workbook.rows("staffing.bodies")).isEqualTo(2);
  }

  @Test
  void figures_that_only_look_like_numbers_of_columns_stay_a_row() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("基本情况!A6", "机关")
            .put("基本情况!C6", 1)
            .put("基本情况!E6", 2)
            .put("基本情况!A31", 1)
            .put("基本情况!D31", 2);

    assertThat(workbook.rows("staffing.bodies")).isEqualTo(2);
    assertThat(workbook.findings()).contains("A01 基本情况!C6", "A05 基本情况!D18");
  }

  @Test
  void a_second_line_of_the_heads_in_a_row_of_its_own_is_no_row() {
    SampleWorkbook workbook =
        underHeads().put("附件4自评表!E13", "（年初设定）").put("附件4自评表!F13", "（截至2024年12月31日）");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(ROWS);
    workbook.put("附件4自评表!G13", "（分）").put("附件4自评表!I13", "(未完成的填写)");
    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("附件4自评表!G14", 16).findings()).contains("A13 附件4自评表!G4");
  }

  @Test
  void a_line_under_the_heads_and_the_numbers_of_the_columns_may_stand_together() {
    SampleWorkbook workbook = underHeads().insert("附件4自评表", 13);

    workbook.put("附件4自评表!E13", "（A）").put("附件4自评表!F13", "（B）");
    assertThat(workbook.putRow("附件4自评表!A14", "栏次", 1, 2, 3, 4, 5, 6, 7, 8).findings()).isEmpty();
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(ROWS);
  }

  @Test
  void what_must_be_filled_in_may_be_said_under_the_heads() {
    assertThat(
            underHeads()
                .putRow("附件4自评表!A13", null, "必填", "必填", "必填", "必填", "必填", "必填", "自动计算", "选填")
                .findings())
        .isEmpty();
  }

  @Test
  void brackets_further_down_are_a_row() {
    assertThat(SampleWorkbook.longhui().put("附件4自评表!E23", "（年初设定）").findings())
        .contains("S01 附件4自评表!D23");
    assertThat(underHeads().put("附件4自评表!D13", "人大代表建议办结率").put("附件4自评表!E13", "（100%）").findings())
        .contains("S01 附件4自评表!G13");
  }

  @Test
  void the_one_sheet_table_has_the_same_lines() {
    SampleWorkbook workbook = SampleWorkbook.zhengti().unmerge(TABLE, "A10:C24").insert(TABLE, 11);
    for (int i = 0; i < 9; i++) {
      workbook.put(TABLE + "!" + (char) ('A' + i) + "11", i == 0 ? "栏次" : i);
    }

    assertThat(workbook.findings()).isEqualTo(SampleWorkbook.zhengti().findings());
  }

  /** The last sheet of the county report, without its warnings of texts. */
  private static List<String> warnings(SampleWorkbook workbook) {
    return workbook.messages().stream().filter(text -> text.contains("只有标题")).toList();
  }

  @Test
  void notes_below_the_last_table_are_no_row() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("自评报告!A18", "注：1.其他资金包括和财政资金共同投入到同一项目的自有资金、社会资金，以及以前年度的结转结余资金等。")
            .put("自评报告!A19", "2.定量指标，资金使用单位填写本地区实际完成数。")
            .put("自评报告!A20", "填表说明：得分一档最高不能超过该指标分值上限。");

    assertThat(warnings(workbook)).isEmpty();
    assertThat(workbook.rows("improvements")).isEqualTo(3);
    assertThat(workbook.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "填表人：张三　　联系电话：0739-8230001　　填报日期：2025年3月1日　　单位负责人（签字）：李四（公章）",
        "单位负责人（签字）：",
        "2025年3月1日",
        "二〇二五年三月一日",
        "备注：数据来自决算。"
      })
  void who_signs_below_the_last_table_is_no_row(String line) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("自评报告!A17", line);

    assertThat(warnings(workbook)).isEmpty();
    assertThat(workbook.rows("improvements")).isEqualTo(3);
  }

  @Test
  void the_units_name_over_the_day_is_no_row() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().put("自评报告!B17", "中共隆回县委机构编制委员会办公室").put("自评报告!B18", "2025年3月1日");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("improvements")).isEqualTo(3);
  }

  @Test
  void a_further_section_that_says_it_is_empty_is_no_row() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().put("自评报告!A17", "四、其他需要说明的问题").put("自评报告!A18", "无");

    assertThat(warnings(workbook)).isEmpty();
    assertThat(workbook.rows("improvements")).isEqualTo(3);
  }

  @Test
  void an_improvement_without_a_text_is_still_told_above_the_notes() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().put("自评报告!A17", "加强预算约束").put("自评报告!A18", "注：以上措施已经上会。");

    assertThat(warnings(workbook)).singleElement().asString().contains("加强预算约束");
    assertThat(workbook.rows("improvements")).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "—", "无"})
  void an_item_with_a_printed_name_and_no_amount_is_nought(String amount) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("基本情况!A31", "会议费");
    workbook.put("基本情况!D31", amount.isEmpty() ? null : amount);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("special.items[13].amount")).isEqualTo(BigDecimal.ZERO);
    assertThat(workbook.empty("基本情况!D30").findings()).containsExactly("A05 基本情况!D18");
    assertThat(workbook.put("基本情况!D30", "不详").findings()).containsExactly("S02 基本情况!D30");
  }

  @Test
  void an_item_without_an_amount_is_nought_in_json_too() {
    assertThat(
            SampleDocument.longhui()
                .put("/special/items/-", "{\"name\":\"会议费\",\"amount\":\"/\"}")
                .findings())
        .isEmpty();
  }

  @Test
  void notes_to_the_right_of_the_table_are_no_labels() {
    SampleWorkbook workbook =
        SampleWorkbook.zhengti()
            .put(TABLE + "!L3", "内部核对，勿报")
            .put(TABLE + "!L4", "年初预算数")
            .put(TABLE + "!M4", 1286.4)
            .put(TABLE + "!L5", "全年预算数")
            .put(TABLE + "!L6", "总分")
            .put(TABLE + "!M6", 99);

    assertThat(workbook.findings()).isEqualTo(SampleWorkbook.zhengti().findings());
    assertThat(workbook.put(TABLE + "!D4", 1300).findings()).contains("A09 " + TABLE + "!D4");
  }

  @Test
  void a_subtotal_is_the_sum_of_the_group_that_it_names() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().unmerge("附件4自评表", "A12:C26").insert("附件4自评表", 15);
    for (int row = 13; row < 24; row++) {
      workbook.put("附件4自评表!B" + row, row < 21 ? "产出指标" : row < 23 ? "效益指标" : "满意度指标");
      workbook.put("附件4自评表!C" + row, row < 16 ? "数量指标" : row < 18 ? "质量指标" : "其余指标");
    }
    workbook.put("附件4自评表!D15", "数量指标小计").put("附件4自评表!G15", 15).put("附件4自评表!H15", 13.9);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("附件4自评表!H15", 15).findings()).containsExactly("S15 附件4自评表!H15");
  }
}
