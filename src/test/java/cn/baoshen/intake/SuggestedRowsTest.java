package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows that a form prints into an open table are suggestions. */
class SuggestedRowsTest {
  private static SampleWorkbook moved(String suggested) {
    return SampleWorkbook.longhui()
        .put("附件3基础数据表!A13", suggested)
        .empty("附件3基础数据表!B13", "附件3基础数据表!D13", "附件3基础数据表!F13")
        .put("附件3基础数据表!A14", "运行维护经费")
        .put("附件3基础数据表!B14", 21.6)
        .put("附件3基础数据表!D14", 20)
        .put("附件3基础数据表!F14", 37.22);
  }

  @ParameterizedTest
  @ValueSource(strings = {"业务工作经费", "1、业务工作经费", "（一）业务工作经费：", ""})
  void a_suggested_row_may_stay_empty_while_the_money_is_in_another(String suggested) {
    SampleWorkbook workbook = moved(suggested);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("baseData.special[0].key")).isEqualTo("运行维护经费");
    assertThat(workbook.rows("baseData.special")).isEqualTo(1);
  }

  @Test
  void marks_in_a_suggested_row_leave_it_empty() {
    assertThat(
            moved("业务工作经费")
                .put("附件3基础数据表!B13", "/")
                .put("附件3基础数据表!D13", "—")
                .put("附件3基础数据表!F13", "/")
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1、业务工作经费", "业务工作经费①", "业务工作经费（万元）", "其中：业务工作经费"})
  void a_suggested_row_is_known_by_its_name_as_it_is_printed(String name) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("附件3基础数据表!A13", name);

    assertThat(workbook.at("baseData.special[0].key")).isEqualTo("business");
    assertThat(workbook.findings()).isEmpty();
  }

  @Test
  void another_name_in_its_place_is_a_row_of_its_own() {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("附件3基础数据表!A13", "县委编办工作经费");

    assertThat(workbook.at("baseData.special[0].key")).isEqualTo("县委编办工作经费");
    assertThat(workbook.findings()).isEmpty();
  }

  @Test
  void a_suggested_row_that_is_filled_in_part_is_asked_for_the_rest() {
    assertThat(SampleWorkbook.longhui().empty("附件3基础数据表!B13").findings())
        .contains("S01 附件3基础数据表!B13");
  }

  @Test
  void a_table_with_its_suggestions_alone_and_nothing_in_them_is_asked_for_them() {
    assertThat(
            SampleWorkbook.longhui()
                .empty("附件3基础数据表!B13", "附件3基础数据表!D13", "附件3基础数据表!F13")
                .findings())
        .contains("S01 附件3基础数据表!B13", "S01 附件3基础数据表!D13", "S01 附件3基础数据表!F13");
    assertThat(
            SampleWorkbook.longhui()
                .empty("附件3基础数据表!A13", "附件3基础数据表!B13")
                .empty("附件3基础数据表!D13", "附件3基础数据表!F13")
                .findings())
        .contains("S01 附件3基础数据表!A13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2、运行维护经费", "运行维护经费", "3、其他", "（二）其他专项"})
  void a_name_without_a_figure_is_no_row_beside_others(String name) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().put("附件3基础数据表!A14", name).put("附件3基础数据表!B14", "/");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("baseData.special")).isEqualTo(1);
  }

  @Test
  void money_that_is_missing_beside_a_name_is_missing_in_the_sum() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!A14", "2、运行维护经费")
                .put("附件3基础数据表!F13", 20)
                .findings())
        .containsExactly("X07 附件3基础数据表!F13");
  }

  @Test
  void a_row_of_the_units_own_that_is_filled_in_part_is_asked_for_the_rest() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!A14", "运行维护经费")
                .put("附件3基础数据表!D14", 0)
                .findings())
        .containsExactly("S01 附件3基础数据表!B14", "S01 附件3基础数据表!F14");
  }

  @Test
  void names_without_a_figure_are_asked_for_them_where_no_row_has_one() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!A13", "运行维护经费")
                .empty("附件3基础数据表!B13", "附件3基础数据表!D13", "附件3基础数据表!F13")
                .findings())
        .contains("S01 附件3基础数据表!B13", "S01 附件3基础数据表!D13", "S01 附件3基础数据表!F13");
  }

  @Test
  void the_same_name_twice_is_told() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!A14", "业务工作经费")
                .put("附件3基础数据表!B14", 0)
                .put("附件3基础数据表!D14", 0)
                .put("附件3基础数据表!F14", 1)
                .findings())
        .contains("S09 附件3基础数据表!A14");
  }

  @Test
  void the_key_of_a_suggested_row_may_be_missing_in_json_while_there_is_another() {
    String other = "{\"prior\":21.6,\"budget\":20,\"actual\":37.22}";

    assertThat(
            SampleDocument.longhui()
                .put("/baseData/special", "{\"运行维护经费\":" + other + "}")
                .findings())
        .isEmpty();
    assertThat(
            SampleDocument.longhui()
                .put("/baseData/special", "{\"business\":{\"prior\":\"\"},\"x\":" + other + "}")
                .findings())
        .isEmpty();
    assertThat(
            SampleDocument.longhui()
                .put("/baseData/special", "{\"1、业务工作经费\":" + other + "}")
                .at("baseData.special[0].key"))
        .isEqualTo("business");
  }

  @Test
  void an_empty_table_is_asked_for_in_json() {
    assertThat(SampleDocument.longhui().put("/baseData/special", "{}").findings())
        .contains("S01 /baseData/special/business/prior");
  }
}
