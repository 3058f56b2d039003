package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One answer that there is none, in a merged cell, is that of every field which the cell covers.
 */
class MergedAnswersTest {
  private static final String SHEET = "附件3基础数据表";

  private static SampleWorkbook buildings(Object answer) {
    return SampleWorkbook.longhui()
        .empty(SHEET + "!C24", SHEET + "!D24", SHEET + "!E24", SHEET + "!F24", SHEET + "!G24")
        .put(SHEET + "!B24", answer);
  }

  /** Without cars, and with sums that say so. */
  private static SampleWorkbook cars() {
    SampleWorkbook workbook = SampleWorkbook.longhui().unmerge(SHEET, "B7:G9");
    for (int row = 7; row <= 9; row++) {
      for (String column : new String[] {"B", "C", "D", "E", "F", "G"}) {
        workbook.empty(SHEET + "!" + column + row);
      }
    }
    for (String column : new String[] {"B", "D", "F"}) {
      workbook.put(SHEET + "!" + column + 6, workbook.at(reception(column)));
    }
    return workbook;
  }

  private static String reception(String column) {
    String kind = column.equals("B") ? "prior" : column.equals("D") ? "budget" : "actual";
    return "baseData.threePublic.reception." + kind;
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "/", "—", "不涉及", "本单位无楼堂馆所", "无此项", "暂无"})
  void none_over_a_row_of_fields_answers_each_of_them(String none) {
    SampleWorkbook workbook = buildings(none).merge(SHEET, "B24:G24");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("baseData.buildings.approvedArea")).isEqualTo("/");
    assertThat(workbook.at("baseData.buildings.actualInvestment")).isEqualTo("/");
  }

  @Test
  void none_in_a_cell_of_its_own_answers_no_other() {
    assertThat(buildings("无").findings())
        .containsExactly("S01 附件3基础数据表!C24", "S01 附件3基础数据表!E24", "S01 附件3基础数据表!F24");
  }

  @Test
  void a_merged_cell_without_an_answer_is_blank_where_it_begins() {
    assertThat(buildings(null).merge(SHEET, "B24:G24").findings())
        .isNotEmpty()
        .allMatch("S01 附件3基础数据表!B24"::equals);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "无", "无公务用车", "没有公车"})
  void none_over_the_rows_of_a_column_answers_each_of_them(String none) {
    SampleWorkbook workbook =
        cars()
            .put(SHEET + "!B7", none)
            .put(SHEET + "!D7", none)
            .put(SHEET + "!F7", none)
            .merge(SHEET, "B7:C9")
            .merge(SHEET, "D7:E9")
            .merge(SHEET, "F7:G9");

    assertThat(workbook.findings()).noneMatch(finding -> finding.startsWith("S0"));
    assertThat(workbook.at("baseData.threePublic.vehicleOperation.actual")).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "无公务用车", "本单位没有车辆", "无公车"})
  void none_over_rows_and_columns_answers_each_of_them(String none) {
    SampleWorkbook workbook = cars().put(SHEET + "!B7", none).merge(SHEET, "B7:G9");

    assertThat(workbook.findings()).noneMatch(finding -> finding.startsWith("S0"));
    assertThat(workbook.at("baseData.threePublic.vehiclePurchase.budget")).isEqualTo("/");
  }

  @Test
  void a_figure_over_several_fields_is_that_of_the_first_alone() {
    SampleWorkbook workbook =
        cars()
            .put(SHEET + "!B7", 3.92)
            .put(SHEET + "!D7", "/")
            .put(SHEET + "!F7", "/")
            .merge(SHEET, "B7:C9")
            .merge(SHEET, "D7:E9")
            .merge(SHEET, "F7:G9");

    assertThat(workbook.at("baseData.threePublic.vehicles.prior"))
        .isEqualTo(new BigDecimal("3.92"));
    assertThat(workbook.at("baseData.threePublic.vehiclePurchase.prior")).isNull();
    assertThat(workbook.findings())
        .filteredOn(finding -> finding.startsWith("S0"))
        .containsExactly("S01 附件3基础数据表!B7", "S01 附件3基础数据表!B7");
  }

  @Test
  void other_words_over_several_fields_are_no_answer() {
    assertThat(buildings("详见附件").merge(SHEET, "B24:G24").findings())
        .contains("S02 附件3基础数据表!B24")
        .allMatch(finding -> finding.endsWith("!B24"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "无", "无此项支出"})
  void none_over_the_figures_of_a_row_of_a_table_answers_each_of_them(String none) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .empty(SHEET + "!D13", SHEET + "!F13")
            .put(SHEET + "!B13", none)
            .merge(SHEET, "B13:G13");

    assertThat(workbook.findings()).noneMatch(finding -> finding.startsWith("S0"));
    assertThat(workbook.at("baseData.special[0].prior")).isEqualTo("/");
    assertThat(workbook.at("baseData.special[0].actual")).isEqualTo("/");
  }

  @Test
  void a_figure_over_the_columns_of_a_row_of_a_table_is_none_of_them() {
    assertThat(
            SampleWorkbook.longhui()
                .empty(SHEET + "!D13", SHEET + "!F13")
                .merge(SHEET, "B13:G13")
                .findings())
        .contains("S02 附件3基础数据表!B13");
  }
}
