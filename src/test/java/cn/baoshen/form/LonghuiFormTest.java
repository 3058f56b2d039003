package cn.baoshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.BuiltIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LonghuiFormTest {
  private final Form form = BuiltIn.FORMS.byId("longhui-2024").orElseThrow();

  @Test
  void a_figure_of_a_matrix_has_an_id_and_a_label_of_its_row_and_column() {
    Field actual = form.field("baseData.threePublic.total.actual").orElseThrow();

    assertThat(actual.type()).isEqualTo(FieldType.AMOUNT);
    assertThat(actual.label(2024)).isEqualTo("三公经费 2024年决算数");
    assertThat(actual.label(null)).isEqualTo("三公经费 本年决算数");
    assertThat(form.field("baseData.procurement.prior").orElseThrow().label(2024))
        .isEqualTo("政府采购金额 2023年决算数");
  }

  @Test
  void derived_rates_other_money_and_reasons_may_stay_blank() {
    List<String> optional =
        form.fields().values().stream().filter(f -> !f.required()).map(Field::id).toList();

    assertThat(optional)
        .containsExactlyInAnyOrder(
            "otherProjects",
            "basic.capital",
            "special.items",
            "otherBudgets.governmentFunds",
            "otherBudgets.stateCapital",
            "otherBudgets.socialInsurance",
            "baseData.staff.controlRate",
            "baseData.buildings.areaControlRate",
            "baseData.buildings.investmentControlRate",
            "evaluation.income.nonTax",
            "evaluation.income.other",
            "evaluation.expenditure.otherProjects",
            "explanations.staffing",
            "explanations.threePublic",
            "explanations.special",
            "explanations.balance",
            "explanations.public",
            "explanations.buildings",
            "explanations.execution");
  }

  @Test
  void texts_of_problems_and_results_of_indicators_are_left_to_rules_of_their_own() {
    assertThat(form.field("problems.text").orElseThrow().required()).isFalse();
    assertThat(form.field("evaluation.indicators.achieved").orElseThrow().required()).isFalse();
    assertThat(form.field("evaluation.indicators.score").orElseThrow().required()).isFalse();
    assertThat(form.field("evaluation.indicators.weight").orElseThrow().required()).isTrue();
  }

  @Test
  void special_funds_of_the_base_data_always_have_a_row_for_business_expenses() {
    Field special = form.field("baseData.special").orElseThrow();

    assertThat(special.keyed()).isTrue();
    assertThat(special.rows()).containsExactly(new Field.NamedRow("business", "业务工作经费"));
  }

  @Test
  void the_official_weights_with_the_ten_for_execution_make_a_hundred() {
    BigDecimal sum = (BigDecimal) form.parameters().get("executionWeight");
    for (Object group : (List<?>) form.parameters().get("officialWeights")) {
      sum = sum.add((BigDecimal) ((Map<?, ?>) group).get("weight"));
    }

    assertThat(sum).isEqualByComparingTo("100");
  }

  @Test
  void every_field_stands_in_a_sheet() {
    List<String> shown =
        form.sheets().stream()
            .flatMap(sheet -> sheet.rows().stream())
            .flatMap(
                row -> row.each() == null ? fieldsOf(row) : java.util.stream.Stream.of(row.each()))
            .toList();

    assertThat(shown).containsAll(form.fields().keySet());
  }

  private static java.util.stream.Stream<String> fieldsOf(Sheet.Row row) {
    return row.cells().stream().map(Sheet.Cell::field).filter(java.util.Objects::nonNull);
  }

  @Test
  void every_row_of_a_matrix_that_has_an_actual_figure_gets_an_execution_rate() {
    assertThat(form.derived())
        .contains(
            new Derived(
                "baseData.public.office.executionRate",
                "办公经费 执行率",
                FieldType.RATE,
                "baseData.public.office.actual / baseData.public.office.budget * 100"))
        .extracting(Derived::id)
        .contains("basic.executionRate", "evaluation.grade", "baseData.staff.controlRate");
  }
}
