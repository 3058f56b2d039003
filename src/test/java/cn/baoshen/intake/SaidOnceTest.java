package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import cn.baoshen.rendering.workbook.FormBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says twice counts once, and what is wrong with it once is told once. */
class SaidOnceTest {
  private static final String TABLE = "附件4自评表!";
  private static final String INDICATORS = "/evaluation/indicators/";

  /** The execution of the budget as the first of the indicators, as above them. */
  private static SampleWorkbook withExecution(Object weight, Object score) {
    SampleWorkbook workbook = SampleWorkbook.longhuiByRow().insert("附件4自评表", 13);
    workbook.putRow(TABLE + "B13", "预算执行", "预算执行率", "预算执行率", "100%", "98.7%", weight, score);
    return workbook;
  }

  @Test
  void the_execution_of_the_budget_among_the_indicators_counts_once() {
    assertThat(withExecution(10, 9.9).findings()).isEmpty();
    assertThat(withExecution(10, 9.9).rows("evaluation.indicators"))
        .isEqualTo(SampleWorkbook.longhui().rows("evaluation.indicators"));
    assertThat(withExecution(10, 9.9).put(TABLE + "G14", 12).findings())
        .contains("A13 " + TABLE + "G4")
        .anyMatch(finding -> finding.startsWith("A12 " + TABLE + "G14"));
  }

  @Test
  void with_points_of_its_own_it_is_one_of_the_indicators() {
    assertThat(withExecution(5, 5).findings()).contains("A13 " + TABLE + "G4");
  }

