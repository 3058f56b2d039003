package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Severity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in several places of a report, and differs. */
class StatedOtherwiseTest {
  private static final String TABLE = "部门整体支出绩效自评表!";

  @ParameterizedTest
  @CsvSource({
    "附件4自评表!C28, 张三丰, signoff.preparer, 王晓明",
    "附件4自评表!G28, 2025-03-05, signoff.date, 2025-03-01",
    "附件4自评表!C29, 0739-8230999, signoff.phone, 0739-8230001",
    "附件4自评表!G29, 赵大海, signoff.head, 李建国"
  })
  void two_tables_may_be_signed_by_two_people(
      String place, String written, String field, String first) {
    SampleWorkbook table = SampleWorkbook.longhui().put(place, written);

    assertThat(table.findings()).containsExactly("S17 " + place);
    assertThat(table.at(field)).isEqualTo(first);
    assertThat(SampleWorkbook.judge(table.reading()).of(Severity.ERROR)).isEmpty();
  }

  @Test
  void two_tables_are_of_one_unit() {
    assertThat(SampleWorkbook.longhui().put("附件4自评表!D2", "隆回县教育局").findings())
        .containsExactly("S02 附件4自评表!D2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"部门整体支出绩效自评表（2023年度）", "2023年度部门整体支出绩效自评表", "隆回县教育局2023年部门整体支出绩效自评表"})
  void a_title_of_another_year_is_a_warning_at_the_title(String title) {
    SampleWorkbook table = SampleWorkbook.zhengti().put(TABLE + "A1", title);

    assertThat(table.findings()).containsExactly("S17 " + TABLE + "A1");
    assertThat(table.messages())
        .containsExactly("标题“" + title + "”写的是 2023 年，而报表年度为 2024 年；请核对，标题用的是往年表样的请改正。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "部门整体支出绩效自评表",
        "2024年度部门整体支出绩效自评表",
        "2025年填报2024年度部门整体支出绩效自评表",
        "根据《2023年度部门整体支出绩效自评表》填报",
        "依据财预〔2020〕10号编制"
      })
  void a_title_of_this_year_or_none_and_a_document_that_is_cited_are_not(String title) {
    assertThat(SampleWorkbook.zhengti().put(TABLE + "A1", title).findings()).isEmpty();
  }

  @Test
  void titles_of_several_sheets_are_told_once() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!A1", "2023年度部门整体支出绩效评价基础数据表")
                .put("附件4自评表!A1", "2023年度部门整体支出绩效自评表")
                .findings())
        .containsExactly("S17 附件3基础数据表!A1");
  }

  @Test
  void without_a_cell_for_the_year_the_title_says_it() {
    SampleWorkbook table = SampleWorkbook.zhengti().empty(TABLE + "H2", TABLE + "I2");

    assertThat(table.findings()).isEmpty();
    assertThat(table.at("year")).isEqualTo(new BigDecimal("2024"));
    assertThat(table.put(TABLE + "A1", "2023年度部门整体支出绩效自评表").findings())
        .containsExactly("S03 " + TABLE + "A1");
  }
}
