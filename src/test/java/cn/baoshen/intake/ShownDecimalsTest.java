package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that have more decimals than their cells show. */
class ShownDecimalsTest {
  private static final String TOTAL = "totals.expenditure";

  private static HandedIn stored(String kind, String field, double value, String format) {
    return HandedIn.as(
        kind,
        w -> {
          HandedIn.field(w, field).setCellValue(value);
          HandedIn.field(w, field).setCellStyle(HandedIn.format(w, format));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.00",
        "#,##0.00_ ",
        "#,##0.00",
        "0.00\"万元\"",
        "0.00_);[Red]\\(0.00\\)",
        "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
        "0.##"
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void an_amount_is_taken_as_its_format_shows_it_with_a_note(String format) {
    for (String kind : new String[] {"xlsx", "xls"}) {
      HandedIn file = stored(kind, TOTAL, 220.2996, format);

      assertThat(file.at(TOTAL)).as("%s %s", kind, format).isEqualTo(new BigDecimal("220.30"));
      assertThat(file.more()).containsExactly("S13");
      Finding note = file.of("S13").get(0);
      assertThat(note.severity()).isEqualTo(Severity.WARNING);
      assertThat(note.where()).containsExactly(HandedIn.place(TOTAL));
      assertThat(note.message()).contains("总支出", "220.2996", "220.30");
    }
  }

  @Test
  void a_negative_amount_is_shown_by_its_own_part_of_the_format() {
    HandedIn file = stored("xlsx", "basic.adjustment", -53.9604, "0.0000;-0.00");

    assertThat(file.at("basic.adjustment")).isEqualTo(new BigDecimal("-53.96"));
    assertThat(file.of("S13")).hasSize(1);
  }

  @Test
  void an_amount_shown_with_one_decimal_is_taken_to_the_two_that_an_amount_has() {
    HandedIn file = stored("xlsx", TOTAL, 220.2953, "0.0");

    assertThat(file.at(TOTAL)).isEqualTo(new BigDecimal("220.30"));
    assertThat(file.more()).containsExactly("S13");
  }

  @Test
  void a_note_says_what_was_taken_when_that_is_finer_than_what_is_shown() {
    HandedIn file = stored("xlsx", TOTAL, 220.2496, "0.0");

    assertThat(file.at(TOTAL)).isEqualTo(new BigDecimal("220.25"));
    assertThat(file.of("S13").get(0).message()).contains("220.2496", "显示为 220.2，已按 220.25 取用");
  }

  @Test
  void a_number_of_people_is_taken_as_shown_too() {
    HandedIn file = stored("xlsx", "staffing.actual", 10.999, "0");

    assertThat(file.at("staffing.actual")).isEqualTo(new BigDecimal("11"));
    assertThat(file.of("S13")).hasSize(1);
  }

  @Test
  void the_noise_of_a_calculation_is_worth_no_note() {
    HandedIn file = stored("xlsx", TOTAL, 220.300000002, "0.00");

    assertThat(file.at(TOTAL)).isEqualTo(new BigDecimal("220.30"));
    assertThat(file.more()).isEmpty();
  }

  @Test
  void two_decimals_under_a_coarser_format_are_taken_as_they_are() {
    HandedIn file = stored("xlsx", TOTAL, 220.3, "0");

    assertThat(file.at(TOTAL)).isEqualTo(new BigDecimal("220.3"));
    assertThat(file.more()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"General", "0.0000", "[<1]0.00;0.0"})
  void what_the_format_does_not_round_is_not_rounded_in_silence(String format) {
    HandedIn file = stored("xlsx", TOTAL, 220.2996, format);

    assertThat(file.of("S13")).isEmpty();
    assertThat(file.at(TOTAL)).isNotEqualTo(new BigDecimal("220.30"));
  }

  @Test
  void a_format_that_shows_thousands_is_still_not_guessed_at() {
    HandedIn file = stored("xlsx", TOTAL, 2_202_996, "0.00,");

    assertThat(file.at(TOTAL)).isNull();
    assertThat(file.of("S02")).hasSize(1);
  }

  @Test
  void a_rate_keeps_its_decimals_since_a_rate_may_have_them() {
    HandedIn file = stored("xlsx", "evaluation.funds.rate", 0.986543, "0.0%");

    assertThat(file.at("evaluation.funds.rate")).isEqualTo(new BigDecimal("98.6543"));
    assertThat(file.of("S13")).isEmpty();
  }

  @Test
  void many_such_figures_are_one_note_that_names_their_cells() {
    HandedIn file =
        HandedIn.as(
            "xlsx",
            w -> {
              for (int row = 0; row < 8; row++) {
                var cell = HandedIn.field(w, "special.items[" + row + "].amount");
                cell.setCellValue(cell.getNumericCellValue() + 0.0004);
                cell.setCellStyle(HandedIn.format(w, "0.00"));
              }
            });

    assertThat(file.of("S13"))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.message())
                    .contains("8 个单元格", HandedIn.place("special.items[7].amount")));
    assertThat(file.more()).containsExactly("S13");
  }
}
