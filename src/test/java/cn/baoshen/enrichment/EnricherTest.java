package cn.baoshen.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.BuiltIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnricherTest {
  private final FormCatalog forms = BuiltIn.FORMS;
  private final Form form = forms.byId("longhui-2024").orElseThrow();
  private final Enricher enricher = new Enricher(forms.all());

  private Optional<ComputedFigure> figure(String id, Map<String, Object> values) {
    return enricher.of(null, new Report(form.id(), values, Map.of())).stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static Map<String, Object> staff(String quota, String actual) {
    return Map.of(
        "baseData", Map.of("staff", Map.of("quota", number(quota), "actual", number(actual))));
  }

  private static Map<String, Object> funds(String available, String executed) {
    return Map.of(
        "evaluation",
        Map.of(
            "funds",
            Map.of(
                "available", number(available),
                "executed", number(executed),
                "rate", number("98.6"))));
  }

  @Test
  void eleven_persons_on_seventeen_posts_are_a_control_rate_of_64_7_percent() {
    assertThat(figure("baseData.staff.controlRate", staff("17", "11")))
        .contains(new ComputedFigure("baseData.staff.controlRate", "控制率", null, "64.7%"));
  }

  @Test
  void nobody_on_no_post_has_no_control_rate_and_is_no_exception() {
    assertThat(figure("baseData.staff.controlRate", staff("0", "0")))
        .contains(new ComputedFigure("baseData.staff.controlRate", "控制率", null, null));
  }

  @Test
  void a_figure_whose_inputs_are_blank_is_left_out() {
    assertThat(figure("baseData.staff.controlRate", Map.of())).isEmpty();
  }

  @Test
  void a_computed_rate_stands_beside_the_stated_one() {
    ComputedFigure rate = figure("evaluation.funds.rate", funds("223.31", "220.30")).orElseThrow();

    assertThat(rate.stated()).isEqualTo("98.6%");
    assertThat(rate.computed()).isEqualTo("98.7%");
  }

  @Test
  void the_execution_score_is_capped_at_its_weight() {
    assertThat(figure("evaluation.funds.score", funds("100", "120")).orElseThrow().computed())
        .isEqualTo("10");
  }

  @ParameterizedTest
  @CsvSource({"100, 优", "90, 优", "89.9, 良", "80, 良", "79.9, 中", "60, 中", "59.9, 差", "0, 差"})
  void the_grade_follows_the_total_score(String score, String grade) {
    Map<String, Object> values = Map.of("evaluation", Map.of("totalScore", number(score)));

    assertThat(figure("evaluation.grade", values).orElseThrow().computed()).isEqualTo(grade);
  }

  @Test
  void a_blank_total_score_has_no_grade() {
    assertThat(figure("evaluation.grade", Map.of())).isEmpty();
  }

  @Test
  void the_total_score_is_the_sum_of_all_scores_and_left_out_while_one_is_blank() {
    Map<String, Object> filled = Map.of("name", "甲", "score", number("40"));
    Map<String, Object> blank = Map.of("name", "乙");

    assertThat(figure("evaluation.totalScore", scores(filled, filled)).orElseThrow().computed())
        .isEqualTo("89.9");
    assertThat(figure("evaluation.totalScore", scores(filled, blank))).isEmpty();
  }

  @SafeVarargs
  private static Map<String, Object> scores(Map<String, Object>... rows) {
    return Map.of(
        "evaluation", Map.of("funds", Map.of("score", number("9.9")), "indicators", List.of(rows)));
  }

  @Test
  void a_total_does_not_count_a_cell_that_cannot_be_read_as_nothing() {
    Map<String, Object> row = Map.of("name", "发放率", "score", number("80"));
    Report report = new Report("zhengti-1", Map.of("indicators", List.of(row)), Map.of());
    Finding unreadable =
        new Finding(
            "S02",
            Severity.ERROR,
            List.of("自评表!I6"),
            List.of("funds.total.score"),
            "九分",
            null,
            "无法识别");

    assertThat(computed(report, List.of())).contains("overall.score");
    assertThat(computed(report, List.of(unreadable))).doesNotContain("overall.score");
  }

  private List<String> computed(Report report, List<Finding> findings) {
    return enricher.of(null, new Examination(report, new Verdict(findings, List.of()))).stream()
        .map(ComputedFigure::id)
        .toList();
  }
}
