package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Of two editions of one form, with the same labels, the year of the open collection picks one. */
class EditionsTest {
  private static final byte[] JSON =
      "{\"funds\":{\"total\":{\"rate\":1}}}".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  @TempDir Path state;

  /** An edition of the second form, word for word but for the years that it is for. */
  private void edition(String id, String years) throws IOException {
    edition("zhengti-1", id, years);
  }

  private void edition(String of, String id, String years) throws IOException {
    Path form = Files.createDirectories(folder.resolve(id)).resolve("form.yaml");
    try (var original = getClass().getResourceAsStream("/forms/" + of + "/form.yaml")) {
      String text = new String(original.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(form, years == null ? text : text + "\nyears: " + years + "\n");
    }
  }

  private void othersOnlyFor(String years) throws IOException {
    for (Form form : BuiltIn.FORMS.all()) {
      if (!form.id().equals("zhengti-1")) {
        edition(form.id(), form.id(), years);
      }
    }
  }

  private FormCatalog forYear(int year) {
    return FormCatalog.load(new PathMatchingResourcePatternResolver(), folder).forYear(year);
  }

  private static String readAs(FormCatalog forms) {
    Form first = BuiltIn.FORMS.byId("zhengti-1").orElseThrow();
    SubmissionReader reader = new SubmissionReader(forms);
    String workbook = reader.read(FormBook.blank(first, 2025)).report().form();
    assertThat(reader.read(JSON).report().form()).isEqualTo(workbook);
    return workbook;
  }

  @Test
  void the_edition_that_names_the_year_goes_before_the_one_for_all_years() throws IOException {
    edition("zhengti-2", "2025..2026");

    assertThat(readAs(forYear(2024))).isEqualTo("zhengti-1");
    assertThat(readAs(forYear(2025))).isEqualTo("zhengti-2");
    assertThat(readAs(forYear(2026))).isEqualTo("zhengti-2");
    assertThat(readAs(forYear(2027))).isEqualTo("zhengti-1");
  }

  @Test
  void of_two_editions_that_name_their_years_each_has_its_own() throws IOException {
    edition("zhengti-1", "2024");
    edition("zhengti-2", "2025..");

    assertThat(readAs(forYear(2024))).isEqualTo("zhengti-1");
    assertThat(readAs(forYear(2031))).isEqualTo("zhengti-2");
    assertThat(forYear(2023).all())
        .extracting(Form::id)
        .contains("longhui-2024")
        .doesNotContain("zhengti-1", "zhengti-2");
  }

  @Test
  void an_edition_of_another_year_is_still_known_for_the_cases_that_were_made_with_it()
      throws IOException {
    edition("zhengti-1", "2024");
    edition("zhengti-2", "2025..");

    assertThat(forYear(2025).byId("zhengti-1")).isPresent();
    assertThat(forYear(2025).all()).extracting(Form::id).doesNotContain("zhengti-1");
  }

  @Test
  void a_case_is_read_by_the_edition_of_its_own_collection_whichever_is_open() throws IOException {
    edition("zhengti-1", "2024");
    edition("zhengti-2", "2025..");
    KeptFiles kept = new KeptFiles(state);
    kept.write(Original.keptAs(Sha256.of(JSON)), JSON);
    OriginalReader reader = new OriginalReader(new Originals(kept), readers());

    assertThat(reader.read(handedIn(2024)).reading().report().form()).isEqualTo("zhengti-1");
    assertThat(reader.read(handedIn(2025)).reading().report().form()).isEqualTo("zhengti-2");
  }

  @Test
  void an_original_cut_short_on_our_disk_is_a_fault_of_ours_and_no_bad_report() throws IOException {
    KeptFiles kept = new KeptFiles(state);
    kept.write(Original.keptAs(Sha256.of(JSON)), Arrays.copyOf(JSON, JSON.length / 2));
    OriginalReader reader = new OriginalReader(new Originals(kept), readers());

    assertThatThrownBy(() -> reader.read(handedIn(2024)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("103001-2024-r1")
        .hasRootCauseMessage(
            "%d bytes of SHA-256 %s are kept instead",
            JSON.length / 2, Sha256.of(Arrays.copyOf(JSON, JSON.length / 2)));
  }

  @Test
  void what_is_rebuilt_of_a_year_that_no_edition_is_for_is_read_by_one_that_fits()
      throws IOException {
    edition("zhengti-1", "2025..");
    othersOnlyFor("2025..");

    assertThatThrownBy(() -> readers().of(2023)).isInstanceOf(FormException.class);
    assertThat(readers().ofAnyTime(2023).read(JSON).report().form()).isEqualTo("zhengti-1");
  }

  private SubmissionReaders readers() {
    FormCatalog forms = FormCatalog.load(new PathMatchingResourcePatternResolver(), folder);
    return new SubmissionReaders(forms, null);
  }

  private static Case handedIn(int year) {
    return new Case(
        "103001-" + year + "-r1",
        "103001",
        "",
        year,
        ReportKey.NONE,
        1,
        CaseState.RECEIVED,
        null,
        null,
        null,
        null,
        new Original("年报.json", "", Sha256.of(JSON), JSON.length),
        Instant.EPOCH);
  }

  @Test
  void two_editions_for_one_year_stop_the_start_and_are_both_named() throws IOException {
    edition("zhengti-2", "2024..2025");
    edition("zhengti-3", "2025");

    assertThat(readAs(forYear(2024))).isEqualTo("zhengti-2");
    assertThatThrownBy(() -> forYear(2025))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("zhengti-2")
        .hasMessageContaining("zhengti-3")
        .hasMessageContaining("2025 年度")
        .hasMessageContaining("years");
  }

  @Test
  void two_editions_that_name_no_year_stop_the_start() throws IOException {
    edition("zhengti-2", null);

    assertThatThrownBy(() -> forYear(2024)).hasMessageContaining("标题完全相同");
  }

  @Test
  void a_year_that_no_form_is_for_stops_the_start() throws IOException {
    edition("zhengti-1", "2024");
    othersOnlyFor("2024");

    assertThatThrownBy(() -> forYear(2025)).hasMessageContaining("没有适用于 2025 年度的表单");
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "2024-2025", "2025..2024", "..2024", "明年"})
  void years_written_otherwise_stop_the_start(String years) throws IOException {
    edition("zhengti-2", "\"" + years + "\"");

    assertThatThrownBy(() -> forYear(2024))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("years")
        .hasMessageContaining("“" + years + "”");
  }
}
