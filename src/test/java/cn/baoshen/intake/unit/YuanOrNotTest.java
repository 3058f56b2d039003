package cn.baoshen.intake.unit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.intake.SampleWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a figure with 元 behind it that may be in 万元 already, both ways to mend it are told. */
class YuanOrNotTest {
  private static final String BUDGET = "附件3基础数据表!D13";

  private static String told(SampleWorkbook workbook) {
    assertThat(workbook.reading().troubles()).hasSize(1);
    return RuleTexts.reason(workbook.reading().troubles().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"316.15元", "31.00元", "￥316.15元", "200000.50元", "３１６．１５元"})
  void one_with_decimals_or_a_small_one_may_be_either(String typed) {
    assertThat(told(SampleWorkbook.longhui().put(BUDGET, typed)))
        .isEqualTo("写有“元”字，本表金额单位为万元；若是元，请换算成万元后填写（除以 10000）；若已是万元，请去掉“元”字");
  }

  @ParameterizedTest
  @CsvSource({"300元, 0.03", "'999,900.00元', ", "900元, 0.09"})
  void what_it_would_be_is_said_where_that_is_exact(String typed, String converted) {
    String told = told(SampleWorkbook.longhui().put(BUDGET, typed));

    assertThat(told.contains("即 " + converted + " 万元")).isEqualTo(converted != null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"200000元", "1000元", "2203000.00元"})
  void one_that_suits_nothing_else_in_the_report_is_in_yuan(String typed) {
    assertThat(told(SampleWorkbook.longhui().put(BUDGET, typed)))
        .isEqualTo("以元为单位，请换算成万元后填写（除以 10000）");
  }

  @ParameterizedTest
  @CsvSource({"1186元, true", "13364000元, false"})
  void one_that_suits_the_other_figures_may_be_either(String typed, boolean either) {
    assertThat(told(SampleWorkbook.zhengti().put("部门整体支出绩效自评表!D5", typed)).contains("若已是万元"))
        .isEqualTo(either);
  }
}
