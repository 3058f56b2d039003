package cn.baoshen.form.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.form.Form;
import cn.baoshen.model.Report;
import cn.baoshen.testing.BuiltIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final Form FORM = BuiltIn.FORMS.byId("longhui-2024").orElseThrow();
  private static final Map<String, Object> FILLED =
      Map.of(
          "totals", Map.of("income", new BigDecimal("0.1"), "expenditure", new BigDecimal("0.2")),
          "signoff", Map.of("date", "2025-03-01"),
          "special",
              Map.of(
                  "items",
                  List.of(
                      Map.of("name", "办公费", "amount", new BigDecimal("1.10")),
                      Map.of("name", "印刷费"),
                      Map.of("amount", new BigDecimal("3.30")))));

  private final ReportValues values =
      ReportValues.of(FORM, new Report(FORM.id(), FILLED, Map.of()), Map.of("limit", 5));

  private static Expression expression(String text) {
    return Expression.of(text, new KnownNames(FORM, Map.of("limit", 0), null, null));
  }

  private List<String> read(String text) {
    return expression(text).inputs(values).stream().map(input -> input.place().path()).toList();
  }

  private List<String> missing(String text) {
    return expression(text).inputs(values).stream()
        .filter(Input::isMissing)
        .map(input -> input.place().path())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "special.items[filled(name) and filled(amount)].amount",
        "special.items[name != null and (amount != null and amount > 1)].amount",
        "special.items[not(filled(name)) or name = \"办公费\"][1].amount",
        "special.items[filled(amount)][amount in [1..2]].amount",
        "special.items[if filled(name) then filled(amount) else false].amount"
      })
  void conditions_of_any_kind_choose_rows(String rows) {
    assertThat(
            expression("total(" + (rows.contains("[1]") ? "[" + rows + "]" : rows) + ")")
                .evaluate(values))
        .isEqualTo(new BigDecimal("1.10"));
  }

  @Test
  void decimals_are_exact_and_never_binary() {
    assertThat(expression("totals.income + totals.expenditure").evaluate(values))
        .isEqualTo(new BigDecimal("0.3"));
    assertThat((BigDecimal) expression("totals.income / 3").evaluate(values))
        .isEqualByComparingTo("0.03333333333333333333333333333333333");
  }

  @Test
  void it_knows_the_places_it_reads_in_the_order_of_its_text() {
    assertThat(read("totals.expenditure - totals.income"))
        .containsExactly("totals.expenditure", "totals.income");
  }

  @Test
  void a_column_is_read_in_every_row_and_a_blank_in_it_is_missing() {
    assertThat(read("sum(special.items.amount)"))
        .containsExactly(
            "special.items[0].amount", "special.items[1].amount", "special.items[2].amount");
    assertThat(missing("sum(special.items.amount)")).containsExactly("special.items[1].amount");
  }

  @Test
  void of_a_filtered_table_only_the_rows_that_pass_are_read() {
    assertThat(missing("sum(special.items[filled(amount)].amount)")).isEmpty();
    assertThat(expression("sum(special.items[filled(amount)].amount)").evaluate(values))
        .isEqualTo(new BigDecimal("4.40"));
  }

  @Test
  void a_blank_in_the_condition_of_a_filter_is_missing_whatever_the_rows_say() {
    assertThat(missing("sum(special.items[name = \"办公费\"].amount)"))
        .containsExactly("special.items[2].name");
  }

  @Test
  void a_loop_reads_what_its_body_reads_in_every_row() {
    assertThat(missing("every i in special.items satisfies i.amount > limit"))
        .containsExactly("special.items[1].amount");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filled(basic.public)",
        "filledOrZero(basic.public) = 0",
        "basic.public = null",
        "basic.public != null",
        "total(filledOrZero(special.items.amount)) > limit"
      })
  void a_blank_that_is_asked_for_is_not_missing(String text) {
    assertThat(missing(text)).isEmpty();
    assertThat(expression(text).evaluate(values)).isInstanceOf(Boolean.class);
  }

  @Test
  void what_is_computed_from_a_blank_is_missing_even_when_it_is_compared_with_null() {
    assertThat(missing("basic.public + 1 = null")).containsExactly("basic.public");
  }

  @Test
  void a_table_without_rows_is_missing_itself() {
    assertThat(missing("sum(staffing.bodies.quota)")).containsExactly("staffing.bodies");
    assertThat(missing("every b in staffing.bodies satisfies b.quota > 0"))
        .containsExactly("staffing.bodies");
  }

  @Test
  void a_date_is_compared_as_a_date() {
    assertThat(expression("signoff.date < date(\"2025-03-02\")").evaluate(values)).isEqualTo(true);
  }

  @Test
  void a_division_by_zero_is_told_before_it_is_made() {
    assertThat(expression("totals.income / (limit - 5)").dividesByZero(values)).isTrue();
    assertThat(expression("totals.income / limit").dividesByZero(values)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"totals.income + \"甲\"", "totals.income < \"甲\"", "sum(special.items)"})
  void parts_that_do_not_go_together_are_refused_before_a_report_comes(String text) {
    assertThatThrownBy(() -> expression(text)).isInstanceOf(BadExpression.class);
  }

  @Test
  void a_mistake_that_feel_would_turn_into_null_is_an_exception() {
    assertThatThrownBy(() -> expression("number(special.items[1].name)").evaluate(values))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "totals.incom",
        "totals",
        "special.items.price",
        "special.items[price = 1].amount",
        "for i in special.items return i.price",
        "some i in special.items satisfies i",
        "grades[form = 1].name",
        "limits",
        "totals.income.more",
        "fill(totals.income)",
        "1 +"
      })
  void a_name_or_function_that_is_not_there_is_refused_before_any_report(String text) {
    assertThatThrownBy(() -> expression(text)).isInstanceOf(BadExpression.class);
  }

  @Test
  void a_parameter_is_known_by_its_name_and_its_keys() {
    assertThat(expression("officialWeights[name = \"效益指标\"][1].weight").evaluate(values))
        .isEqualTo(new BigDecimal("30"));
  }
}
