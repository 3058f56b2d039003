package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables that stand one below the other in one sheet are read as if each had a sheet of its own.
 */
class StackedTablesTest {
  private static final String FACTS = "基本情况";
  private static final String DATA = "附件3基础数据表";
  private static final String TABLE = "附件4自评表";
  private static final String REPORT = "自评报告";

  private static SampleWorkbook all(int gap) {
    return SampleWorkbook.longhui().stack(gap, FACTS, DATA, TABLE, REPORT);
  }

  private static void isWhole(SampleWorkbook workbook) {
    SampleWorkbook apart = SampleWorkbook.longhui();
    assertThat(workbook.findings()).isEmpty();
    assertThat(TypedWorkbook.values(workbook.reading().report()))
        .isEqualTo(TypedWorkbook.values(apart.reading().report()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void all_four_in_one_sheet_say_what_they_say_apart(int gap) {
    isWhole(all(gap));
    isWhole(SampleWorkbook.longhui().stack(gap, REPORT, TABLE, DATA, FACTS));
  }

  @Test
  void two_in_one_sheet_beside_the_others_do_so_whatever_the_sheet_is_called() {
    isWhole(SampleWorkbook.longhui().stack(1, DATA, TABLE));
    isWhole(SampleWorkbook.longhui().stack(1, TABLE, DATA).rename(TABLE, "附件"));
    isWhole(SampleWorkbook.longhui().stack(2, FACTS, REPORT).rename(FACTS, "Sheet1"));
  }

  @Test
  void they_need_no_titles() {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    for (String sheet : List.of(DATA, TABLE, REPORT)) {
      workbook.put(sheet + "!A1", null);
    }
    isWhole(workbook.stack(1, FACTS, DATA, TABLE, REPORT));
  }

  @Test
  void a_wrong_figure_among_them_is_told_at_its_cell() {
    SampleWorkbook workbook = SampleWorkbook.longhui().put(TABLE + "!D6", 151.13);
    assertThat(workbook.findings()).containsExactly("A09 附件4自评表!D6");
    assertThat(workbook.stack(0, DATA, TABLE).findings())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("A09 附件3基础数据表!D");
  }

  @Test
  void one_that_is_not_there_is_still_missed() {
    SampleWorkbook workbook = SampleWorkbook.longhui().stack(1, FACTS, DATA, TABLE).drop(REPORT);
    assertThat(workbook.findings()).containsExactly("S09 填写说明!A1");
    assertThat(workbook.messages()).anyMatch(message -> message.contains("没有“自评报告”这张表"));
  }

  @Test
  void a_table_that_has_a_sheet_of_its_own_is_not_looked_for_below_another() {
    SampleWorkbook workbook = SampleWorkbook.longhui().copy(TABLE, "草稿").put("草稿!D6", 100);
    assertThat(workbook.stack(1, DATA, "草稿").at("evaluation.income.generalPublic"))
        .isEqualTo(SampleWorkbook.longhui().at("evaluation.income.generalPublic"));
  }
}
