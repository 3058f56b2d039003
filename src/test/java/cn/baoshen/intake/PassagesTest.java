package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A heading and its text of 自评报告, written into one cell or below each other. */
class PassagesTest {
  private static final String SHEET = "自评报告";
  private static final String TEXT = "全年组织中心组学习12次，专题讨论5次。";

  /** The first passage in one cell alone. */
  private static SampleWorkbook first(String column, String text) {
    return SampleWorkbook.longhui()
        .empty(SHEET + "!A3", SHEET + "!B3")
        .put(SHEET + "!" + column + 3, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"：", ":", "。", "\n"})
  void a_heading_before_its_text_in_one_cell_is_read_as_both(String between) {
    for (String column : new String[] {"A", "B"}) {
      SampleWorkbook workbook = first(column, "（一）思想政治建设" + between + TEXT);

      assertThat(workbook.findings()).as(column).isEmpty();
      assertThat(workbook.at("narrative[0].heading")).isEqualTo("（一）思想政治建设");
      assertThat(workbook.at("narrative[0].text")).isEqualTo(TEXT);
      assertThat(workbook.rows("narrative")).isEqualTo(5);
    }
  }

  @Test
  void a_text_over_both_columns_is_read_and_begins_with_its_heading() {
    SampleWorkbook workbook = first("A", "思想政治建设：" + TEXT).merge(SHEET, "A3:B3");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("narrative[0].heading")).isEqualTo("思想政治建设");
  }

  @Test
  void the_first_clause_of_a_text_without_heading_stands_above_the_rest() {
    SampleWorkbook workbook = first("A", "组建县委社会工作部，县委机构由9个增至10个；保留6支执法队伍。");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("narrative[0].heading")).isEqualTo("组建县委社会工作部");
    assertThat(workbook.at("narrative[0].text")).isEqualTo("县委机构由9个增至10个；保留6支执法队伍。");
  }

  @Test
  void a_heading_above_its_text_is_one_passage() {
    SampleWorkbook workbook = first("A", "思想政治建设").insert(SHEET, 4).put(SHEET + "!A4", TEXT);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("narrative[0].text")).isEqualTo(TEXT);
    assertThat(workbook.rows("narrative")).isEqualTo(5);
  }

  @Test
  void a_heading_alone_still_wants_its_text() {
    assertThat(first("A", "思想政治建设").findings()).containsExactly("S01 自评报告!B3");
    assertThat(first("A", "指标没有逐项分解，管理较粗").findings()).containsExactly("S01 自评报告!B3");
  }

  @Test
  void a_text_of_which_no_heading_can_be_told_still_wants_one() {
    assertThat(first("B", "组织学习12次").findings()).containsExactly("S01 自评报告!A3");
  }
}
