package cn.baoshen.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.intake.SampleWorkbook;
import cn.baoshen.intake.TypedWorkbook;
import cn.baoshen.model.ReadProblem;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels as counties print them lead to the same fields. */
class LabelVariantsTest {
  private static final String SHEET = "部门整体支出绩效自评表!";

  @ParameterizedTest
  @CsvSource({
    "年初预算数,年初预算（万元）",
    "年初预算数,年初预算数（A）",
    "全年预算数,全年预算数（A）",
    "全年预算数,调整后预算数",
    "全年预算数,全年预算（A）",
    "全年执行数,全年执行数（B）",
    "全年执行数,决算数",
    "全年执行数,执行数(B)",
    "执行率,执行率（B/A）",
    "执行率,执行率(B/A×100%)",
    "执行率,'执行率\n（B÷A，%）'",
    "得分,自评得分",
    "分值,权重",
    "分值,标准分",
    "分值,分值（10分）",
    "其中：当年财政拨款,其中：本年财政拨款",
    "其中：当年财政拨款,其中:财政拨款",
    "上年结转资金,上年结转",
    "其他资金,其它资金",
    "年度总体目标,总体目标",
    "预期目标,年初设定目标",
    "实际完成情况,年度总体目标完成情况综述",
    "三级指标,指标名称",
    "年度指标值,指标值",
    "年度指标值,年度目标值",
    "实际完成值,完成值",
    "偏差原因分析及改进措施,未完成原因分析",
    "偏差原因分析及改进措施,偏差原因分析",
    "偏差原因分析及改进措施,未完成原因及改进措施",
    "总分,合计",
    "部门名称,部门（单位）名称",
    "部门名称,预算部门",
    "预算编码,部门编码",
    "预算编码,统一社会信用代码",
    "年度资金总额,资金总额",
    "部门名称,预算部门（单位）名称",
    "上年结转资金,上年结余资金",
    "实际完成值,年末完成值",
    "年度总体目标,总体目标完成情况",
    "年初预算数,年初批复",
    "全年执行数,决算"
  })
  void the_one_sheet_table_is_read_under_other_labels(String label, String printed) {
    SampleWorkbook workbook = SampleWorkbook.zhengti().relabel(label, printed);

    assertThat(workbook.findings()).isEmpty();
    assertThat(TypedWorkbook.values(workbook.reading().report(), form()))
        .isEqualTo(TypedWorkbook.values(SampleWorkbook.zhengti().reading().report(), form()));
  }

