package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list says twice, as parts of a row or as the sum of rows, counts once. */
class CountedRowsTest {
  private static final String SHEET = "基本情况";

  /** The money of the sample: 办公费 and 印刷费 of 16.96, and the rest of 20.26. */
  private static SampleWorkbook items(Object... namesAndFigures) {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    for (int row = 18; row <= 31; row++) {
      workbook.empty(SHEET + "!A" + row, SHEET + "!D" + row);
    }
    for (int i = 0; i < namesAndFigures.length; i += 2) {
      int row = 18 + i / 2;
      workbook.put(SHEET + "!A" + row, namesAndFigures[i]);
      workbook.put(SHEET + "!D" + row, namesAndFigures[i + 1]);
    }
    return workbook;
  }

  @ParameterizedTest
  @CsvSource({
    "　测绘费,12.80",
    "测绘费,12.80",
    "　　　测绘费,5.80",
    "\u00a0\u00a0\u00a0测绘费,5.80",
    "2.测绘费,12.80"
  })
  void what_goes_on_dividing_the_row_above_is_not_counted_again(String name, double figure) {
    SampleWorkbook workbook =
        items("委托业务费", 24.8, "其中：审计费", 12, name, figure, "印刷费", 12, "差旅费", 0.42);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(3);
    assertThat(workbook.put(SHEET + "!D21", 11).findings()).contains("A05 基本情况!D18");
  }

  @Test
  void a_third_and_a_fourth_part_are_parts_too() {
    SampleWorkbook workbook =
        items("委托业务费", 24.8, "其中：审计费", 12, "测绘费", 6, "咨询费", 4.8, "设计费", 2, "印刷费", 12.42);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"　印刷费", "印刷费"})
  void a_row_behind_a_part_that_the_sum_counts_is_an_item(String name) {
    SampleWorkbook workbook = items("委托业务费", 24.8, "其中：审计费", 12, name, 12, "差旅费", 0.42);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(3);
  }

  @Test
  void a_row_behind_a_part_that_is_more_than_the_rest_is_an_item() {
    SampleWorkbook workbook = items("委托业务费", 14.8, "其中：审计费", 12, "　印刷费", 22.42);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put(SHEET + "!D20", 23.42).findings()).contains("A05 基本情况!D18");
  }

  @Test
  void bodies_that_are_divided_by_kinds_of_posts_are_counted_once() {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    workbook.put(SHEET + "!A9", workbook.at("staffing.bodies[1].name"));
    workbook.put(SHEET + "!C9", 6).put(SHEET + "!E9", 3);
    workbook.put(SHEET + "!A7", "其中：行政编制").put(SHEET + "!C7", 9).put(SHEET + "!E7", 7);
    workbook.put(SHEET + "!A8", "      工勤编制").put(SHEET + "!C8", 2).put(SHEET + "!E8", 1);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("staffing.bodies")).isEqualTo(2);
    assertThat(workbook.put(SHEET + "!C9", 7).findings()).contains("A01 基本情况!C6");
  }

  @ParameterizedTest
  @CsvSource({
    "一、商品和服务支出,1.印刷费,2.差旅费,二、其他支出,1.杂项",
    "（一）商品和服务支出,1、印刷费,2、差旅费,（二）其他支出,1、杂项",
    "1.商品和服务支出,（1）印刷费,（2）差旅费,2.其他支出,（1）杂项",
    "1.商品和服务支出,①印刷费,②差旅费,2.其他支出,①杂项",
    "1.商品和服务支出,1.1印刷费,1.2差旅费,2.其他支出,2.1杂项",
    "一、商品和服务支出,印刷费,差旅费,二、其他支出,　杂项",
    "商品和服务支出,1.印刷费,2.差旅费,其他支出,　杂项",
    "商品和服务支出,　印刷费,　差旅费,其他支出,　杂项"
  })
  void a_heading_that_is_the_sum_of_its_rows_is_no_item(
      String first, String one, String two, String second, String three) {
    SampleWorkbook workbook = items(first, 31.42, one, 20, two, 11.42, second, 5.8, three, 5.8);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(3);
    assertThat(workbook.put(SHEET + "!D20", 12.42).findings()).contains("A05 基本情况!D18");
  }

  @Test
  void headings_over_headings_are_no_items() {
    SampleWorkbook workbook =
        items(
            "一、商品和服务支出",
            37.22,
            "（一）办公",
            31.42,
            "1.印刷费",
            20,
            "2.差旅费",
            11.42,
            "（二）其他",
            5.8,
            "1.杂项",
            5.8);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(3);
  }

  @Test
  void a_heading_that_is_not_the_sum_of_its_rows_is_told() {
    assertThat(items("一、商品和服务支出", 38.42, "1.印刷费", 20, "2.差旅费", 17.22).findings())
        .contains("A05 基本情况!D18");
  }

  @ParameterizedTest
  @CsvSource({"一、印刷费,1.差旅费", "1.印刷费,（1）差旅费", "印刷费,　差旅费", "印刷费,差旅费", "1.印刷费,2.差旅费"})
  void items_of_the_same_figure_that_the_sum_counts_are_two(String one, String two) {
    SampleWorkbook workbook = items(one, 18.61, two, 18.61);

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.rows("special.items")).isEqualTo(2);
  }
}
