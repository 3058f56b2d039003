package cn.baoshen.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that a {@code for} puts, one set after the other, into the text of a check. */
final class Expansion {
  private Expansion() {}

  /**
   * One map of words for each time the text is written; a single empty one without a {@code for}.
   */
  static List<Map<String, String>> of(Object written) {
    if (written == null) {
      return List.of(Map.of());
    }
    if (written instanceof List<?> maps) {
      return maps.stream().map(map -> words((Map<?, ?>) map)).toList();
    }
    return product((Map<?, ?>) written);
  }

  private static Map<String, String> words(Map<?, ?> map) {
    Map<String, String> words = new LinkedHashMap<>();
    map.forEach((key, value) -> words.put(key.toString(), value.toString()));
    return words;
  }

  private static List<Map<String, String>> product(Map<?, ?> lists) {
    List<Map<String, String>> all = List.of(Map.of());
    for (Map.Entry<?, ?> entry : lists.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> words : all) {
        ((List<?>) entry.getValue()).forEach(word -> longer.add(with(words, entry.getKey(), word)));
      }
      all = longer;
    }
    return all;
  }

  private static Map<String, String> with(Map<String, String> words, Object key, Object word) {
    Map<String, String> longer = new LinkedHashMap<>(words);
    longer.put(key.toString(), word.toString());
    return longer;
  }

  /** The value with every {@code {key}} of the words replaced, in texts and lists of texts. */
  static Object fill(Object value, Map<String, String> words) {
    if (value instanceof List<?> items) {
      return items.stream().map(item -> fill(item, words)).toList();
    }
    if (!(value instanceof String text)) {
      return value;
    }
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("{" + word.getKey() + "}", word.getValue());
    }
    return text;
  }
}
