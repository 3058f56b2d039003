package cn.baoshen.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.testing.BuiltIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which form a file fills in is told from its content. */
class FormChoiceTest {
  private static final FormCatalog FORMS = BuiltIn.FORMS;
  private static final JsonReader JSON = new JsonReader();

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/samples", name));
  }

  private static String form(String json, FormCatalog forms) {
    return JSON.form(json.getBytes(StandardCharsets.UTF_8), forms).id();
  }

  @ParameterizedTest
  @CsvSource({
    "longhui-2024-corrected.json, longhui-2024",
    "longhui-2024-as-published.json, longhui-2024",
    "zhengti-1-sound.json, zhengti-1",
    "zhengti-1-unsound.json, zhengti-1"
  })
  void a_sample_is_known_by_its_keys(String sample, String form) throws IOException {
    assertThat(JSON.form(sample(sample), FORMS).id()).isEqualTo(form);
    assertThat(JSON.identity(sample(sample), FORMS).year()).isEqualTo(2024);
  }

  @ParameterizedTest
  @CsvSource({"103001, longhui-2024-corrected.json", "103002, zhengti-1-sound.json"})
  void the_unit_is_read_where_the_form_has_it(String code, String sample) throws IOException {
    assertThat(JSON.identity(sample(sample), FORMS).code()).isEqualTo(code);
  }

  @Test
  void a_document_that_names_its_form_is_taken_at_its_word() {
    assertThat(form("{\"form\":\"longhui-2024\",\"funds\":{\"total\":{\"rate\":1}}}", FORMS))
        .isEqualTo("longhui-2024");
  }

  @Test
  void of_two_forms_in_one_document_the_better_filled_one_counts() {
    String mixed =
        "{\"evaluation\":{\"totalScore\":1},\"department\":{\"code\":1},\"overall\":{\"score\":1}}";

    assertThat(form(mixed, FORMS)).isEqualTo("zhengti-1");
  }

  @Test
  void what_no_form_knows_is_read_as_the_first_form() {
    assertThat(form("{\"no\":1}", FORMS)).isEqualTo("longhui-2024");
    assertThat(form("no json", FORMS)).isEqualTo("longhui-2024");
    assertThat(new WorkbookReader(FORMS).read(new byte[] {1}).report().form())
        .isEqualTo("longhui-2024");
  }

  @Test
  void a_small_form_whose_keys_a_large_one_has_too_is_known_by_what_is_not_there(
      @TempDir Path folder) throws IOException {
    Path form = Files.createDirectories(folder.resolve("small")).resolve("form.yaml");
    Files.writeString(
        form,
        """
        title: 小表
        identity: {code: unit.code, name: unit.name, year: year}
        fields:
          - {id: unit.code, label: 编码, type: text}
          - {id: unit.name, label: 名称, type: text}
          - {id: year, label: 年度, type: integer}
          - {id: totals.income, label: 收入, type: amount}
        sheets:
          - name: 小表
            title: 小表
            widths: [20, 20, 20, 20]
            rows:
              - [编码, {field: unit.code}, 名称, {field: unit.name}]
              - [年度, {field: year}, 收入, {field: totals.income}]
        """);
    FormCatalog forms = FormCatalog.load(new PathMatchingResourcePatternResolver(), folder);

    assertThat(form("{\"unit\":{\"code\":1},\"totals\":{\"income\":1}}", forms)).isEqualTo("small");
    assertThat(form("{\"unit\":{\"code\":1},\"totals\":{\"basic\":1}}", forms))
        .isEqualTo("longhui-2024");
  }

  @Test
  void a_workbook_of_the_second_form_is_known_by_its_labels_and_read_whole() throws IOException {
    Form form = FORMS.byId("zhengti-1").orElseThrow();
    Report report = JSON.read(sample("zhengti-1-sound.json"), form).report();

    for (byte[] book :
        Stream.of(FormBook.xlsx(form, report, 2024), FormBook.xls(form, report, 2024)).toList()) {
      Reading reading = new WorkbookReader(FORMS).read(book);

      assertThat(reading.troubles()).isEmpty();
      assertThat(reading.report().form()).isEqualTo("zhengti-1");
      assertThat(plain(reading.report().values())).isEqualTo(plain(report.values()));
    }
  }

  /** 10 and 10.0 are one number. */
  private static String plain(Map<String, Object> values) {
    return values.toString().replaceAll("(\\.\\d*?)0+(?=[,}])", "$1").replaceAll("\\.(?=[,}])", "");
  }
}
