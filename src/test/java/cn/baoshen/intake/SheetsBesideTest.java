package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets beside the one that is filled in: drafts, copies, other years, tables of another kind. */
class SheetsBesideTest {
  private static final String FORM = "部门整体支出绩效自评表";

  @ParameterizedTest
  @ValueSource(strings = {"部门整体支出绩效自评表（修改后）", "部门整体支出绩效自评表 (2)", "初稿", "Sheet2"})
  void a_second_sheet_with_other_figures_is_asked_about(String name) {
    SampleWorkbook workbook =
        SampleWorkbook.zhengti().copy(FORM, name).put("'" + name + "'!H4", "97.1%");

    assertThat(workbook.findings())
        .contains("S09 " + FORM + "!A1")
        .noneMatch(f -> f.startsWith("S03"));
  }

  @Test
  void a_second_sheet_that_says_the_same_is_no_question() {
    assertThat(SampleWorkbook.zhengti().copy(FORM, "底稿").findings()).isEmpty();
  }

  @Test
  void a_second_sheet_that_nobody_sees_is_no_question() {
    assertThat(
            SampleWorkbook.zhengti().copy(FORM, "初稿").put("初稿!H4", "97.1%").hide("初稿").findings())
        .isEmpty();
  }

  @Test
  void a_second_sheet_that_nobody_filled_in_is_no_question() {
    SampleWorkbook workbook = SampleWorkbook.zhengti().copy(FORM, "空白表");
    for (int row = 3; row < 30; row++) {
      for (char column = 'D'; column <= 'I'; column++) {
        boolean label = row == 3 || row == 8 || row == 10;
        if (!label) {
          workbook.put("空白表!" + column + row, null);
        }
      }
    }

    assertThat(workbook.put("空白表!B9", null).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2023年,2024年", "上年,部门整体支出绩效自评表", "部门整体支出绩效自评表,本年", "Sheet1,Sheet2"})
  void of_sheets_of_two_years_the_newer_is_the_report(String older, String newer) {
    SampleWorkbook workbook = SampleWorkbook.zhengti().copy(FORM, "old").put("old!I2", 2023);
    workbook.put("old!H4", "97.1%").rename(FORM, "new").rename("old", older).rename("new", newer);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("year")).hasToString("2024");
    assertThat(workbook.put(newer + "!H4", "97.1%").findings())
        .containsExactly("A10 " + newer + "!H4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"项目支出绩效自评表", "附件5", "Sheet3"})
  void a_table_of_a_project_beside_a_report_of_another_form_is_left_alone(String name) {
    SampleWorkbook workbook = SampleWorkbook.longhui().beside(SampleWorkbook.zhengti(), FORM, name);

    assertThat(project(workbook, name).findings()).isEmpty();
    assertThat(workbook.put("附件4自评表!D3", "x").findings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sheet1", "附件1", "整体"})
  void a_table_of_a_project_beside_a_report_of_its_build_is_left_alone(String name) {
    SampleWorkbook workbook = SampleWorkbook.zhengti().copy(FORM, "项目支出绩效自评表").rename(FORM, name);

    assertThat(project(workbook, "项目支出绩效自评表").put("项目支出绩效自评表!H4", "97.1%").findings()).isEmpty();
    assertThat(workbook.put(name + "!H4", "97.1%").findings())
        .containsExactly("A10 " + name + "!H4");
  }

  private static SampleWorkbook project(SampleWorkbook workbook, String sheet) {
    return workbook
        .put(sheet + "!A1", "项目支出绩效自评表（2024年度）")
        .put(sheet + "!A2", "项目名称")
        .put(sheet + "!E2", "主管部门")
        .put(sheet + "!F2", "县教育局")
        .empty(sheet + "!H2", sheet + "!I2");
  }

  /** The sample with another table of indicators, in which a figure differs. */
  private static SampleWorkbook secondTable(String name, String title) {
    return SampleWorkbook.longhui()
        .copy("附件4自评表", name)
        .put(name + "!A1", title)
        .put(name + "!H13", 9);
  }

  @ParameterizedTest
  @CsvSource({
    "2023年自评表,2023年度部门整体支出绩效自评表",
    "Sheet5,2023年度部门整体支出绩效自评表",
    "2023年自评表,部门整体支出绩效自评表",
    "2022年度附件4,部门整体支出绩效自评表"
  })
  void the_table_of_an_earlier_year_beside_the_report_is_left_alone(String name, String title) {
    SampleWorkbook workbook = secondTable(name, title);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("evaluation.indicators")).isEqualTo(10);
    assertThat(workbook.put("附件4自评表!G18", 6).findings()).contains("A13 附件4自评表!G4");
  }

  @ParameterizedTest
  @CsvSource({"2025年报送,部门整体支出绩效自评表", "2024年自评表,2024年度部门整体支出绩效自评表", "自评表,部门整体支出绩效自评表"})
  void a_second_table_of_no_earlier_year_is_asked_about(String name, String title) {
    assertThat(secondTable(name, title).findings()).anyMatch(f -> f.startsWith("S09 "));
  }
}
