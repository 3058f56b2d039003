package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several heads in one cell that lies over the columns of all of them. */
class HeadsInOneCellTest {
  private static final String SHEET = "附件4自评表";

  private static SampleWorkbook headed(String sheet, String range, String words) {
    String[] ends = range.split(":");
    SampleWorkbook table = SampleWorkbook.longhui().put(sheet + "!" + ends[0], words);
    String row = ends[0].substring(1);
    for (char column = (char) (ends[0].charAt(0) + 1); column <= ends[1].charAt(0); column++) {
      table.empty(sheet + "!" + column + row);
    }
    return table.merge(sheet, range);
  }

  @ParameterizedTest
  @CsvSource({
    "附件4自评表,B12:C12,一级指标—二级指标",
    "附件4自评表,B12:C12,一级指标 / 二级指标",
    "附件4自评表,B12:D12,一级指标/二级指标/三级指标",
    "附件4自评表,E12:F12,年度指标值/全年实际值",
    "附件4自评表,E12:F12,年度指标值、实际完成值",
    "附件4自评表,G12:H12,分值/得分",
    "附件4自评表,D3:E3,年初预算数/全年预算数",
    "附件3基础数据表,B5:E5,2023年决算数/2024年预算数",
    "基本情况,C5:F5,编制数/实有人数"
  })
  void each_stands_over_its_own_columns(String sheet, String range, String words) {
    SampleWorkbook table = headed(sheet, range, words);

    assertThat(table.findings()).isEmpty();
    assertThat(table.reading().report().values())
        .isEqualTo(SampleWorkbook.longhui().reading().report().values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"一级指标\n二级指标", "一级指标\n/ 二级指标"})
  void a_line_break_parts_them_too(String words) {
    assertThat(headed(SHEET, "B12:C12", words).findings()).isEmpty();
  }

  @Test
  void what_lies_over_more_columns_than_it_names_is_told() {
    assertThat(headed(SHEET, "B12:D12", "一级指标/二级指标").findings())
        .isNotEmpty()
        .allMatch(finding -> finding.startsWith("S09"));
  }
}
