package cn.baoshen.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.rendering.Samples;
import cn.baoshen.rendering.pdf.GridTable.Box;
import cn.baoshen.rendering.pdf.GridTable.Line;
import cn.baoshen.rendering.words.PrintedValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridTest {
  private final PrintedReport printed = Samples.printed();
  private final Grid grid = new Grid(printed, new PrintedValues(printed.form(), printed.report()));
  private final List<GridTable> evaluation = grid.tables("附件4自评表");

  @Test
  void every_indicator_fills_the_width_of_the_table() {
    assertThat(indicators().body())
        .hasSize(9)
        .allMatch(line -> line.boxes().stream().mapToInt(Box::colspan).sum() == 9);
  }

  @Test
  void a_group_of_indicators_names_its_level_once() {
    List<Line> indicators = indicators().body();
    assertThat(indicators.stream().map(line -> line.boxes().get(1).text()))
        .containsExactly("", "", "", "产出指标", "", "", "", "效益指标", "满意度指标");
    assertThat(indicators.stream().map(line -> line.boxes().get(2).text()))
        .containsExactly("数量指标", "", "质量指标", "", "时效指标", "", "成本指标", "社会效益指标", "服务对象满意度指标");
  }

  @Test
  void the_heading_of_the_indicators_is_repeated_and_leaves_its_first_cell_to_them() {
    GridTable table = indicators();
    assertThat(table.head().get(0).boxes().get(0).text()).isEmpty();
    assertThat(table.head().get(0).boxes().get(1).text()).isEqualTo("一级指标");
    assertThat(table.body().stream().map(line -> line.boxes().get(0).text()))
        .filteredOn(text -> !text.isEmpty())
        .containsExactly("绩效指标");
  }

  @Test
  void a_place_with_an_error_is_tinted() {
    assertThat(evaluation.get(0).body())
        .flatExtracting(Line::boxes)
        .filteredOn(box -> box.style().contains("error"))
        .extracting(Box::text)
        .containsExactly("221.69");
  }

  @Test
  void an_empty_table_still_has_a_ruled_row() {
    PrintedReport empty = Samples.printed(Map.of());
    GridTable table =
        new Grid(empty, new PrintedValues(empty.form(), empty.report())).tables("附件4自评表").get(1);
    assertThat(table.body()).hasSize(1);
    assertThat(table.body().get(0).boxes()).hasSize(9);
  }

  private GridTable indicators() {
    return evaluation.get(1);
  }
}