  private static cn.baoshen.form.Form form() {
    return SampleWorkbook.FORMS.byId("zhengti-1").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "厉行节约保障措施,例行节约保障措施",
    "偏差原因分析及改进措施,偏差原因分析及整改措施",
    "偏差原因分析及改进措施,未完成原因和拟采取的改进措施",
    "年度指标值,年度计划值",
    "一级指标,一级指标名称",
    "总分,自评得分合计",
    "县级专项资金,县级专项资金支出",
    "其他资金,其他",
    "按收入性质分,按收入性质分：",
    "政府采购金额,政府采购金额（注1）",
    "三公经费,“三公”经费*",
    "总收入（万元）,总收入①（万元）",
    "年初预算数,年初预算数*",
    "年初预算数,年初预算数[1]",
    "年初预算数,年初预算数²",
    "年初预算数,年初预算数注1",
    "年初预算数,年初预算数（见注2）",
    "年初预算数,年初预算数【注】",
    "厉行节约保障措施,※厉行节约保障措施（注：附制度文件）",
    "2023年决算数,上年决算数",
    "2023年决算数,2023年度决算数（A）",
    "其中：一般公共预算,其中：一般公共预算拨款",
    "单位负责人签字,单位负责人（签章）",
    "改进措施及有关建议,改进措施",
    "存在的问题,存在问题",
    "预算单位名称,单位名称",
    "填报日期,填表时间",
    "公务用车购置及运行费,公务用车购置及运行",
    "因公出国（境）费,因公出国（境）",
    "2023年决算数,2023年决算",
    "2024年预算数,2024年预算",
    "2024年决算数,2024年决算",
    "年内调整预算数,年内调整",
    "决算数,决算",
    "编制数,编制",
    "机关与下属事业单位,单位构成",
    "专项资金明细,项目",
    "其中：基本支出,基本支出"
  })
  void the_county_report_is_read_under_other_labels(String label, String printed) {
    SampleWorkbook workbook = SampleWorkbook.longhui().relabel(label, printed);

    assertThat(workbook.findings()).isEmpty();
    assertThat(TypedWorkbook.values(workbook.reading().report()))
        .isEqualTo(TypedWorkbook.values(SampleWorkbook.longhui().reading().report()));
  }

  @Test
  void many_labels_may_differ_at_once() {
    assertThat(
            SampleWorkbook.zhengti()
                .relabel("年初预算数", "年初预算数（A）")
                .relabel("全年预算数", "全年预算数（B）")
                .relabel("全年执行数", "全年执行数（C）")
                .relabel("执行率", "执行率（C/B）")
                .relabel("分值", "权重")
                .relabel("得分", "自评得分")
                .relabel("总分", "合计")
                .relabel("其中：当年财政拨款", "其中：本年财政拨款")
                .relabel("三级指标", "指标名称")
                .relabel("偏差原因分析及改进措施", "未完成原因分析")
                .relabel("预期目标", "年初设定目标")
                .findings())
        .isEmpty();
  }

  @Test
  void footnotes_at_several_labels_of_a_workbook_change_nothing() {
    assertThat(
            SampleWorkbook.longhui()
                .put("基本情况!A11", "总收入①（万元）")
                .put("基本情况!D11", "总支出（单位：万元）")
                .put("附件3基础数据表!A20", "政府采购金额（注1）")
                .put("附件3基础数据表!A6", "三公经费*")
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "政府采购金额,政府采购金额（含服务类）",
    "政府采购金额,政府采购支出（万元）（含服务类）",
    "厉行节约保障措施,厉行节约保障措施（可另附页）：",
    "偏差原因分析及改进措施,偏差原因分析及改进措施（未完成的填写）",
    "改进措施及有关建议,三、改进措施及有关建议（含下一步工作）",
    "单位负责人签字,单位负责人签字【并盖章】"
  })
  void a_label_with_a_remark_in_brackets_is_that_label(String label, String printed) {
    SampleWorkbook workbook = SampleWorkbook.longhui().relabel(label, printed);

    assertThat(workbook.findings()).isEmpty();
    assertThat(TypedWorkbook.values(workbook.reading().report()))
        .isEqualTo(TypedWorkbook.values(SampleWorkbook.longhui().reading().report()));
  }

  @Test
  void an_error_beside_a_label_with_a_remark_is_still_found() {
    assertThat(
            SampleWorkbook.longhui()
                .relabel("三公经费", "三公经费（合计）")
                .put("附件3基础数据表!F11", 0.33)
                .findings())
        .contains("A06 附件3基础数据表!F6", "X05 附件3基础数据表!F11");
  }

  @Test
  void two_labels_that_differ_in_their_remark_alone_are_asked_about() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!A20", "政府采购金额（货物类）")
                .put("附件3基础数据表!A30", "政府采购金额（服务类）")
                .put("附件3基础数据表!B30", 1)
                .findings())
        .anyMatch(finding -> finding.startsWith("S09"));
  }

  @Test
  void heads_of_another_year_are_told_where_they_stand_and_nothing_else() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!B5", "2022年决算数")
                .put("附件3基础数据表!D5", "2023年预算数")
                .put("附件3基础数据表!F5", "2023年决算数")
                .findings())
        .containsExactly("S09 附件3基础数据表!B5", "S09 附件3基础数据表!D5", "S09 附件3基础数据表!F5");
  }

  @ParameterizedTest
  @CsvSource({"B5,2022年决算数", "D5,2023年预算数", "F5,2025年决算数", "D3,2023年实际在职人数"})
  void one_head_of_another_year_is_told_where_it_stands(String cell, String head) {
    assertThat(SampleWorkbook.longhui().put("附件3基础数据表!" + cell, head).findings())
        .containsExactly("S09 附件3基础数据表!" + cell);
  }

  @Test
  void without_one_head_of_its_table_nothing_is_said_of_what_the_table_lacks() {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("附件4自评表!H12", "某某");

    assertThat(workbook.findings()).containsExactly("S09 附件4自评表!H12");
  }

  @ParameterizedTest
  @CsvSource({
    "附件3基础数据表!A16,公用经费,共用经费",
    "附件3基础数据表!A16,公用经费,公用经费支出额",
    "附件3基础数据表!A17,其中：办公经费,其中：办公经",
    "附件3基础数据表!A20,政府采购金额,政府采购金金额",
    "附件3基础数据表!D5,2024年预算数,2024年预箕数",
    "基本情况!A11,总收入（万元）,总收人（万元）",
    "基本情况!D17,金额（万元）,金额（万）元",
    "附件4自评表!D12,三级指标,三极指标",
    "附件4自评表!H12,得分,分得",
    "附件4自评表!A27,总分,总份",
    "自评报告!A9,存在的问题,存在的间题"
  })
  void a_mistyped_label_is_told_once_where_it_stands(String cell, String label, String typed) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put(cell, typed);

    assertThat(workbook.findings()).containsExactly("S09 " + cell);
    assertThat(told(workbook))
        .containsExactly("这里写的是“" + typed + "”，应为“" + label + "”；请把这一格的标题改为“" + label + "”后重新提交");
  }

  private static List<String> told(SampleWorkbook workbook) {
    return workbook.reading().troubles().stream()
        .filter(trouble -> trouble.kind() == ReadProblem.Kind.MISSING_LABEL)
        .map(RuleTexts::reason)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"D3,年初预箕数", "I3,得分情况", "F10,实际完戍值", "A25,总份", "A2,部们名称"})
  void a_mistyped_label_of_the_one_sheet_table_is_told_once(String cell, String typed) {
    assertThat(SampleWorkbook.zhengti().put(SHEET + cell, typed).findings())
        .containsExactly("S09 " + SHEET + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"执行", "完成率", "进度"})
  void another_word_alone_between_two_heads_is_told_where_it_stands(String typed) {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("附件4自评表!H3", typed);

    assertThat(workbook.findings()).containsExactly("S09 附件4自评表!H3");
  }

  @Test
  void several_mistyped_labels_are_told_each_where_it_stands() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!A16", "共用经费")
                .put("附件3基础数据表!A17", "其中：办工经费")
                .put("附件3基础数据表!F5", "2024年绝算数")
                .findings())
        .containsExactlyInAnyOrder("S09 附件3基础数据表!A16", "S09 附件3基础数据表!A17", "S09 附件3基础数据表!F5");
  }

  @Test
  void nothing_is_read_under_a_label_that_is_only_like_another() {
    SampleWorkbook workbook = SampleWorkbook.longhui().put("附件3基础数据表!A16", "共用经费");

    assertThat(workbook.at("baseData.public.total.actual")).isNull();
    assertThat(workbook.reading().report().rows("baseData.special")).isEmpty();
  }

  @Test
  void a_label_that_is_gone_is_told_once_and_not_the_end_of_the_table_above_besides() {
    assertThat(SampleWorkbook.longhui().put("附件3基础数据表!A16", "某某").findings())
        .containsExactly("S09 附件3基础数据表!B5");
  }

  @Test
  void of_two_cells_that_are_as_like_to_a_missing_label_none_is_called_it() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!A14", "共用经费")
                .put("附件3基础数据表!A16", "公同经费")
                .findings())
        .containsExactly("S09 附件3基础数据表!B5");
  }

  @ParameterizedTest
  @CsvSource({"年初预算数,某某数", "厉行节约保障措施,保障措施", "政府采购金额,政府购买金额", "其他资金,备用资金"})
  void a_label_that_nobody_prints_so_is_missing(String label, String printed) {
    assertThat(SampleWorkbook.longhui().relabel(label, printed).findings())
        .anyMatch(finding -> finding.startsWith("S09"));
  }

  @Test
  void the_forms_own_wording_goes_before_an_alias() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件3基础数据表!A30", "例行节约保障措施")
                .put("附件3基础数据表!B30", "另有说明。")
                .findings())
        .isEmpty();
  }

  @Test
  void a_label_and_its_figure_in_one_cell_are_read() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("附件4自评表!B5", "按收入性质分：152.13")
            .empty("附件4自评表!D5")
            .put("附件4自评表!F5", "按支出性质分:152.13万元")
            .empty("附件4自评表!H5")
            .put("附件4自评表!B6", "其中：一般公共预算：152.13")
            .empty("附件4自评表!D6")
            .put("附件3基础数据表!A2", "单位名称：中共隆回县委机构编制委员会办公室")
            .empty("附件3基础数据表!B2");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.at("evaluation.income.total")).isEqualTo(new BigDecimal("152.13"));
    assertThat(workbook.reading().report().places())
        .containsEntry("evaluation.income.total", "附件4自评表!B5");
  }

  @Test
  void a_wrong_figure_in_the_cell_of_its_label_is_found_there() {
    assertThat(
            SampleWorkbook.longhui()
                .put("附件4自评表!B5", "按收入性质分：167.13")
                .empty("附件4自评表!D5")
                .findings())
        .contains("A09 附件4自评表!B5");
  }

  @Test
  void several_labels_with_their_values_in_one_cell_are_read() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui()
            .put("附件4自评表!A28", "填表人：王晓明　填报日期：2025年3月1日　联 系 电 话：0739-8230001")
            .empty("附件4自评表!C28", "附件4自评表!E28", "附件4自评表!G28")
            .empty("附件4自评表!A29", "附件4自评表!C29");

    assertThat(workbook.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计：152.13", "合计：152.13万元", "按收入性质分：152.13"})
  void the_word_for_a_sum_or_the_label_before_a_figure_is_no_part_of_it(String typed) {
    assertThat(SampleWorkbook.longhui().put("附件4自评表!D5", typed).findings()).isEmpty();
  }

  @Test
  void another_word_before_a_figure_is_not_taken_away() {
    assertThat(SampleWorkbook.longhui().put("附件4自评表!D5", "年初：152.13").findings())
        .contains("S02 附件4自评表!D5");
  }

  @Test
  void two_values_of_one_label_that_differ_are_told() {
    assertThat(SampleWorkbook.longhui().put("附件4自评表!B5", "按收入性质分：152.14").findings())
        .contains("S09 附件4自评表!B5");
    assertThat(SampleWorkbook.longhui().put("附件4自评表!B5", "按收入性质分：152.13").findings()).isEmpty();
  }

  @Test
  void a_unit_to_the_right_of_a_field_is_no_second_value() {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    workbook.merge("附件4自评表", "D2:F2").put("附件4自评表!H2", "单位：万元");

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("附件4自评表!H2", "单位：元").findings())
        .anyMatch(finding -> finding.startsWith("S06"));
    assertThat(RuleTexts.reason(workbook.reading().troubles().get(0)))
        .startsWith("表中写明的单位是“元”（单位：元），本表以万元为单位");
  }

  @Test
  void an_old_workbook_is_read_under_other_labels_as_well() {
    assertThat(
            SampleWorkbook.longhuiXls()
                .relabel("厉行节约保障措施", "例行节约保障措施")
                .relabel("执行率", "执行率（B/A）")
                .put("附件4自评表!B5", "按收入性质分：152.13")
                .empty("附件4自评表!D5")
                .findings())
        .isEmpty();
  }

  private static SampleWorkbook withoutCodeLabel() {
    return SampleWorkbook.zhengti()
        .unmerge(SHEET.replace("!", ""), "A2:I2")
        .empty(SHEET + "E2", SHEET + "F2");
  }

  @Test
  void a_name_beyond_a_gap_is_not_called_blank_for_want_of_the_next_label() {
    assertThat(withoutCodeLabel().findings()).singleElement().asString().startsWith("S09");
  }

  @Test
  void a_name_that_is_not_there_is_asked_for_with_and_without_the_next_label() {
    assertThat(withoutCodeLabel().empty(SHEET + "C2").findings())
        .anyMatch(finding -> finding.startsWith("S01 " + SHEET));
  }
}
