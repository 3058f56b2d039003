package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where the names of those who sign are asked for. */
class NamesOfSignersTest {
  private static final String SHEET = "附件3基础数据表!";

  @ParameterizedTest
  @CsvSource({
    "123,S04",
    "13800001111,S04",
    "0739-8230001,S04",
    "无,S04",
    "暂无,S04",
    "/,S01",
    "—,S01"
  })
  void figures_alone_and_none_are_no_name_which_is_told_once(String said, String rule) {
    assertThat(signed("B26", said)).containsExactly(rule + " " + SHEET + "B26");
    assertThat(signed("F27", said)).containsExactly(rule + " " + SHEET + "F27");
  }

  private static java.util.List<String> signed(String cell, String said) {
    String again = cell.equals("B26") ? "附件4自评表!C28" : "附件4自评表!G29";
    return SampleWorkbook.longhui().put(SHEET + cell, said).put(again, said).findings();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王 晓明", "买买提·艾力", "John Li", "王晓明 13800001111", "王晓明（代）"})
  void a_name_is_one_with_whatever_stands_beside_it(String name) {
    assertThat(signed("B26", name)).isEmpty();
  }

  @Test
  void a_name_and_a_telephone_that_changed_places_are_told_each_at_its_cell() {
    assertThat(
            SampleWorkbook.longhui()
                .put(SHEET + "B26", "0739-8230001")
                .put(SHEET + "B27", "王晓明")
                .empty("附件4自评表!C28", "附件4自评表!C29")
                .findings())
        .containsExactlyInAnyOrder("S04 " + SHEET + "B27", "S04 " + SHEET + "B26");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "—", "（1）", "其中："})
  void a_stroke_or_a_number_below_a_title_is_no_second_half_of_it(String said) {
    assertThat(SampleWorkbook.longhui().put("自评报告!B3", said).findings())
        .noneMatch(finding -> finding.startsWith("S09"));
    assertThat(SampleWorkbook.longhui().put("附件4自评表!C28", said).findings())
        .noneMatch(finding -> finding.startsWith("S09"));
  }
}
