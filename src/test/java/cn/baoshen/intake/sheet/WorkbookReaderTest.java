package cn.baoshen.intake.sheet;

import static cn.baoshen.intake.TypedWorkbook.FORM;
import static cn.baoshen.intake.TypedWorkbook.FORMS;
import static cn.baoshen.intake.TypedWorkbook.values;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.intake.ChangedWorkbookTest;
import cn.baoshen.intake.SampleWorkbook;
import cn.baoshen.intake.TypedWorkbook;
import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.rendering.workbook.FormBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {
  private static final WorkbookReader READER = new WorkbookReader(FORMS);

  private static Reading json(String sample) {
    return new JsonReader().read(TypedWorkbook.json(sample), FORM);
  }

  @Test
  void the_corrected_workbook_says_exactly_what_its_json_says() {
    Reading reading = READER.read(TypedWorkbook.xlsx("corrected").bytes());

    assertThat(reading.troubles()).isEmpty();
    assertThat(values(reading.report())).isEqualTo(values(json("corrected").report()));
  }

  @Test
  void an_xls_says_the_same_as_the_xlsx() {
    Reading reading = READER.read(TypedWorkbook.xls("corrected").bytes());

    assertThat(reading.troubles()).isEmpty();
    assertThat(values(reading.report())).isEqualTo(values(json("corrected").report()));
  }

  @Test
  void the_published_workbook_says_exactly_what_its_json_says() {
    Reading reading = READER.read(TypedWorkbook.xlsx("as-published").bytes());

    assertThat(reading.troubles()).isEmpty();
    assertThat(values(reading.report())).isEqualTo(values(json("as-published").report()));
  }

  @ParameterizedTest
  @CsvSource({"corrected", "as-published"})
  void the_workbook_that_the_service_gives_out_is_read_to_the_same_values(String sample) {
    Report typed = json(sample).report();

    for (byte[] bytes :
        List.of(FormBook.xlsx(FORM, typed, 2024), FormBook.xls(FORM, typed, 2024))) {
      Reading reading = READER.read(bytes);
      assertThat(reading.troubles()).isEmpty();
      assertThat(values(reading.report())).isEqualTo(values(typed));
    }
  }

  @ParameterizedTest
  @CsvSource({"longhui-2024", "zhengti-1"})
  void a_blank_workbook_is_recognised_and_has_nothing_but_blanks(String id) {
    Reading reading = READER.read(FormBook.blank(FORMS.byId(id).orElseThrow(), 2024));

    assertThat(reading.report().form()).isEqualTo(id);
    assertThat(reading.troubles()).isEmpty();
  }

  @Test
  void a_workbook_of_the_second_form_says_what_its_json_says() throws Exception {
    Form second = FORMS.byId("zhengti-1").orElseThrow();
    Report typed =
        new JsonReader()
            .read(Files.readAllBytes(Path.of("src/samples/zhengti-1-sound.json")), second)
            .report();
    Reading reading = READER.read(FormBook.xlsx(second, typed, 2024));

    assertThat(reading.troubles()).isEmpty();
    assertThat(values(reading.report(), second)).isEqualTo(values(typed, second));
  }

  @Test
  void every_field_has_the_place_where_it_was_typed() {
    TypedWorkbook typed = TypedWorkbook.xlsx("as-published");

    assertThat(READER.read(typed.bytes()).report().places()).containsAllEntriesOf(typed.places);
  }

  @Test
  void the_published_workbook_gives_the_findings_of_its_json_each_at_its_cell() {
    TypedWorkbook typed = TypedWorkbook.xlsx("as-published");
    Map<String, String> pointers = json("as-published").report().places();
    Map<String, String> cells = new HashMap<>();
    typed.places.forEach((path, cell) -> cells.put(pointers.getOrDefault(path, path), cell));

    List<Finding> expected = ChangedWorkbookTest.judge(json("as-published"));
    List<Finding> found = ChangedWorkbookTest.judge(READER.read(typed.bytes()));

    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Finding finding = expected.get(i);
      assertThat(found.get(i).message()).isEqualTo(finding.message());
      assertThat(found.get(i).fields()).isEqualTo(finding.fields());
      assertThat(found.get(i).where())
          .as(finding.message())
          .isEqualTo(finding.where().stream().map(p -> cells.getOrDefault(p, p)).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s（盖章）",
        "%s（公章）",
        "%s(章)",
        "%s（签章）",
        "%s（加盖公章）",
        "%s\n（盖章）",
        "填报单位：%s",
        "单位名称（盖章）：%s",
        "103001 %s",
        "103001-%s",
        "%s（103001）"
      })
  void a_name_with_a_seal_a_label_or_a_code_beside_it_is_the_same_in_another_sheet(String written) {
    SampleWorkbook workbook = SampleWorkbook.longhui();
    Object name = workbook.at("unit.name");

    assertThat(workbook.put("附件3基础数据表!B2", written.formatted(name)).findings()).isEmpty();
    assertThat(workbook.at("unit.name")).isEqualTo(name);
    assertThat(workbook.put("附件4自评表!D2", name + "（公章）").findings()).isEmpty();
  }

  @Test
  void another_name_in_another_sheet_is_told_there() {
    assertThat(SampleWorkbook.longhui().put("附件3基础数据表!B2", "隆回县民政局（盖章）").findings())
        .containsExactly("S02 附件3基础数据表!B2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"填表人（签字）：王晓明", "填表人(签名)：王晓明", "填表人：王晓明"})
  void a_label_with_its_value_in_the_cell_may_say_that_it_is_to_be_signed(String written) {
    SampleWorkbook workbook = SampleWorkbook.longhui().empty("附件3基础数据表!B26", "附件4自评表!C28");
    workbook.put("附件3基础数据表!A26", written).put("附件4自评表!A28", written);

    assertThat(workbook.at("signoff.preparer")).isEqualTo("王晓明");
    assertThat(workbook.findings()).isEmpty();
  }
}
