package cn.baoshen.rendering.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.rendering.workbook.Placed;
import cn.baoshen.rendering.workbook.WorkbookSamples;
import cn.baoshen.testing.BuiltIn;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into workbooks and what is read from them, put together. */
class RoundTripTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Map<String, byte[]> SAMPLES = WorkbookSamples.all();
  private static final Report PUBLISHED = Placed.report("longhui-2024-as-published.json");
  private static final Report CORRECTED = Placed.report("longhui-2024-corrected.json");
  private final WorkbookReader reader = new WorkbookReader(BuiltIn.FORMS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "longhui-2024-corrected.xlsx",
        "longhui-2024-corrected.xls",
        "trouble-full-width-digits.xlsx",
        "trouble-inserted-rows.xlsx",
        "trouble-renamed-sheet.xlsx",
        "trouble-merged-cells.xlsx",
        "trouble-percent-as-number.xlsx",
        "trouble-filler-rows.xlsx"
      })
  void the_corrected_report_is_read_from_its_workbook_as_from_json(String sample) {
    Reading reading = reader.read(SAMPLES.get(sample));
    assertThat(reading.troubles()).isEmpty();
    assertSameValues(reading.report(), CORRECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trouble-formula-error.xlsx", "trouble-formula-without-value.xlsx"})
  void a_formula_without_a_result_is_a_trouble_at_its_cell(String sample) {
    assertThat(reader.read(SAMPLES.get(sample)).troubles())
        .extracting(trouble -> trouble.place())
        .contains(CORRECTED.places().get("basic.available"));
  }

  @Test
  void the_published_report_gives_the_same_findings_each_at_its_cell() {
    Report read = reader.read(SAMPLES.get("longhui-2024-as-published.xlsx")).report();
    assertSameValues(read, PUBLISHED);
    assertThat(rules(Placed.verdict(read))).isEqualTo(rules(Placed.verdict(PUBLISHED)));
    assertThat(Placed.verdict(read).findings().stream().flatMap(f -> f.where().stream()))
        .allMatch(place -> MarkSpot.of(place).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"longhui-2024-as-published.xlsx", "longhui-2024-corrected.xls"})
  void a_returned_workbook_handed_in_again_is_read_as_before(String sample) {
    byte[] own = SAMPLES.get(sample);
    Reading first = reader.read(own);
    ReturnNotice notice = Placed.notice(first.report());
    byte[] once = AnnotatedWorkbook.of(own, notice, ZONE).orElseThrow();
    byte[] twice = AnnotatedWorkbook.of(once, notice, ZONE).orElseThrow();
    for (byte[] returned : List.of(once, twice)) {
      Reading again = reader.read(returned);
      assertThat(again.troubles()).isEqualTo(first.troubles());
      assertSameValues(again.report(), first.report());
      assertThat(again.report().places()).isEqualTo(first.report().places());
    }
  }

  @Test
  void a_blank_workbook_is_read_as_a_report_with_nothing_but_the_year() {
    Report blank = reader.read(FormBook.blank(Placed.FORM, Placed.YEAR)).report();
    assertThat(blank.form()).isEqualTo("longhui-2024");
    assertThat(blank.at("year")).hasToString("2024");
    assertThat(blank.at("unit.name")).isNull();
    assertThat(blank.rows("evaluation.indicators")).isEmpty();
  }

  private static void assertSameValues(Report read, Report expected) {
    assertThat(read.values())
        .usingRecursiveComparison()
        .withComparatorForType(java.util.Comparator.naturalOrder(), java.math.BigDecimal.class)
        .isEqualTo(expected.values());
  }

  private static List<String> rules(Verdict verdict) {
    return verdict.findings().stream().map(Finding::rule).toList();
  }
}
