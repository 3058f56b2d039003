package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures below zero as bookkeepers write them: in brackets, or with the sign behind them. */
class AccountMinusTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"(53.96)", "（53.96）", "（53.96万元）", "(53.96)万元", "53.96-", "¥(53.96)", "（-53.96）"})
  void where_a_figure_may_be_below_zero_it_is(String written) {
    SampleDocument document =
        SampleDocument.longhui().put("/basic/adjustment", '"' + written + '"');

    assertThat(document.at("basic.adjustment")).isEqualTo(new BigDecimal("-53.96"));
    assertThat(document.findings()).contains("A03 /basic/available").doesNotContain("S02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(37.22)", "（37.22）", "37.22-"})
  void where_it_may_not_somebody_is_asked_what_is_meant(String written) {
    SampleWorkbook table = SampleWorkbook.longhui().put("基本情况!E12", written);

    assertThat(table.findings()).containsExactly("S02 基本情况!E12");
    assertThat(table.messages())
        .contains(
            "总支出中的项目支出“" + written + "”无法识别：括号中的数、后面带减号的数按会计习惯是负数，这一项不能是负数；请核对，不是负数的去掉括号或减号，只填数字。");
  }

  @Test
  void a_figure_that_its_cell_shows_in_brackets_is_below_zero() {
    HandedIn file =
        HandedIn.as(
            "xlsx",
            workbook -> {
              HandedIn.field(workbook, "basic.adjustment").setCellValue(-53.96);
              HandedIn.field(workbook, "basic.adjustment")
                  .setCellStyle(HandedIn.format(workbook, "#,##0.00_);(#,##0.00)"));
            });

    assertThat(file.at("basic.adjustment")).isEqualTo(new BigDecimal("-53.96"));
    assertThat(file.more()).containsExactlyInAnyOrder("A03", "X08");
  }
}
