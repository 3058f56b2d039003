package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Heads whose words stand in two cells one over the other, and tables in two halves. */
class HeadsInTwoTest {
  private static final String FUNDS = "部门整体支出绩效自评表";
  private static final String BASE = "附件3基础数据表";
  private static final String ITEMS = "基本情况";

  /** Moves a head up, so that it lies over two rows. */
  private static void high(
      SampleWorkbook table, String sheet, String column, int row, String word) {
    table
        .put(sheet + "!" + column + row, word)
        .empty(sheet + "!" + column + (row + 1))
        .merge(sheet, column + row + ":" + column + (row + 1));
  }

  @Test
  void one_word_over_two_columns_of_money_is_a_part_of_both_heads() {
    SampleWorkbook table =
        SampleWorkbook.zhengti()
            .insert(FUNDS, 3)
            .put(FUNDS + "!D3", "预算数")
            .merge(FUNDS, "D3:E3")
            .put(FUNDS + "!D4", "年初")
            .put(FUNDS + "!E4", "全年");
    high(table, FUNDS, "F", 3, "全年执行数");
    high(table, FUNDS, "G", 3, "分值");
    high(table, FUNDS, "H", 3, "执行率");
    high(table, FUNDS, "I", 3, "得分");

    assertThat(table.findings()).isEmpty();
    assertThat((BigDecimal) table.at("funds.total.available")).isEqualByComparingTo("1352.8");
    assertThat(table.put(FUNDS + "!E6", 1250).findings()).contains("A09 " + FUNDS + "!E5");
  }

  @Test
  void a_year_over_its_columns_is_a_part_of_their_heads() {
    SampleWorkbook table =
        SampleWorkbook.longhui()
            .insert(BASE, 5)
            .put(BASE + "!B5", "2023年")
            .merge(BASE, "B5:C5")
            .put(BASE + "!D5", "2024年")
            .merge(BASE, "D5:G5")
            .put(BASE + "!B6", "决算数")
            .put(BASE + "!D6", "预算数")
            .put(BASE + "!F6", "决算数");
    high(table, BASE, "A", 5, "经费控制情况（万元）");

    assertThat(table.findings()).isEmpty();
    assertThat((BigDecimal) table.at("baseData.threePublic.total.prior"))
        .isEqualByComparingTo("0.28");
    assertThat((BigDecimal) table.at("baseData.threePublic.total.budget"))
        .isEqualByComparingTo("0.7");
    assertThat((BigDecimal) table.at("baseData.threePublic.total.actual"))
        .isEqualByComparingTo("0.22");
  }

  @Test
  void one_word_over_the_levels_of_indicators_is_a_part_of_their_heads() {
    SampleWorkbook table =
        SampleWorkbook.zhengti()
            .insert(FUNDS, 10)
            .put(FUNDS + "!B10", "指标")
            .merge(FUNDS, "B10:D10")
            .put(FUNDS + "!B11", "一级")
            .put(FUNDS + "!C11", "二级")
            .put(FUNDS + "!D11", "三级");
    high(table, FUNDS, "E", 10, "年度指标值");
    high(table, FUNDS, "F", 10, "实际完成值");
    high(table, FUNDS, "G", 10, "分值");
    high(table, FUNDS, "H", 10, "得分");
    high(table, FUNDS, "I", 10, "偏差原因分析及改进措施");

    assertThat(table.findings()).isEmpty();
    assertThat(table.rows("indicators")).isEqualTo(8);
  }

  @Test
  void a_table_in_two_halves_side_by_side_is_one() {
    SampleWorkbook table = halves();

    assertThat(table.findings()).isEmpty();
    assertThat(table.rows("special.items")).isEqualTo(13);
    assertThat(((Map<?, ?>) ((List<?>) table.at("special.items")).get(7)).get("name"))
        .isEqualTo("委托业务费");
    assertThat(table.put(ITEMS + "!E18", 3.6).messages()).anyMatch(said -> said.contains("38.22"));
  }

  @Test
  void a_table_in_three_parts_is_still_asked_about() {
    SampleWorkbook table = halves().put(ITEMS + "!F17", "专项资金明细").put(ITEMS + "!G17", "金额（万元）");

    assertThat(table.findings()).contains("S09 " + ITEMS + "!A17");
  }

  private static SampleWorkbook halves() {
    SampleWorkbook table = SampleWorkbook.longhui();
    List<?> items = (List<?>) table.at("special.items");
    table.unmerge(ITEMS, "A17:F32");
    for (int row = 17; row <= 32; row++) {
      for (String column : List.of("A", "B", "D", "E")) {
        table.empty(ITEMS + "!" + column + row);
      }
    }
    table.put(ITEMS + "!A17", "专项资金明细").put(ITEMS + "!B17", "金额（万元）");
    table.put(ITEMS + "!D17", "专项资金明细").put(ITEMS + "!E17", "金额（万元）");
    for (int i = 0; i < items.size(); i++) {
      Map<?, ?> item = (Map<?, ?>) items.get(i);
      table.put(ITEMS + "!" + (i < 7 ? "A" : "D") + (18 + i % 7), item.get("name"));
      table.put(ITEMS + "!" + (i < 7 ? "B" : "E") + (18 + i % 7), item.get("amount"));
    }
    return table;
  }
}
