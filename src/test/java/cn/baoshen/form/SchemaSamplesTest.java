package cn.baoshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.json.FormSchema;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.testing.BuiltIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program that checks its submission against the schema is told. */
class SchemaSamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FormCatalog FORMS = BuiltIn.FORMS;

  private static JsonSchema schema(String form) throws IOException {
    byte[] written = FormSchema.write(FORMS.byId(form).orElseThrow(), 2024);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(JSON.readTree(written));
  }

  private static ObjectNode sample(String name) throws IOException {
    return (ObjectNode) JSON.readTree(Path.of("src/samples", name).toFile());
  }

  /** Where the validator finds something wrong, as JSON Pointers. */
  private static List<String> faults(String form, JsonNode document) throws IOException {
    return schema(form).validate(document).stream()
        .map(fault -> fault.getInstanceLocation() + " " + fault.getType())
        .toList();
  }

  private static List<String> planted(Consumer<ObjectNode> fault) throws IOException {
    ObjectNode document = sample("longhui-2024-corrected.json");
    fault.accept(document);
    return faults("longhui-2024", document);
  }

  private static ObjectNode in(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  @ParameterizedTest
  @CsvSource({"longhui-2024, longhui-2024-corrected.json", "zhengti-1, zhengti-1-sound.json"})
  void a_whole_sample_is_valid(String form, String sample) throws IOException {
    assertThat(faults(form, sample(sample))).isEmpty();
  }

  @Test
  void what_the_published_report_left_blank_is_named() throws IOException {
    assertThat(faults("longhui-2024", sample("longhui-2024-as-published.json")))
        .contains("$.signoff.date minLength", "$.evaluation.indicators[8].target minLength")
        .allMatch(fault -> fault.endsWith("minLength"));
  }

  @Test
  void a_sample_of_one_form_is_not_valid_for_the_other() throws IOException {
    assertThat(faults("zhengti-1", sample("longhui-2024-corrected.json"))).isNotEmpty();
    assertThat(faults("longhui-2024", sample("zhengti-1-sound.json"))).isNotEmpty();
  }

  @Test
  void an_unknown_key_and_a_missing_one_are_named() throws IOException {
    assertThat(planted(d -> in(d, "/totals").put("expenses", 1)))
        .singleElement()
        .asString()
        .contains("totals")
        .contains("additionalProperties");
    assertThat(planted(d -> in(d, "/unit").remove("name")))
        .singleElement()
        .asString()
        .contains("unit")
        .contains("required");
  }

  @Test
  void a_negative_amount_and_a_value_of_another_kind_are_named() throws IOException {
    assertThat(planted(d -> in(d, "/totals").put("income", -1)))
        .singleElement()
        .asString()
        .contains("income")
        .contains("minimum");
    assertThat(planted(d -> in(d, "/totals").put("income", true))).isNotEmpty();
    assertThat(planted(d -> in(d, "/totals").put("income", ""))).isNotEmpty();
  }

  @Test
  void a_table_that_is_no_list_and_a_row_without_its_name_are_named() throws IOException {
    assertThat(planted(d -> in(d, "/special").put("items", "见附件"))).isNotEmpty();
    assertThat(planted(d -> ((ObjectNode) items(d).get(0)).remove("name")))
        .singleElement()
        .asString()
        .contains("items");
  }

  private static ArrayNode items(JsonNode document) {
    return (ArrayNode) document.at("/special/items");
  }

  @Test
  void the_name_of_another_form_is_refused() throws IOException {
    assertThat(planted(d -> d.put("form", "longhui-2024"))).isEmpty();
    assertThat(planted(d -> d.put("form", "zhengti-1"))).isNotEmpty();
  }
}
