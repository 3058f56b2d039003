package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 一级指标 and 二级指标 merged into one cell, as of groups that are not divided further. */
class GroupsInOneCellTest {
  private static final String TABLE = "附件4自评表";

  @ParameterizedTest
  @ValueSource(strings = {"满意度指标", "满意度指标（10分）", "服务对象满意度指标", "满意度\n指标"})
  void a_group_over_both_columns_is_the_rows_group(String group) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put(TABLE + "!B22", group)
            .put(TABLE + "!C22", null)
            .merge(TABLE, "B22:C22");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("evaluation.indicators[9].target")).isNotNull();
  }

  @Test
  void a_group_over_both_columns_and_two_rows_is_that_of_both() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put(TABLE + "!B20", "效益指标")
            .empty(TABLE + "!C20", TABLE + "!C21")
            .merge(TABLE, "B20:C21");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("evaluation.indicators[8].level1")).isEqualTo("效益指标");
  }

  @Test
  void a_group_over_both_columns_hides_no_wrong_weight() {
    assertThat(
            SampleWorkbook.longhui()
                .put(TABLE + "!B22", "满意度指标")
                .put(TABLE + "!C22", null)
                .merge(TABLE, "B22:C22")
                .put(TABLE + "!G22", 9)
                .findings())
        .contains("A13 " + TABLE + "!G4");
  }

  @Test
  void a_cell_over_a_group_and_a_name_is_not_told_apart() {
    assertThat(
            SampleWorkbook.longhui()
                .put(TABLE + "!C22", "群众满意率")
                .put(TABLE + "!D22", null)
                .merge(TABLE, "C22:D22")
                .findings())
        .contains("S02 " + TABLE + "!C22");
  }

  private static SampleWorkbook unmerged() {
    return SampleWorkbook.longhui().unmerge("附件4自评表", "B13:C22");
  }

  @Test
  void levels_beside_the_first_of_their_rows_alone_hold_for_those_below() {
    SampleWorkbook workbook = unmerged();

    assertThat(workbook.findings()).isEmpty();
    assertThat(TypedWorkbook.values(workbook.reading().report()))
        .isEqualTo(TypedWorkbook.values(SampleWorkbook.longhui().reading().report()));
  }

  @Test
  void weights_of_levels_that_are_carried_down_are_still_added_up() {
    assertThat(unmerged().put("附件4自评表!G14", 3).findings())
        .anyMatch(finding -> finding.startsWith("A12 "));
  }

  @Test
  void a_level_left_out_where_the_others_repeat_it_is_asked_for() {
    SampleWorkbook workbook = unmerged();
    for (int row = 14; row <= 18; row++) {
      workbook.put("附件4自评表!B" + row, "产出指标");
    }

    assertThat(workbook.findings()).contains("S01 附件4自评表!B19");
  }

  @Test
  void a_level_left_out_in_the_first_row_is_asked_for() {
    assertThat(unmerged().empty("附件4自评表!B13").findings()).contains("S01 附件4自评表!B13");
  }

  @Test
  void a_reason_in_one_cell_beside_several_rows_is_that_of_each() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put(TABLE + "!H15", 4)
            .put(TABLE + "!H4", null)
            .merge(TABLE, "I13:I17")
            .put(TABLE + "!I13", "一项改革因上级文件下达较晚推迟到次年一月完成。");

    assertThat(workbook.at("evaluation.indicators[2].deviation"))
        .isEqualTo(workbook.at("evaluation.indicators[0].deviation"));
    assertThat(workbook.findings()).noneMatch(finding -> finding.startsWith("P02"));
    assertThat(workbook.put(TABLE + "!I13", null).findings()).contains("P02 " + TABLE + "!H15");
  }

  @Test
  void a_weight_in_one_cell_beside_two_rows_counts_once() {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    double sum = weight(workbook, 0) + weight(workbook, 1);
    double score = number(workbook, "[0].score") + number(workbook, "[1].score");
    workbook
        .put(TABLE + "!G13", sum)
        .empty(TABLE + "!G14", TABLE + "!H14")
        .put(TABLE + "!H13", score)
        .put(TABLE + "!I13", "一次巡视整改因材料补正推迟，已于次年一月完成。")
        .merge(TABLE, "I13:I14")
        .merge(TABLE, "G13:G14")
        .merge(TABLE, "H13:H14");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put(TABLE + "!G13", sum + 1).findings()).contains("A13 " + TABLE + "!G4");
    assertThat(workbook.put(TABLE + "!G13", null).findings()).contains("S01 " + TABLE + "!G13");
  }

  private static double weight(SampleWorkbook workbook, int row) {
    return number(workbook, "[" + row + "].weight");
  }

  private static double number(SampleWorkbook workbook, String path) {
    return ((java.math.BigDecimal) workbook.at("evaluation.indicators" + path)).doubleValue();
  }
}
