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
}
