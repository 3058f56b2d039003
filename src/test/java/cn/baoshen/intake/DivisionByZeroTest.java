package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Finding;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas that divided nothing by nothing. */
class DivisionByZeroTest {
  private static final String RATE = "baseData.buildings.areaControlRate";
  private static final String AMOUNT = "totals.income";

  private static HandedIn error(String kind, String field, FormulaError error) {
    return HandedIn.as(kind, w -> HandedIn.field(w, field).setCellErrorValue(error.getCode()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void nothing_divided_by_nothing_in_a_derived_rate_does_not_apply_and_nobody_is_told(String kind) {
    HandedIn file = error(kind, RATE, FormulaError.DIV0);

    assertThat(file.reading().troubles()).isEmpty();
    assertThat(file.at(RATE)).isNull();
    assertThat(file.more()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void in_an_amount_it_is_a_finding_at_its_cell(String kind) {
    HandedIn file = error(kind, AMOUNT, FormulaError.DIV0);

    assertThat(file.of("S02")).singleElement().satisfies(DivisionByZeroTest::isAtTheAmount);
  }

  private static void isAtTheAmount(Finding finding) {
    assertThat(finding.where()).containsExactly(HandedIn.place(AMOUNT));
    assertThat(finding.message()).contains("#DIV/0!");
  }

  @Test
  void another_error_in_a_derived_rate_is_a_formula_gone_wrong() {
    HandedIn file = error("xlsx", RATE, FormulaError.REF);

    assertThat(file.of("S02"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.where()).containsExactly(HandedIn.place(RATE)));
  }

  @Test
  void the_words_of_the_error_pasted_as_a_text_say_the_same() {
    HandedIn file = HandedIn.as("xlsx", w -> HandedIn.field(w, RATE).setCellValue("#DIV/0! "));

    assertThat(file.more()).isEmpty();
  }
}
