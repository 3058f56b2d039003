package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that only divide what a row of the form says already need no word; others do. */
class RowsOfPartsTest {
  private static final String FORM = "部门整体支出绩效自评表";

  /** The one-sheet table with a further row. */
  private static SampleWorkbook with(int row, String name, double... figures) {
    return further(SampleWorkbook.zhengti(), row, name, figures);
  }

  private static SampleWorkbook further(
      SampleWorkbook workbook, int row, String name, double... figures) {
    workbook.insert(FORM, row).put(FORM + "!B" + row, name);
    for (int i = 0; i < figures.length; i++) {
      workbook.put(FORM + "!" + (char) ('D' + i) + row, figures[i]);
    }
    return workbook;
  }

  @ParameterizedTest
  @ValueSource(strings = {"其中：中央资金", "  其中:省级资金", "（1）一般公共预算", "①上级专项"})
  void a_part_of_the_row_above_is_none(String name) {
    assertThat(with(6, name, 100, 100, 100).findings()).isEmpty();
  }

  @Test
  void a_part_that_is_more_than_the_row_above_is_told() {
    assertThat(with(7, "（1）债务资金", 100, 100, 100).findings()).containsExactly("S07 " + FORM + "!B7");
  }

  @Test
  void rows_that_together_say_what_the_row_above_says_are_none() {
    SampleWorkbook workbook = with(6, "一般公共预算", 1186.4, 1240.8, 1222.35);
    assertThat(further(workbook, 7, "政府性基金", 0, 0, 0).findings()).isEmpty();
  }

  @Test
  void rows_that_divide_the_whole_once_more_are_none() {
    SampleWorkbook workbook = with(8, "基本支出", 1000, 1050, 1040);
    further(workbook, 9, "项目支出", 286.4, 302.8, 288.45);
    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put(FORM + "!D9", 296.4).findings())
        .containsExactly("S07 " + FORM + "!B8", "S07 " + FORM + "!B9");
  }

  @Test
  void rows_beside_a_head_that_the_form_does_not_have_are_none() {
    SampleWorkbook workbook = with(8, "任务1：义务教育", 1000, 1052.8, 1050);
    assertThat(workbook.put(FORM + "!A8", "年度主要任务").findings()).isEmpty();
  }

  @Test
  void a_further_source_of_money_is_told_still() {
    assertThat(with(8, "国有资本经营", 13.6, 13.6, 13.6).findings())
        .containsExactly("S07 " + FORM + "!B8");
    assertThat(with(8, "其中：债务资金", 50, 50, 50).put(FORM + "!D4", 1336.4).findings())
        .contains("S07 " + FORM + "!B8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"样表", "填表说明", "自评表（示例）", "填报样例"})
  void a_table_filled_in_for_show_is_no_second_report(String name) {
    SampleWorkbook workbook = SampleWorkbook.zhengti().copy(FORM, name);
    assertThat(workbook.put(name + "!D4", null).put(name + "!H4", null).findings()).isEmpty();
  }

  @Test
  void a_second_table_of_another_name_is_a_question_and_a_specimen_alone_is_read() {
    SampleWorkbook second = SampleWorkbook.zhengti().copy(FORM, "第二稿").put("第二稿!D4", null);
    assertThat(second.findings()).contains("S09 " + FORM + "!A1");
    assertThat(SampleWorkbook.zhengti().rename(FORM, "样表").findings()).isEmpty();
  }

  @Test
  void a_total_without_decimals_is_held_to_its_place_unless_the_cell_shows_cents() {
    SampleWorkbook workbook = SampleWorkbook.zhengti();
    assertThat(workbook.put(FORM + "!D4", 1286).findings()).containsExactly("A09 " + FORM + "!D4");
    assertThat(workbook.put(FORM + "!D4", "1286").findings()).isEmpty();
    assertThat(workbook.put(FORM + "!D4", "1286.00").findings())
        .containsExactly("A09 " + FORM + "!D4");
    assertThat(workbook.put(FORM + "!D4", "1287").findings())
        .containsExactly("A09 " + FORM + "!D4");
  }
}
