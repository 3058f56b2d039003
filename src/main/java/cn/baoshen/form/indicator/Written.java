package cn.baoshen.form.indicator;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A group of a form's parameters as written, and what is wrong with it. */
record Written(Map<?, ?> group) {
  /** Refuses keys that nobody reads: they are misspelt. */
  void requireKeys(Set<String> known) {
    for (Object key : group.keySet()) {
      require(known.contains(key), key);
    }
  }

  private static void require(boolean holds, Object key) {
    if (!holds) {
      throw new IllegalArgumentException(String.valueOf(key));
    }
  }

  List<?> list(String key) {
    require(group.get(key) instanceof List, key);
    return (List<?>) requireNonNull(group.get(key), key);
  }

  List<String> words(String key) {
    return words(key, list(key));
  }

  /** None where the form has no such list. */
  List<String> wordsIfAny(String key) {
    return group.containsKey(key) ? words(key) : List.of();
  }

  List<List<String>> listsOfWords(String key) {
    return list(key).stream().map(words -> words(key, words)).toList();
  }

  private static List<String> words(String key, Object list) {
    require(list instanceof List && !((List<?>) list).contains(""), key);
    return ((List<?>) list).stream().map(word -> CellClauses.of(word.toString())).toList();
  }

  Written group(String key) {
    require(group.get(key) instanceof Map, key);
    return new Written((Map<?, ?>) requireNonNull(group.get(key), key));
  }

  List<Written> groups(String key) {
    list(key).forEach(group -> require(group instanceof Map, key));
    return list(key).stream().map(group -> new Written((Map<?, ?>) group)).toList();
  }

  String text(String key) {
    require(group.get(key) instanceof String, key);
    return (String) requireNonNull(group.get(key), key);
  }

  void requireNumber(String key) {
    require(group.get(key) instanceof BigDecimal, key);
  }

  boolean truth(String key) {
    require(group.get(key) instanceof Boolean, key);
    return (Boolean) requireNonNull(group.get(key), key);
  }
}
