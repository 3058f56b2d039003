package cn.baoshen.form.book;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** The rules and parameters that every form has which a workbook makes. */
final class StandardRules {
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String FILE = "/templates/form/standard.yaml";

  private StandardRules() {}

  /**
   * The rules.
   *
   * @param fields entries of the fields; what is said of types that none of them has is left out
   */
  static ArrayNode of(BookIdentity who, ArrayNode fields) {
    String text =
        text()
            .replace("${code}", who.code())
            .replace("${name}", who.name())
            .replace("${year}", who.year());
    Set<String> types = types(fields);
    ArrayNode rules = (ArrayNode) tree(text).get("rules");
    rules.forEach(rule -> prune(rule.path("checks"), types));
    return rules;
  }

  private static Set<String> types(ArrayNode fields) {
    Set<String> types = new HashSet<>(fields.findValuesAsText("type"));
    if (types.stream().anyMatch(Set.of("amount", "number", "integer")::contains)) {
      types.add("notNegative");
    }
    return types;
  }

  private static void prune(JsonNode checks, Set<String> types) {
    Iterator<JsonNode> each = checks.iterator();
    while (each.hasNext()) {
      String put = each.next().path("fields").asText();
      if (!put.isEmpty() && !types.contains(put)) {
        each.remove();
      }
    }
  }

  static ObjectNode parameters() {
    return (ObjectNode) tree(text()).get("parameters");
  }

  private static ObjectNode tree(String text) {
    try {
      return (ObjectNode) YAML.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text() {
    try (InputStream in = StandardRules.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
