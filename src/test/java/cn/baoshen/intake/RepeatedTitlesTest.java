package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that repeats a printed title is in doubt only where both could be the title. */
class RepeatedTitlesTest {
  @ParameterizedTest
  @ValueSource(strings = {"绩效情况", "一、绩效情况", "存在的问题", "改进措施及有关建议", "（二）存在的问题：", "部门整体支出绩效情况"})
  void a_heading_with_its_text_beside_it_is_no_title(String heading) {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().put("自评报告!A4", heading).put("自评报告!A5", heading);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("narrative")).isEqualTo(5);
    assertThat(workbook.rows("problems")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"年度资金总额", "其他资金", "政府性基金拨款", "县级专项资金"})
  void an_indicator_that_is_called_like_a_row_above_is_no_such_row(String name) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("附件4自评表!D19", name);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("evaluation.indicators[6].name")).isEqualTo(name);
  }

  @Test
  void a_title_that_stands_twice_alone_is_told() {
    assertThat(SampleWorkbook.longhui().put("自评报告!A20", "存在的问题").findings())
        .anyMatch(finding -> finding.startsWith("S09"));
  }

  @Test
  void a_label_that_stands_twice_outside_of_tables_is_told() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!A30", "政府采购金额")
                .put("附件3基础数据表!B30", 1)
                .findings())
        .anyMatch(finding -> finding.startsWith("S09"));
  }
}
