package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is blank, cannot be read, belongs to someone else or cannot be true. */
class FillingRulesTest {
  private static final Unit OTHER =
      new Unit("103002", "隆回县档案馆", "c@d.example", "", Map.of(), false);

  @ParameterizedTest
  @CsvSource({
    "unit.name, 单位名称",
    "staffing.retired, 退休人数",
    "threePublic.overseas, 因公出国（境）费",
    "baseData.savingMeasures, 厉行节约保障措施",
    "baseData.procurement.prior, 政府采购金额 2023年决算数",
    "signoff.head, 单位负责人"
  })
  void a_required_field_that_is_blank_is_an_error_that_names_it(String field, String label) {
    Finding finding = Bench.corrected().without(field).only("S01");

    assertThat(finding.fields()).containsExactly(field);
    assertThat(finding.where()).containsExactly("/" + field.replace('.', '/'));
    assertThat(finding.message()).startsWith(label + "未填写");
  }

  @Test
  void a_dash_is_blank_and_a_zero_is_not() {
    assertThat(Bench.corrected().with("basic.personnel", "—").errors()).contains("S01 null null");
    assertThat(Bench.corrected().with("basic.personnel", 0).errors())
        .doesNotContain("S01 null null");
  }

  @Test
  void a_dash_is_an_answer_where_a_figure_may_not_apply() {
    assertThat(Bench.corrected().with("threePublic.overseas", "—").errors()).isEmpty();
    assertThat(Bench.corrected().with("threePublic.overseas", "").errors())
        .containsExactly("S01 null null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "otherBudgets.stateCapital",
        "baseData.staff.controlRate",
        "evaluation.income.nonTax",
        "evaluation.indicators[0].deviation"
      })
  void a_field_that_may_be_blank_is_no_error(String field) {
    assertThat(Bench.corrected().without(field).errors()).isEmpty();
  }

  @Test
  void a_blank_in_a_row_of_a_table_is_an_error_that_names_the_row() {
    Finding finding = Bench.corrected().without("staffing.bodies[1].quota").only("S01");

    assertThat(finding.fields()).containsExactly("staffing.bodies[1].quota");
    assertThat(finding.message()).startsWith("机关与下属事业单位第2行的编制数未填写");
  }

  @Test
  void a_required_table_without_any_row_is_an_error_on_the_table() {
    Bench bench = Bench.corrected().without("special.items");

    assertThat(bench.errors()).containsExactly("S01 null null");
    assertThat(bench.only("S01").where()).containsExactly("/special/items");
    assertThat(bench.notChecked("A05")).isEqualTo("专项资金明细未填写");
  }

  @Test
  void what_an_indicator_achieved_is_asked_for_once_and_not_twice() {
    assertThat(Bench.corrected().without("evaluation.indicators[0].achieved").errors())
        .containsExactly("P01 null null");
  }

  @Test
  void what_cannot_be_read_is_one_error_at_its_cell_and_is_not_called_blank_as_well() {
    Bench bench = Bench.corrected().with("totals.basic", "一百多");

    assertThat(bench.errors()).containsExactly("S02 一百多 null");
    assertThat(bench.only("S02").where()).containsExactly("/totals/basic");
    assertThat(bench.only("S02").message()).startsWith("总支出中的基本支出“一百多”无法识别：");
    assertThat(bench.notChecked("A02")).isEqualTo("总支出中的基本支出无法识别");
  }

  @Test
  void what_cannot_be_read_in_a_table_names_its_row() {
    Bench bench = Bench.corrected().with("special.items[1].amount", "三块");

    assertThat(bench.errors()).containsExactly("S02 三块 null");
    assertThat(bench.only("S02").fields()).containsExactly("special.items[1].amount");
    assertThat(bench.only("S02").where()).containsExactly("/special/items/1/amount");
  }

  @Test
  void a_score_that_cannot_be_read_is_not_called_blank_by_the_indicator_rule() {
    Bench bench = Bench.corrected().with("evaluation.indicators[0].score", "满分");

    assertThat(bench.errors()).containsExactly("S02 满分 null");
  }

  @Test
  void a_group_that_is_none_is_one_error_and_not_one_for_each_of_its_fields() {
    assertThat(Bench.corrected().with("signoff", "张三").errors()).containsExactly("S02 张三 null");
  }

