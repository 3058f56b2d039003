package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row of which nobody knows to which group it belongs, beside groups that are wrong anyway. */
class UnknownGroupTest {
  @Test
  void a_group_above_its_weight_is_told_though_another_row_has_no_group() {
    SampleWorkbook table = SampleWorkbook.longhui().put("附件4自评表!G13", 20);

    assertThat(table.empty("附件4自评表!B22").findings()).contains("A12 附件4自评表!G13", "S01 附件4自评表!B22");
    assertThat(table.messages())
        .contains(
            "附件4产出指标的分值合计 60 分，规定为 50 分，相差 10 分。请按规定分值调整各项指标的分值。"
                + "（绩效指标第10行的一级指标未填写，以上只按已填的数计算。）");
  }

  @Test
  void a_group_below_its_weight_may_be_complete_by_the_row_without_a_group() {
    SampleWorkbook table =
        SampleWorkbook.longhui().unmerge("附件4自评表", "B20:B21").empty("附件4自评表!B21");

    assertThat(table.findings()).containsExactly("S01 附件4自评表!B21");
    assertThat(notChecked(table)).contains("A12");
  }

  @Test
  void a_group_that_has_a_row_is_there_whatever_the_row_without_a_group_is() {
    SampleWorkbook table =
        SampleWorkbook.longhui().unmerge("附件4自评表", "B20:B21").empty("附件4自评表!B21");

    assertThat(notChecked(table)).doesNotContain("P05");
  }

  @Test
  void a_group_above_its_range_is_told_likewise() {
    SampleWorkbook table =
        SampleWorkbook.zhengti().put("部门整体支出绩效自评表!G11", 55).empty("部门整体支出绩效自评表!B18");

    assertThat(table.messages())
        .contains("产出指标的分值合计 95 分，一般为 10 至 90 分。（绩效指标第8行的一级指标未填写，以上只按已填的数计算。）");
  }

  private static List<String> notChecked(SampleWorkbook table) {
    Verdict verdict = SampleWorkbook.judge(table.reading());
    return verdict.notChecked().stream().map(NotChecked::rule).toList();
  }
}
