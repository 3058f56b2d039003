package cn.baoshen.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.proof.FigureProof;
import cn.baoshen.testing.BuiltIn;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportDocumentTest {
  private static final byte[] PDF = Samples.RENDERER.report(Samples.printed());
  private final List<String> pages = Pdf.pages(PDF);
  private final String run = Pdf.run(PDF);

  @Test
  void the_first_page_names_unit_year_and_report() {
    assertThat(pages.get(0)).contains("中共隆回县委机构编制委员会办公室", "2024年度部门整体支出绩效自评报告");
  }

  @Test
  void every_page_says_which_of_how_many_it_is_and_of_which_case() {
    for (int page = 1; page <= pages.size(); page++) {
      assertThat(pages.get(page - 1))
          .contains("第 " + page + " 页 共 " + pages.size() + " 页")
          .contains("案号 101001-2024-r2");
    }
  }

  @Test
  void narrative_problems_and_improvements_stand_in_numbered_sections() {
    assertThat(run)
        .contains("二、部门整体支出绩效情况（一）思想政治建设全年组织集中学习12次")
        .contains("三、存在的问题（一）绩效管理的整体性不足")
        .contains("四、改进措施及有关建议（一）细化绩效指标");
  }

  @Test
  void each_form_begins_on_a_page_of_its_own() {
    assertThat(pages).filteredOn(page -> page.contains("部门整体支出绩效评价基础数据表")).hasSize(1);
    assertThat(pages).filteredOn(page -> page.contains("部门整体支出绩效自评表")).hasSize(1);
  }

  @Test
  void labels_name_this_year_and_last_year() {
    assertThat(run).contains("2023年决算数2024年预算数2024年决算数").doesNotContain("{year}");
  }

  @Test
  void a_computed_figure_stands_beside_the_stated_one() {
    assertThat(run).contains("98.6%核算98.6%").contains("核算64.7%");
  }

  @Test
  void a_figure_that_cannot_be_computed_is_not_applicable() {
    assertThat(run).contains("楼堂馆所规模控制率—不适用");
  }

  @Test
  void every_finding_is_listed_with_rule_place_both_figures_and_what_to_do() {
    assertThat(run)
        .contains("A08部门基本支出预算调整全年可执行预算数/baseData/basicAdjustment/available186.01186.09")
        .contains("相差0.08万元，请核对。");
  }

  @Test
  void a_rule_that_could_not_run_is_never_shown_as_passed() {
    assertThat(run).contains("未检查（不等于通过）").contains("A15").contains("指标得分没有填写");
  }

  @Test
  void a_report_without_findings_says_so() {
    PrintedReport printed = Samples.printed();
    PrintedReport clean =
        new PrintedReport(
            printed.subject(),
            printed.unit(),
            printed.form(),
            printed.report(),
            new Verdict(List.of(), List.of()),
            List.of());
    assertThat(Pdf.run(Samples.RENDERER.report(clean))).contains("未发现问题").doesNotContain("必须改正");
  }

  @Test
  void the_registry_says_who_reviews_and_which_tier_is_not_set() {
    assertThat(run).contains("受理人初审shouli@czj.example").contains("审核人复审未设");
  }

  @Test
  void the_heading_of_a_long_table_is_repeated_on_each_page() {
    List<String> long100 = Pdf.pages(Samples.RENDERER.report(withItems(100)));
    List<String> withRows =
        long100.stream().filter(page -> page.matches("(?s).*明细第\\d+项.*")).toList();
    assertThat(withRows).hasSizeGreaterThan(2);
    assertThat(withRows).allMatch(page -> page.contains("金额（万元）"));
  }

  @Test
  void a_table_of_5000_rows_is_cut_with_a_note_and_holds_nobody_up() {
    PrintedReport huge = withItems(5000);
    byte[] document = assertTimeout(Duration.ofMinutes(5), () -> Samples.RENDERER.report(huge));
    assertThat(Pdf.run(document)).contains("本表共5,000行，只印出前500行，其余请见原文件。");
    new FigureProof(Samples.FONTS).prove(Pdf.text(document), huge);
  }

  @Test
  void a_table_of_long_texts_is_cut_before_it_fills_hundreds_of_pages() {
    Map<String, Object> values = Samples.values();
    Map<String, Object> row = Map.of("heading", "长", "text", "字".repeat(9_000));
    values.put("narrative", Collections.nCopies(400, row));
    String shown = Pdf.run(Samples.RENDERER.report(Samples.printed(values)));
    assertThat(shown).contains("本表共400行，只印出前12行，其余请见原文件。");
  }

  @Test
  void a_text_of_a_million_characters_is_cut_with_a_note_and_holds_nobody_up() {
    Map<String, Object> values = Samples.values();
    values.put("narrative", List.of(Map.of("heading", "长", "text", "字".repeat(1_000_000))));
    Samples.groupIn(values, "baseData").put("savingMeasures", "x".repeat(1_000_000));
    byte[] document =
        assertTimeout(
            Duration.ofMinutes(5), () -> Samples.RENDERER.report(Samples.printed(values)));
    assertThat(Pdf.run(document)).contains("字未印出，请见原文件");
  }

  @Test
  void a_hundred_and_ten_sections_and_five_hundred_are_printed_and_proved() {
    for (int count : new int[] {110, 500}) {
      Map<String, Object> values = Samples.values();
      Map<String, Object> row = Map.of("heading", "节", "text", "见 http://10.12.13.14:8080 与 12.5%");
      values.put("narrative", Collections.nCopies(count, row));
      assertThat(proved(Samples.printed(values))).contains("（一百一十）节");
    }
  }

  @Test
  void one_paragraph_of_100_000_characters_without_a_blank_is_printed_and_proved() {
    for (String typed :
        List.of("字".repeat(100_000), "x1".repeat(50_000), "完成12.5%，".repeat(20_000))) {
      Map<String, Object> values = Samples.values();
      values.put("narrative", List.of(Map.of("heading", "长", "text", typed)));
      Samples.groupIn(values, "baseData").put("savingMeasures", typed);
      assertThat(proved(Samples.printed(values))).contains("字未印出，请见原文件");
    }
  }

  private static String proved(PrintedReport printed) {
    byte[] document = Samples.RENDERER.report(printed);
    new FigureProof(Samples.FONTS).prove(Pdf.text(document), printed);
    return Pdf.run(document);
  }

  @Test
  void a_report_with_nothing_filled_in_can_be_printed_too() {
    WarmUp warmUp = new WarmUp(Samples.RENDERER, BuiltIn.FORMS, new WarmUpSettings(true));
    warmUp.afterPropertiesSet();
    warmUp.run(null);
    assertThat(Pdf.run(Samples.RENDERER.report(Samples.printed(Map.of())))).contains("部门整体支出绩效自评表");
  }

  private static PrintedReport withItems(int count) {
    Map<String, Object> values = Samples.values();
    Samples.groupIn(values, "special")
        .put(
            "items",
            IntStream.rangeClosed(1, count)
                .mapToObj(i -> Map.<String, Object>of("name", "明细第" + i + "项", "amount", amount(i)))
                .toList());
    return Samples.printed(values);
  }

  private static BigDecimal amount(int i) {
    return new BigDecimal(i).movePointLeft(2);
  }
}
