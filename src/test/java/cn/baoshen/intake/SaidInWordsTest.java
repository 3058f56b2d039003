package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Finding;
import org.junit.jupiter.api.Test;

/** What findings say of sums that have no figures, or are none of the report. */
class SaidInWordsTest {
  private static Finding finding(SampleWorkbook table, String rule) {
    return SampleWorkbook.judge(table.reading()).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_sum_of_what_does_not_apply_is_said_to_be_nought() {
    Finding finding = finding(SampleWorkbook.longhui().put("附件3基础数据表!F13", "/"), "X07");

    assertThat(finding.stated()).isEqualTo("0.00");
    assertThat(finding.message()).contains("本年决算数合计 0.00 万元").doesNotContain("（空）");
  }

  @Test
  void a_wrong_total_says_what_the_rows_come_to() {
    SampleWorkbook table = SampleWorkbook.longhui().put("基本情况!A31", "合计").put("基本情况!D31", 40);

    assertThat(finding(table, "S15").stated()).isEqualTo("40.00");
    assertThat(finding(table, "S15").expected()).isEqualTo("37.22");
  }
}
