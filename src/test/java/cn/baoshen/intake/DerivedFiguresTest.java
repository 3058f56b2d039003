package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Derived;
import cn.baoshen.form.Form;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.KnownNames;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The derived figures of the form, worked out for real reports. */
class DerivedFiguresTest {
  private static final Form FORM = BuiltIn.FORMS.byId("longhui-2024").orElseThrow();

  @Test
  void figures_of_the_corrected_report_are_those_of_a_calculator() throws IOException {
    Map<String, Object> figures =
        figures(Files.readAllBytes(Path.of("src/samples/longhui-2024-corrected.json")));

    assertThat(figures)
        .containsEntry("baseData.staff.controlRate", new BigDecimal("64.7"))
        .containsEntry("basic.executionRate", new BigDecimal("98.4"))
        .containsEntry("special.executionRate", new BigDecimal("100.0"))
        .containsEntry("baseData.threePublic.total.executionRate", new BigDecimal("31.4"))
        .containsEntry("baseData.public.total.executionRate", new BigDecimal("98.1"))
        .containsEntry("baseData.special.executionRate", new BigDecimal("186.1"))
        .containsEntry("evaluation.funds.rate", new BigDecimal("98.7"))
        .containsEntry("evaluation.funds.score", new BigDecimal("9.9"))
        .containsEntry("evaluation.totalScore", new BigDecimal("98.8"))
        .containsEntry("evaluation.grade", "优");
  }

  @Test
  void nothing_divided_by_nothing_is_not_applicable() throws IOException {
    Map<String, Object> figures =
        figures(Files.readAllBytes(Path.of("src/samples/longhui-2024-corrected.json")));

    assertThat(figures)
        .containsEntry("baseData.buildings.areaControlRate", null)
        .containsEntry("baseData.threePublic.vehicles.executionRate", null);
  }

  @Test
  void an_empty_report_has_no_figures() {
    assertThat(figures("{}".getBytes(StandardCharsets.UTF_8)).values()).containsOnlyNulls();
  }

  @Test
  void the_grade_follows_the_total_score() {
    assertThat(grade("100")).isEqualTo("优");
    assertThat(grade("90")).isEqualTo("优");
    assertThat(grade("89.9")).isEqualTo("良");
    assertThat(grade("80")).isEqualTo("良");
    assertThat(grade("79.9")).isEqualTo("中");
    assertThat(grade("60")).isEqualTo("中");
    assertThat(grade("59.9")).isEqualTo("差");
    assertThat(grade("0")).isEqualTo("差");
  }

  private static Object grade(String score) {
    String json = "{\"evaluation\":{\"totalScore\":" + score + "}}";
    return figures(json.getBytes(StandardCharsets.UTF_8)).get("evaluation.grade");
  }

  private static Map<String, Object> figures(byte[] json) {
    ReportValues values =
        ReportValues.of(FORM, new JsonReader().read(json, FORM).report(), Map.of());
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Derived derived : FORM.derived()) {
      figures.put(
          derived.id(), figure(Expression.of(derived.value(), KnownNames.of(FORM)), values));
    }
    return figures;
  }

  private static Object figure(Expression expression, ReportValues values) {
    if (expression.inputs(values).stream().anyMatch(Input::isMissing)
        || expression.dividesByZero(values)) {
      return null;
    }
    Object value = expression.evaluate(values);
    return value instanceof BigDecimal number ? number.setScale(1, RoundingMode.HALF_UP) : value;
  }
}
