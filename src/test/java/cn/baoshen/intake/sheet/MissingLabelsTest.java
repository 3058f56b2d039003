package cn.baoshen.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.SampleWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A label that was cleared is told where it stood. */
class MissingLabelsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "附件3基础数据表!A6",
        "附件3基础数据表!A11",
        "附件3基础数据表!A17",
        "附件3基础数据表!A20",
        "附件3基础数据表!B5",
        "附件3基础数据表!F5",
        "附件3基础数据表!A25",
        "基本情况!A11",
        "基本情况!C33",
        "基本情况!A15",
        "附件4自评表!B4",
        "附件4自评表!H3",
        "附件4自评表!G12",
        "附件4自评表!A27",
        "附件4自评表!F10",
        "附件4自评表!B6",
        "附件4自评表!F7",
        "附件4自评表!D12"
      })
  void a_cleared_label_is_told_at_its_empty_cell(String cell) {
    assertThat(SampleWorkbook.longhui().empty(cell).findings()).containsExactly("S09 " + cell);
  }
}
