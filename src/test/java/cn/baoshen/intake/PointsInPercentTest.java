package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points of indicators that are written in percent, or as shares of one. */
class PointsInPercentTest {
  private static final String SHEET = "附件4自评表!";
  private static final int[] POINTS = {10, 5, 10, 5, 10, 5, 5, 20, 10, 10};

  private static SampleWorkbook allAs(String pattern) {
    SampleWorkbook table = SampleWorkbook.longhui();
    for (int i = 0; i < POINTS.length; i++) {
      table.put(SHEET + "G" + (13 + i), pattern.formatted(POINTS[i]));
    }
    return table;
  }

  private static SampleWorkbook shares() {
    SampleWorkbook table = SampleWorkbook.longhui();
    for (int i = 0; i < POINTS.length; i++) {
      table.put(SHEET + "G" + (13 + i), POINTS[i] / 100.0);
    }
    return table;
  }

  private static Object points(SampleWorkbook table) {
    return table.at("evaluation.indicators[0].weight");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d%%", "%d ％", "%d.0%%"})
  void points_in_percent_that_are_a_hundred_with_those_of_execution_are_read(String pattern) {
    SampleWorkbook table = allAs(pattern);

    assertThat(table.findings()).isEmpty();
    assertThat((BigDecimal) points(table)).isEqualByComparingTo("10");
  }

  @Test
  void those_of_execution_and_in_all_may_be_in_percent_too() {
    SampleWorkbook table = allAs("%d%%").put(SHEET + "G4", "10%").put(SHEET + "G27", "100%");

    assertThat(table.findings()).isEmpty();
    assertThat((BigDecimal) table.at("evaluation.totalWeight")).isEqualByComparingTo("100");
  }

  @ParameterizedTest
  @CsvSource({"G13,10%", "G4,10%", "G27,100%"})
  void one_among_plain_points_is_read_where_they_are_a_hundred_with_it(String cell, String text) {
    assertThat(SampleWorkbook.longhui().put(SHEET + cell, text).findings()).isEmpty();
  }

  @Test
  void where_they_are_not_a_hundred_one_finding_names_all_cells() {
    SampleWorkbook table = allAs("%d%%").put(SHEET + "G13", "15%").put(SHEET + "G4", "10%");

    assertThat(table.findings()).containsExactly("S02 " + SHEET + "G13");
    assertThat(SampleWorkbook.judge(table.reading()).findings())
        .filteredOn(finding -> finding.rule().equals("S02"))
        .allSatisfy(
            finding -> {
              assertThat(finding.where())
                  .containsAll(IntStream.range(13, 23).mapToObj(row -> SHEET + "G" + row).toList())
                  .contains(SHEET + "G4");
              assertThat(finding.message()).contains("例如 10% 填 10");
            });
    assertThat(points(table)).isNull();
  }

  @Test
  void another_number_in_percent_is_told_as_before() {
    SampleWorkbook table = SampleWorkbook.longhui().put("附件3基础数据表!B24", "10%");

    assertThat(table.findings()).containsExactly("S02 附件3基础数据表!B24");
    assertThat(table.messages()).anyMatch(message -> message.contains("单位“%”不能用在这里"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shares_of_one_are_one_error_however_execution_is_written(boolean share) {
    SampleWorkbook table = shares();
    if (share) {
      table.put(SHEET + "G4", 0.1).put(SHEET + "G27", 1);
    }

    assertThat(table.findings()).containsExactly("S19 " + SHEET + "G13");
    assertThat(table.messages()).anyMatch(message -> message.contains("0.1 改填 10"));
  }

  @Test
  void one_share_among_points_is_no_such_slip() {
    assertThat(SampleWorkbook.longhui().put(SHEET + "G13", 0.1).findings())
        .noneMatch(finding -> finding.startsWith("S19"))
        .anyMatch(finding -> finding.startsWith("A13"));
  }
}