  @Test
  void a_key_that_the_form_lacks_is_a_warning_that_names_it() {
    Bench bench = Bench.corrected().with("totals.expenses", 1);

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.only("S07").severity()).isEqualTo(Severity.WARNING);
    assertThat(bench.only("S07").message()).contains("totals.expenses");
    assertThat(bench.only("S07").where()).containsExactly("/totals/expenses");
  }

  @Test
  void the_unit_of_another_folder_is_an_error_on_its_code() {
    Bench bench = Bench.corrected().submittedAs(new Submission("103002", OTHER, 2024, Bench.TODAY));

    assertThat(bench.errors()).containsExactly("S03 103001 103002");
    assertThat(bench.only("S03").where()).containsExactly("/unit/code");
  }

  @Test
  void a_file_in_the_inbox_itself_is_known_by_the_code_in_it() {
    Bench bench =
        Bench.corrected().submittedAs(new Submission(null, Bench.UNIT, 2024, Bench.TODAY));

    assertThat(bench.errors()).isEmpty();
  }

  @Test
  void a_report_of_one_unit_in_the_folder_of_another_is_told_with_both_names() {
    Bench bench =
        Bench.corrected()
            .submittedAs(new Submission("103002", OTHER, Bench.UNIT, 2024, Bench.TODAY));

    assertThat(bench.errors()).containsExactly("S03 103001 103002");
    assertThat(bench.only("S03").message())
        .contains("“" + Bench.UNIT.name() + "”（编码 103001）", "“" + OTHER.name() + "”的文件夹 103002")
        .doesNotContain("不在单位名册中");
  }

  @Test
  void a_report_of_a_registered_unit_in_a_folder_of_none_is_not_called_unregistered() {
    Bench bench =
        Bench.corrected().submittedAs(new Submission("999", null, Bench.UNIT, 2024, Bench.TODAY));

    assertThat(bench.errors()).containsExactly("S03 103001 999");
    assertThat(bench.only("S03").message())
        .contains(Bench.UNIT.name(), "文件夹 999 不属于名册中的任何单位", "文件夹 103001")
        .doesNotContain("不在单位名册中");
  }

  @Test
  void an_unregistered_code_in_the_folder_of_a_unit_is_called_so() {
    Bench bench = Bench.corrected().with("unit.code", "999");

    assertThat(bench.errors()).containsExactly("S03 999 103001");
    assertThat(bench.only("S03").message()).contains("编码 999 不在单位名册中", Bench.UNIT.name());
  }

  @Test
  void the_credit_code_of_the_unit_is_as_right_as_its_own_in_letters_of_either_case() {
    Unit unit =
        new Unit(
            "103001",
            Bench.UNIT.name(),
            "a@b.example",
            "",
            Map.of(),
            false,
            false,
            "11430524MB0ABCDE9X");
    Submission submission = new Submission("103001", unit, 2024, Bench.TODAY);

    assertThat(credit("11430524mb0abcde9x", submission).errors()).isEmpty();
    assertThat(credit("１１４３０５２４ＭＢ０ＡＢＣＤＥ９Ｘ", submission).errors()).isEmpty();
    assertThat(credit("11430524MB0ABCDE9Y", submission).errors())
        .containsExactly("S03 11430524MB0ABCDE9Y 103001");
  }

  private static Bench credit(String stated, Submission submission) {
    return Bench.corrected().with("unit.code", stated).submittedAs(submission);
  }

  @Test
  void a_unit_that_is_not_registered_is_an_error() {
    Bench bench = Bench.corrected().submittedAs(new Submission(null, null, 2024, Bench.TODAY));

    assertThat(bench.errors()).containsExactly("S03 103001 null");
  }

  @Test
  void another_name_than_the_registered_one_is_a_warning_on_the_name_since_the_code_decides() {
    Bench bench = Bench.corrected().with("unit.name", "隆回县编办");

    assertThat(bench.errors()).isEmpty();
    Finding finding = bench.only("S08");
    assertThat(finding.stated()).isEqualTo("隆回县编办");
    assertThat(finding.expected()).isEqualTo("中共隆回县委机构编制委员会办公室");
  }

  @Test
  void blanks_and_full_width_forms_make_no_other_name_or_code() {
    Bench bench =
        Bench.corrected().with("unit.name", " 中共隆回县委　机构编制委员会办公室 ").with("unit.code", "１０３００１");

    assertThat(bench.errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "中共隆回县委机构编制委员会办公室（盖章）",
        "中共隆回县委机构编制委员会办公室 (公 章)",
        "中共隆回县委机构编制委员会办公室（加盖单位公章）：",
        "（盖章）中共隆回县委机构编制委员会办公室",
        "【签章】中共隆回县委机构编制委员会办公室。",
        "填报单位（盖章）：中共隆回县委机构编制委员会办公室",
        "单位名称:中共隆回县委机构编制委员会办公室",
        "部门（单位）名称：中共隆回县委机构编制委员会办公室（章）",
        "湖南省邵阳市中共隆回县委机构编制委员会办公室",
      })
  void what_a_form_prints_around_a_name_makes_no_other_name(String name) {
    Bench bench = Bench.corrected().with("unit.name", name);

    assertThat(bench.lines("S08")).isEmpty();
    assertThat(bench.errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"机构编制委员会办公室（盖章）", "中共隆回县委机构编制委员会办公室（本级）", "（盖章）", "章"})
  void another_name_is_another_one_with_a_seal_beside_it_too(String name) {
    assertThat(Bench.corrected().with("unit.name", name).lines("S08")).hasSize(1);
  }

  @Test
  void a_year_that_is_not_open_is_an_error_on_the_year() {
    Bench bench = Bench.corrected().with("year", 2023);

    assertThat(bench.errors()).containsExactly("S03 2023 2024");
    assertThat(bench.only("S03").where()).containsExactly("/year");
  }

  @Test
  void a_date_may_be_today_and_not_tomorrow() {
    assertThat(Bench.corrected().with("signoff.date", "2025-04-01").errors()).isEmpty();
    assertThat(Bench.corrected().with("signoff.date", "2025-04-02").errors())
        .containsExactly("S04 2025-04-02 2025-04-01");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-01,",
    "2024-12-01,",
    "2024-11-30,S16 2024-11-30 null",
    "2024-03-01,S16 2024-03-01 null",
    "2015-03-01,S16 2015-03-01 null"
  })
  void a_date_before_the_year_is_over_is_likely_another_year(String date, String warning) {
    Bench bench = Bench.corrected().with("signoff.date", date);

    assertThat(bench.lines("S16")).isEqualTo(warning == null ? List.of() : List.of(warning));
    assertThat(Bench.corrected().without("signoff.date").lines("S16")).isEmpty();
    assertThat(Bench.corrected().without("signoff.date").notChecked("S16")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812345678",
        "138-1234-5678",
        "+86 138 1234 5678",
        "0739-8231234",
        "07398231234",
        "(0739)8231234",
        "0739-8231234-801",
        "8231234",
        "400-123-4567",
        "8231234、13812345678",
        "010-12345678-801",
        "0086-739-8230001",
        "+86 (0739) 8230001",
        "+86(0)739-8230001",
        "0739-8230001 8012",
        "0739-8230001转8012",
        "0739-8230001，转8012",
        "0739-8230001（8012）",
        "0739-8230001 分机号：8012",
        "0739-8230001 ext. 8012",
        "【0739】8230001",
        "0739-823-0001",
        "8230001/13812345678",
        "0739-8230001/02",
        "0739-8230001、8230002",
        "8230001 8230002",
        "0739-8230001（办）13873900001（手机）",
        "0739-8230001（办）\n13873900001（手机）",
        "0739-8230001（办） 13873900001",
        "办公电话0739-8230001手机13873900001"
      })
  void a_phone_number_in_any_usual_form_is_in_order(String phone) {
    assertThat(Bench.corrected().with("signoff.phone", phone).errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345",
        "1381234567",
        "张三",
        "138123456789",
        "0000000",
        "0739-823",
        "abc",
        "138****1234",
        "8230001转",
        "8230001a",
        "0739-8230001 801234567",
        "13812345678 8012",
        "430524198001011234"
      })
  void what_is_no_phone_number_is_an_error(String phone) {
    assertThat(Bench.corrected().with("signoff.phone", phone).errors())
        .containsExactly("S04 " + phone + " null");
  }

  @Test
  void a_rate_may_be_a_thousand_percent_and_not_more_nor_less_than_nothing() {
    assertThat(Bench.corrected().with("baseData.staff.controlRate", "1000%").errors()).isEmpty();
    assertThat(Bench.corrected().with("baseData.staff.controlRate", "1000.1%").errors())
        .containsExactly("S04 1000.1% null");
    assertThat(Bench.corrected().with("baseData.staff.controlRate", "-0.1%").errors())
        .containsExactly("S04 -0.1% null");
  }

  @Test
  void an_amount_may_be_nothing_and_not_less() {
    assertThat(Bench.corrected().with("baseData.procurement.prior", 0).errors()).isEmpty();
    assertThat(Bench.corrected().with("baseData.procurement.prior", -0.01).errors())
        .containsExactly("S04 -0.01 null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staffing.retired", "baseData.buildings.approvedArea"})
  void a_count_or_an_area_cannot_be_negative(String field) {
    assertThat(Bench.corrected().with(field, -1).lines("S04")).containsExactly("S04 -1 null");
  }

  @Test
  void a_problem_with_a_title_alone_is_a_warning_and_one_with_a_text_is_not() {
    assertThat(Bench.corrected().lines("S05")).isEmpty();
    Bench bench = Bench.corrected().without("problems[0].text").without("improvements[2].text");

    assertThat(bench.errors()).isEmpty();
    assertThat(bench.findings("S05"))
        .extracting(f -> f.fields().get(0))
        .containsExactly("problems[0].text", "improvements[2].text");
  }

  @ParameterizedTest
  @CsvSource({"1982699, false", "1982700, true", "2423300, true", "2423301, false"})
  void a_total_of_nine_to_eleven_thousand_times_its_counterpart_is_in_yuan(
      String executed, boolean yuan) {
    Bench bench = Bench.corrected().with("evaluation.funds.executed", executed);

    assertThat(bench.lines("S06"))
        .isEqualTo(
            yuan ? java.util.List.of("S06 " + executed + ".00 220.30") : java.util.List.of());
  }

  @Test
  void a_total_in_yuan_on_the_other_side_is_seen_too() {
    Bench bench = Bench.corrected().with("totals.expenditure", 2203000);

    assertThat(bench.findings("S06"))
        .allSatisfy(f -> assertThat(f.fields()).startsWith("totals.expenditure"));
    assertThat(bench.lines("S06")).contains("S06 2203000.00 220.30");
  }

  @Test
  void an_amount_with_yuan_written_beside_it_is_an_error_at_its_cell() {
    Bench bench = Bench.corrected().with("totals.income", "2192700元");

    assertThat(bench.errors()).containsExactly("S06 2192700元 null");
    assertThat(bench.only("S06").where()).containsExactly("/totals/income");
  }

  @Test
  void a_file_that_cannot_be_read_at_all_gives_that_one_finding() {
    var reading =
        new cn.baoshen.intake.json.JsonReader()
            .read("{\"a\":".getBytes(java.nio.charset.StandardCharsets.UTF_8), Bench.FORM);
    var verdict =
        Bench.RULES.judge(reading, new Submission("103001", Bench.UNIT, 2024, Bench.TODAY));

    assertThat(verdict.findings()).extracting(Finding::rule).containsExactly("S02");
    assertThat(verdict.findings().get(0).message()).doesNotContain("（空）");
    assertThat(verdict.notChecked()).isEmpty();
    assertThat(verdict.sound()).isFalse();
  }

  @Test
  void a_rate_is_asked_for_where_there_is_money_and_not_of_nothing() {
    Bench none = Bench.sample("zhengti-1-sound.json").without("funds.total.rate");
    assertThat(none.errors()).containsExactly("S01 null null");

    for (String row : List.of("total", "appropriation", "carryover", "other")) {
      for (String column : List.of("initial", "available", "executed")) {
        none.with("funds." + row + "." + column, 0);
      }
      none.without("funds." + row + ".rate");
    }
    assertThat(none.errors()).doesNotContain("S01 null null");
  }
}
