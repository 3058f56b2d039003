package cn.baoshen.form.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that a {@code for} puts, one set after the other, into the text of a check: {@code
 * {col: [prior, actual]}} writes it twice with {@code {col}} replaced; a list of maps names each
 * set; the name of a parameter that is such a list stands for it.
 */
final class Expansion {
  private Expansion() {}

  /** One map of words for each time the text is written; one empty map without a {@code for}. */
  static List<Map<String, String>> of(@Nullable JsonNode written, Map<String, Object> parameters) {
    List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
    if (written == null) {
      return all;
    }
    if (written.isTextual()) {
      return entries(parameters.get(written.asText()), written);
    }
    if (written.isArray()) {
      all.clear();
      written.forEach(map -> all.add(words(map)));
      return all;
    }
    List<Map<String, String>> product = all;
    for (Map.Entry<String, JsonNode> entry : object(written).properties()) {
      product = product(product, choices(entry.getKey(), entry.getValue()));
    }
    return product;
  }

  /** The entries of a parameter that is a list of maps; what is a single value in one is a word. */
  private static List<Map<String, String>> entries(@Nullable Object parameter, JsonNode written) {
    if (!(parameter instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
      throw new IllegalArgumentException(
          written.isTextual() ? written.asText() : written.toString());
    }
    return list.stream().map(entry -> singles((Map<?, ?>) entry)).toList();
  }

  private static Map<String, String> singles(Map<?, ?> entry) {
    Map<String, String> words = new LinkedHashMap<>();
    entry.forEach(
        (key, value) -> {
          if (value instanceof String || value instanceof Number) {
            words.put(key.toString(), value.toString());
          }
        });
    return words;
  }

  private static ObjectNode object(JsonNode written) {
    if (written instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException(written.isTextual() ? written.asText() : written.toString());
  }

  private static Map<String, String> words(JsonNode map) {
    Map<String, String> words = new LinkedHashMap<>();
    object(map).properties().forEach(word -> words.put(word.getKey(), word.getValue().asText()));
    return words;
  }

  private static List<Map<String, String>> choices(String key, JsonNode list) {
    List<Map<String, String>> choices = new ArrayList<>();
    if (list.isValueNode()) {
      return List.of(Map.of(key, list.asText()));
    }
    if (!list.isArray() || list.isEmpty()) {
      throw new IllegalArgumentException(key + ": " + list);
    }
    list.forEach(word -> choices.add(Map.of(key, word.asText())));
    return choices;
  }

  /**
   * Every set of the first with every set of the second, whose words may use those of the first.
   */
  static List<Map<String, String>> product(
      List<Map<String, String>> first, List<Map<String, String>> second) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Map<String, String> one : first) {
      for (Map<String, String> other : second) {
        Map<String, String> both = new LinkedHashMap<>(one);
        other.forEach((key, word) -> both.put(key, fill(word, one)));
        all.add(both);
      }
    }
    return all;
  }

  /** The check with every {@code {key}} of the words replaced in its texts. */
  static JsonNode fill(JsonNode node, Map<String, String> words) {
    if (node.isTextual()) {
      return TextNode.valueOf(fill(node.asText(), words));
    }
    if (node instanceof ObjectNode object) {
      ObjectNode filled = object.objectNode();
      object.properties().forEach(e -> filled.set(e.getKey(), fill(e.getValue(), words)));
      return filled;
    }
    if (node instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
      return array.arrayNode().addAll(array.valueStream().map(item -> fill(item, words)).toList());
    }
    return node;
  }

  private static String fill(String text, Map<String, String> words) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("{" + word.getKey() + "}", word.getValue());
    }
    return filled;
  }
}
