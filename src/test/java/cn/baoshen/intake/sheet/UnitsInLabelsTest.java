package cn.baoshen.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.intake.SampleWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A label that names another unit than the form's is told, wherever it stands by an amount. */
class UnitsInLabelsTest {
  @ParameterizedTest
  @CsvSource({
    "基本情况!A11, 总收入（元）",
    "基本情况!A12, 其中：基本支出（元）",
    "基本情况!A13, 支出情况（元）",
    "基本情况!B13, 年初预算数（元）",
    "基本情况!A14, 基本支出（百万元）",
    "基本情况!A17, 专项资金明细（元）",
    "基本情况!D17, 金额（元）",
    "基本情况!A18, 办公费（元）",
    "附件3基础数据表!A1, 部门整体支出绩效评价基础数据表（单位：元）",
    "附件3基础数据表!B5, 2023年决算数（元）",
    "附件3基础数据表!A12, 县级专项资金（元）",
    "附件3基础数据表!A13, 业务工作经费（元）",
    "附件3基础数据表!A20, 政府采购金额（元）",
    "附件4自评表!D3, 年初预算数（元）",
    "附件4自评表!D3, 年初预算数（亿元）",
    "附件4自评表!B4, 年度资金总额（千元）",
    "附件4自评表!B5, 按收入性质分（元）",
  })
  void a_unit_of_money_in_any_label_of_an_amount_is_told_there(String place, String label) {
    assertThat(SampleWorkbook.longhui().put(place, label).findings())
        .containsExactly("S06 " + place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（万美元）",
        "（港币）",
        "（亿）",
        "[元]",
        "【元】",
        "，元",
        "/元",
        "（含上年结转，元）",
        "（元，保留两位小数）",
        "（圆）"
      })
  void another_currency_and_other_brackets_are_told_as_well(String unit) {
    String place = "附件3基础数据表!A20";
    assertThat(SampleWorkbook.longhui().put(place, "政府采购金额" + unit).findings())
        .containsExactly("S06 " + place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（万元）",
        "（萬元）",
        "（人民币万元）",
        "（含上年结转）",
        "（含上年结转，万元）",
        "（元/人）",
        "（人均）",
        "（人均，元）",
        "（不含税）"
      })
  void what_names_no_other_unit_of_the_amount_is_no_fault(String remark) {
    assertThat(SampleWorkbook.longhui().put("附件3基础数据表!A20", "政府采购金额" + remark).findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "基本情况!A4, 编制数（元）",
    "基本情况!A6, 县委编办机关（元）",
    "基本情况!A18, 人均补助（元）",
    "附件3基础数据表!F3, 控制率（元）",
    "附件4自评表!D13, 人均补助（元）",
    "附件4自评表!G12, 分值（元）",
  })
  void a_unit_by_what_is_no_amount_is_no_fault(String place, String label) {
    assertThat(SampleWorkbook.longhui().put(place, label).findings()).isEmpty();
  }

  @Test
  void figures_that_are_in_the_unit_of_the_form_are_to_be_left_as_they_are() {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("附件3基础数据表!A20", "政府采购金额（元）");

    assertThat(workbook.reading().troubles())
        .singleElement()
        .satisfies(told -> assertThat(RuleTexts.reason(told)).endsWith("数字已是万元的，只改写明的单位"));
  }
}
