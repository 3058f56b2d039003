package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Years, dates, names and phones written into the print of a form: lines, brackets, units. */
class FillLinesTest {
  private static final String TABLE = "部门整体支出绩效自评表!";
  private static final String BASE = "附件3基础数据表!";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "年度：　2024 年",
        "年度： 2024年度",
        "年度：____2024____年",
        "年度（2024年）",
        "年度:(2024)",
        "年度：２０２４",
        "（ 2024 年度 ）",
        "2024年度",
        "年度：20__24__年"
      })
  void a_year_in_the_cell_of_its_label_or_without_one_is_read(String written) {
    SampleWorkbook table = SampleWorkbook.zhengti().empty(TABLE + "I2").put(TABLE + "H2", written);

    assertThat(table.findings()).isEmpty();
    assertThat(table.at("year")).isEqualTo(new BigDecimal("2024"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"（ 2024 年度 ）", "  2024  年", "2 0 2 4 年", "２０２４　年度", "__2024__", "20 24 年"})
  void a_year_beside_its_label_is_read(String written) {
    SampleWorkbook table = SampleWorkbook.zhengti().put(TABLE + "I2", written);

    assertThat(table.findings()).isEmpty();
    assertThat(table.at("year")).isEqualTo(new BigDecimal("2024"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"年度：  年", "年度：____年", "年度：　　　　年度", "年度：20__年"})
  void a_year_that_nobody_wrote_is_not_filled_in(String print) {
    SampleWorkbook table = SampleWorkbook.zhengti().empty(TABLE + "I2").put(TABLE + "H2", print);

    assertThat(table.findings()).containsExactly("S01 " + TABLE + "H2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"  年", "____年", "20__年", "20    年"})
  void the_unit_alone_beside_its_label_is_no_year(String print) {
    assertThat(SampleWorkbook.zhengti().put(TABLE + "I2", print).findings())
        .containsExactly("S01 " + TABLE + "I2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"　　万元", "____", "（   万元）", "元"})
  void the_unit_alone_is_no_amount(String print) {
    assertThat(SampleWorkbook.longhui().put("基本情况!B12", print).findings())
        .containsExactly("S01 基本情况!B12");
  }

  @Test
  void code_name_and_year_in_one_line_are_read() {
    SampleWorkbook table =
        SampleWorkbook.zhengti()
            .empty(TABLE + "C2", TABLE + "E2", TABLE + "F2", TABLE + "H2", TABLE + "I2")
            .put(TABLE + "A2", "部门名称：__隆回县教育局__　预算编码：__103002__　（ 2024 年度 ）");

    assertThat(table.findings()).isEmpty();
    assertThat(table.at("department.name")).isEqualTo("隆回县教育局");
    assertThat(table.at("department.code")).isEqualTo("103002");
    assertThat(table.at("year")).isEqualTo(new BigDecimal("2024"));
  }

  @Test
  void a_year_beside_the_name_is_no_second_name() {
    SampleWorkbook table =
        SampleWorkbook.zhengti()
            .empty(TABLE + "C2", TABLE + "E2", TABLE + "F2", TABLE + "H2", TABLE + "I2")
            .put(TABLE + "A2", "部门名称：隆回县教育局")
            .put(TABLE + "E2", "（ 2024 年度 ）")
            .put(TABLE + "F2", "预算编码：103002");

    assertThat(table.findings()).isEmpty();
    assertThat(table.at("department.name")).isEqualTo("隆回县教育局");
  }

  @ParameterizedTest
  @ValueSource(strings = {"__2025__年__3__月__1__日", "2025 年 3 月 1 日", "____2025年3月1日____"})
  void a_date_on_its_lines_is_read(String written) {
    SampleWorkbook beside = SampleWorkbook.longhui().put(BASE + "F26", written);
    SampleWorkbook within =
        SampleWorkbook.longhui().empty(BASE + "F26").put(BASE + "D26", "填报日期：" + written);

    assertThat(beside.findings()).isEmpty();
    assertThat(within.findings()).isEmpty();
    assertThat(within.at("signoff.date")).isEqualTo("2025-03-01");
  }

  @Test
  void the_lines_are_no_part_of_a_name_or_a_phone() {
    SampleWorkbook table =
        SampleWorkbook.longhui()
            .empty(BASE + "B26", BASE + "B27")
            .put(BASE + "A26", "填表人（签字）：＿＿王晓明＿＿")
            .put(BASE + "A27", "联系电话：__0739-8230001__");

    assertThat(table.findings()).isEmpty();
    assertThat(table.at("signoff.preparer")).isEqualTo("王晓明");
    assertThat(table.at("signoff.phone")).isEqualTo("0739-8230001");
  }
}