  @Test
  void a_report_in_what_a_program_sent_it_in_is_read_where_it_stands() {
    Reading reading = json("{\"code\": 0, \"data\": {\"report\": %s}}");
    assertThat(TypedWorkbook.values(reading.report()))
        .isEqualTo(TypedWorkbook.values(json("%s").report()));
    assertThat(SampleWorkbook.lines(SampleWorkbook.judge(reading))).containsExactly("S07 /code");
    assertThat(reading.report().places())
        .containsEntry("totals.income", "/data/report/totals/income");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\": {}}", "{\"data\": {\"a\": 1}, \"b\": 2}"})
  void a_document_without_a_report_is_none_and_gets_one_answer(String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    SubmissionReader reader =
        new SubmissionReader(SampleWorkbook.FORMS, form -> FormBook.blank(form, 2024));
    assertThat(reader.unfit(reader.read(bytes), bytes)).isPresent();
  }

  private static Reading json(String around) {
    try {
      String report = Files.readString(Path.of("src/samples/longhui-2024-corrected.json"));
      byte[] bytes = around.formatted(report).getBytes(StandardCharsets.UTF_8);
      return new JsonReader().read(bytes, SampleWorkbook.FORMS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_total_among_the_items_of_a_document_is_held_to_them() {
    String total = "{\"name\": \"合计\", \"amount\": %s}";
    assertThat(
            SampleDocument.longhui().put("/special/items/-", total.formatted("37.22")).findings())
        .isEmpty();
    assertThat(
            SampleDocument.longhui().put("/special/items/-", total.formatted("38.22")).findings())
        .containsExactly("S15 /special/items/13/amount");
    assertThat(
            SampleDocument.longhui()
                .put("/baseData/special/合计", "{\"prior\": 21.6, \"budget\": 20, \"actual\": 38.22}")
                .findings())
        .containsExactly("S15 /baseData/special/合计/actual");
  }

  @Test
  void the_sign_for_the_same_reason_takes_the_one_above() {
    SampleDocument first = SampleDocument.longhui().put(INDICATORS + "0/score", "9");
    assertThat(deviation(first, 0, "同上").findings()).contains("P02 " + INDICATORS + "0/score");
    SampleDocument second = SampleDocument.longhui().put(INDICATORS + "2/score", "9");
    assertThat(deviation(second, 2, "同上").findings())
        .doesNotContain("P02 " + INDICATORS + "2/score");
    assertThat(second.at("evaluation.indicators").toString()).doesNotContain("同上");
    SampleDocument third = SampleDocument.longhui().put(INDICATORS + "3/score", "4");
    assertThat(deviation(third, 3, "同上").findings()).contains("P02 " + INDICATORS + "3/score");
  }

  private static SampleDocument deviation(SampleDocument document, int row, String text) {
    return document.put(INDICATORS + row + "/deviation", '"' + text + '"');
  }

  @Test
  void a_level_that_is_blank_in_a_merged_cell_is_asked_for_once() {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    List<String> findings = workbook.put(TABLE + "B13", null).findings();
    assertThat(findings.stream().filter(("S01 " + TABLE + "B13")::equals)).hasSize(1);
  }

  @Test
  void two_who_sign_are_one_warning() {
    SampleWorkbook workbook =
        SampleWorkbook.longhui().put(TABLE + "C28", "张三").put(TABLE + "C29", "0739-8239999");
    workbook.put(TABLE + "G28", "2025-03-02").put(TABLE + "G29", "李四");
    assertThat(workbook.findings()).hasSize(1).first().asString().startsWith("S17 ");
    assertThat(workbook.messages())
        .anyMatch(said -> said.contains("张三") && said.contains("另有 1 处"));
  }

  @Test
  void a_rate_in_a_cell_of_per_cents_is_asked_about() {
    String message = told("evaluation.funds.rate", "9865%", "S04");
    assertThat(message).contains("9865.0%", "是否为 98.7%？");
    assertThat(told("evaluation.funds.rate", "150000%", "S04")).doesNotContain("是否为");
    assertThat(told("evaluation.funds.rate", "0.99", "A10")).contains("是否为 99.0%？");
    assertThat(told("evaluation.funds.rate", "0.95", "A10")).doesNotContain("是否为");
  }

  private static String told(String field, String value, String rule) {
    SampleDocument document = SampleDocument.longhui();
    document.put("/" + field.replace('.', '/'), '"' + value + '"');
    return SampleWorkbook.judge(document.reading()).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::message)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void one_wrong_figure_is_one_finding_of_a_rule() {
    assertThat(wrong("/evaluation/income/total", "0"))
        .containsExactly("A09 /evaluation/income/total");
    assertThat(wrong("/evaluation/expenditure/total", "151.13"))
        .containsExactly("A09 /evaluation/expenditure/total");
    assertThat(wrong("/evaluation/funds/executed", "221.30"))
        .containsOnlyOnce("X04 /evaluation/funds/executed");
    SampleDocument both = SampleDocument.longhui().put("/totals/expenditure", "221.30");
    both.put("/totals/project", "38.22").put("/evaluation/funds/executed", "221.30");
    assertThat(both.findings().stream().filter(f -> f.startsWith("X04")))
        .containsExactly("X04 /evaluation/funds/executed");
    assertThat(
            SampleWorkbook.judge(both.reading()).findings().stream()
                .filter(f -> f.rule().equals("X04"))
                .flatMap(f -> f.where().stream()))
        .contains("/totals/expenditure", "/special/actual");
  }

  private static List<String> wrong(String pointer, String figure) {
    return SampleDocument.longhui().put(pointer, figure).findings();
  }

  @Test
  void a_total_in_words_below_the_items_is_no_item() {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    workbook.put("基本情况!A31", "合计（大写）").put("基本情况!D31", "叁拾柒万贰仟贰佰元整");
    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.put("基本情况!A31", "大写练习用纸").findings()).containsExactly("S02 基本情况!D31");
  }

  @Test
  void the_print_for_a_year_is_no_second_label_of_it() {
    for (String print : List.of("（    年度）", "(____年度)")) {
      SampleWorkbook workbook = SampleWorkbook.zhengti().insert("部门整体支出绩效自评表", 2);
      assertThat(workbook.put("部门整体支出绩效自评表!A2", print).findings()).isEmpty();
      assertThat(workbook.at("year")).hasToString("2024");
    }
  }

  /** A form knows which lines its tables repeat. */
  @Test
  void each_form_names_the_line_that_its_indicators_repeat() {
    for (Form form : SampleWorkbook.FORMS.all()) {
      assertThat(form.parameters()).containsKey("repeatedLines");
    }
  }
}
