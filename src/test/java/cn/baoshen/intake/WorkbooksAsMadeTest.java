package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole workbooks as programs made them, each put before the rules as its own unit's. */
class WorkbooksAsMadeTest {
  private static final SubmissionReader READER = new SubmissionReader(TypedWorkbook.FORMS);
  private static final RuleBook RULES = new RuleBook(TypedWorkbook.FORMS.all());

  private static Reading read(String name) throws IOException {
    try (InputStream in =
        WorkbooksAsMadeTest.class.getResourceAsStream("/workbooks/" + name + ".xlsx")) {
      return READER.read(in.readAllBytes());
    }
  }

  private static Verdict judged(Reading reading) {
    String code = String.valueOf(reading.report().at("unit.code"));
    String name = String.valueOf(reading.report().at("unit.name"));
    Unit unit = new Unit(code, name, "a@b.example", "", Map.of(), false);
    return RULES.judge(reading, new Submission(code, unit, 2024, LocalDate.of(2025, 4, 1)));
  }

  private static List<String> errors(Reading reading) {
    return judged(reading).of(Severity.ERROR).stream().map(Finding::rule).distinct().toList();
  }

  @Test
  void a_date_in_built_in_format_58_is_that_date() throws IOException {
    Reading reading = read("date-builtin-58");

    assertThat(reading.report().at("signoff.date")).isEqualTo("2025-03-01");
    assertThat(errors(reading)).isEmpty();
  }

  @Test
  void rates_of_nothing_by_nothing_do_not_apply() throws IOException {
    Reading reading = read("div0-in-derived-cells");

    assertThat(reading.troubles()).isEmpty();
    assertThat(errors(reading)).isEmpty();
  }

  @Test
  void formulas_with_more_decimals_than_are_shown_are_taken_as_shown_with_a_note()
      throws IOException {
    Reading reading = read("formula-more-decimals-than-shown");

    assertThat(reading.report().at("totals.expenditure")).isEqualTo(new BigDecimal("220.30"));
    assertThat(errors(reading)).isEmpty();
    assertThat(judged(reading).findings())
        .filteredOn(finding -> finding.rule().equals("S13"))
        .extracting(finding -> finding.where().get(0))
        .containsExactly("基本情况!D18", "基本情况!D20", "基本情况!E11");
  }

  @Test
  void findings_on_a_row_that_a_filter_hides_say_that_it_is_hidden() throws IOException {
    List<Finding> onTheRow =
        judged(read("hidden-filtered-row")).findings().stream()
            .filter(finding -> finding.where().stream().anyMatch(place -> place.endsWith("23")))
            .toList();

    assertThat(onTheRow).isNotEmpty();
    assertThat(onTheRow)
        .allSatisfy(finding -> assertThat(finding.message()).contains("第23行已隐藏，请取消隐藏后核对"));
  }

  @Test
  void a_workbook_under_excels_own_password_has_no_error() throws IOException {
    Reading reading = read("default-password-xlsx");

    assertThat(reading.troubles()).isEmpty();
    assertThat(errors(reading)).isEmpty();
  }

  @Test
  void a_workbook_with_backslashes_in_its_zip_is_no_archive() throws IOException {
    Reading reading = read("backslash-entries");

    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report().at("totals.expenditure")).isNotNull();
  }

  @Test
  void core_properties_beyond_the_rules_do_not_hinder_the_reading() throws IOException {
    Reading reading = read("core-properties-refined");

    assertThat(reading.troubles()).isEmpty();
    assertThat(errors(reading)).contains("A08", "X03");
  }
}
