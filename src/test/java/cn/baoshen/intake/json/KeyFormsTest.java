package cn.baoshen.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.testing.BuiltIn;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that write all their keys in another form than that of the form's fields. */
class KeyFormsTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static ObjectNode sample(String name) throws IOException {
    return (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of("src/samples", name + ".json")));
  }

  private static Form form(String sample) {
    return BuiltIn.FORMS
        .byId(sample.startsWith("longhui") ? "longhui-2024" : "zhengti-1")
        .orElseThrow();
  }

  private static Reading read(JsonNode document) throws IOException {
    return new JsonReader().read(JSON.writeValueAsBytes(document), BuiltIn.FORMS);
  }

  private static void assertReadLike(String sample, JsonNode document) throws IOException {
    Reading read = read(document);

    assertThat(read.report().values()).isEqualTo(read(sample(sample)).report().values());
    assertThat(read.troubles()).extracting(ReadProblem::reason).containsExactly("other-keys");
  }

  private static void flatten(String path, JsonNode node, ObjectNode into, boolean rows) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              e ->
                  flatten(
                      path.isEmpty() ? e.getKey() : path + "." + e.getKey(),
                      e.getValue(),
                      into,
                      rows));
    } else if (node.isArray() && rows) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "[" + i + "]", node.get(i), into, true);
      }
    } else {
      into.set(path, node);
    }
  }

  private static JsonNode renamed(JsonNode node, UnaryOperator<String> key) {
    if (node.isObject()) {
      ObjectNode group = JSON.createObjectNode();
      node.fields()
          .forEachRemaining(
              e ->
                  group.set(
                      e.getKey().equals("form") ? "form" : key.apply(e.getKey()),
                      renamed(e.getValue(), key)));
      return group;
    }
    ArrayNode rows = JSON.createArrayNode();
    node.forEach(row -> rows.add(renamed(row, key)));
    return node.isArray() ? rows : node;
  }

  @ParameterizedTest
  @CsvSource({
    "longhui-2024-corrected,true",
    "longhui-2024-corrected,false",
    "zhengti-1-sound,true",
    "zhengti-1-sound,false"
  })
  void paths_in_one_key_are_read_and_told_once(String sample, boolean rows) throws IOException {
    ObjectNode flat = JSON.createObjectNode();
    flatten("", sample(sample), flat, rows);

    assertReadLike(sample, flat);
    if (sample.startsWith("longhui")) {
      assertReadLike(sample, JSON.createObjectNode().set("data", flat));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"longhui-2024-corrected", "zhengti-1-sound"})
  void keys_with_capitals_are_read_and_told_once(String sample) throws IOException {
    assertReadLike(
        sample,
        renamed(
            sample(sample),
            key -> key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"longhui-2024-corrected"})
  void keys_with_strokes_are_read_and_told_once(String sample) throws IOException {
    assertReadLike(
        sample,
        renamed(sample(sample), key -> key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"longhui-2024-corrected", "zhengti-1-sound"})
  void labels_in_place_of_keys_are_read_with_the_years_that_they_name(String sample)
      throws IOException {
    ObjectNode source = sample(sample);
    ObjectNode labelled = JSON.createObjectNode();
    for (Field field : form(sample).fields().values()) {
      JsonNode value = source.at("/" + field.id().replace('.', '/'));
      if (!value.isMissingNode()) {
        labelled.set(field.label(2024), labelled(field, value));
      }
    }

    assertReadLike(sample, labelled);
  }

  private static JsonNode labelled(Field field, JsonNode value) {
    return field.type() == FieldType.TABLE
        ? renamed(value, key -> field.column(key).map(c -> c.label(2024)).orElse(key))
        : value;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void a_few_keys_in_another_form_are_slips_that_are_told_one_by_one(int few) throws IOException {
    ObjectNode document = sample("longhui-2024-corrected");
    ObjectNode basic = (ObjectNode) document.get("basic");
    Map<String, JsonNode> all = new java.util.LinkedHashMap<>();
    basic.fields().forEachRemaining(e -> all.put(e.getKey(), e.getValue()));
    all.entrySet().stream()
        .limit(few)
        .forEach(
            e -> {
              basic.remove(e.getKey());
              basic.set(e.getKey().toUpperCase(Locale.ROOT), e.getValue());
            });

    assertThat(read(document).troubles())
        .extracting(ReadProblem::reason)
        .hasSize(few)
        .containsOnly("unknown-key-meant");
  }
}
