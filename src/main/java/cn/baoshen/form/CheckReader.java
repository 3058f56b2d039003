package cn.baoshen.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The checks of one rule, from what is written to {@link Rule.Check}. */
final class CheckReader {
  private static final Map<String, String> OPERATORS =
      Map.of("equals", "=", "atMost", "<=", "atLeast", ">=");
  private static final Set<String> KEYS =
      Set.of(
          "each",
          "fields",
          "except",
          "applies",
          "filled",
          "left",
          "equals",
          "atMost",
          "atLeast",
          "tolerance",
          "holds",
          "stated",
          "expected",
          "as",
          "points",
          "message",
          "for");

  private final String file;
  private final String rule;
  private final Map<String, Object> inline;

  /**
   * Reads for one rule.
   *
   * @param inline keys of a check that stand in the rule itself: the defaults of its checks
   */
  CheckReader(String file, String rule, Map<String, Object> inline) {
    this.file = file;
    this.rule = rule;
    this.inline = inline;
  }

  /** The checks of the rule's entry, the words of its {@code for} filled in. */
  List<Rule.Check> read(Map<String, Object> entry, Map<String, String> words) {
    List<Rule.Check> checks = new ArrayList<>();
    for (Map<?, ?> written : written(entry)) {
      for (Map<String, String> inner : expansion(written.get("for"))) {
        Map<String, String> all = new HashMap<>(words);
        all.putAll(inner);
        checks.add(check(filled(written, all)));
      }
    }
    return checks;
  }

  private List<Map<?, ?>> written(Map<String, Object> entry) {
    if (entry.get("checks") instanceof List<?> several) {
      return several.stream().<Map<?, ?>>map(this::map).toList();
    }
    boolean onlyTrouble = entry.containsKey("on") && Set.of("message").containsAll(inline.keySet());
    return onlyTrouble ? List.of() : List.of(Map.of());
  }

  private Map<?, ?> map(Object written) {
    if (written instanceof Map<?, ?> map) {
      return map;
    }
    throw new BadRules(file, rule, "bad-value", "checks: " + written);
  }

  private List<Map<String, String>> expansion(Object written) {
    try {
      return Expansion.of(written);
    } catch (ClassCastException e) {
      throw new BadRules(file, rule, "bad-value", "for: " + written);
    }
  }

  private Map<String, Object> filled(Map<?, ?> written, Map<String, String> words) {
    Map<String, Object> filled = new LinkedHashMap<>();
    inline.forEach((key, value) -> filled.put(key, Expansion.fill(value, words)));
    written.forEach((key, value) -> filled.put(key.toString(), Expansion.fill(value, words)));
    return filled;
  }

  private Rule.Check check(Map<String, Object> keys) {
    keys.keySet().stream().filter(key -> !KEYS.contains(key)).forEach(this::unknown);
    String comparison =
        OPERATORS.keySet().stream().filter(keys::containsKey).findFirst().orElse(null);
    Rule.Check check =
        new Rule.Check(
            text(keys, "each"),
            text(keys, "fields"),
            texts(keys, "except"),
            text(keys, "applies"),
            texts(keys, "filled"),
            text(keys, "left"),
            comparison == null ? null : OPERATORS.get(comparison),
            comparison == null ? null : text(keys, comparison),
            text(keys, "tolerance"),
            text(keys, "holds"),
            text(keys, "stated"),
            text(keys, "expected"),
            type(text(keys, "as")),
            texts(keys, "points"),
            text(keys, "message"));
    return complete(check);
  }

  private void unknown(String key) {
    throw new BadRules(file, rule, "unknown-key", key);
  }

  private Rule.Check complete(Rule.Check check) {
    boolean compares = check.left() != null && check.right() != null;
    if (!compares && check.holds() == null && check.filled().isEmpty()) {
      throw new BadRules(file, rule, "no-check", "");
    }
    if (check.message() == null) {
      throw new BadRules(file, rule, "no-message", "");
    }
    return check;
  }

  private static String text(Map<String, Object> keys, String key) {
    Object value = keys.get(key);
    return value == null ? null : value.toString();
  }

  private static List<String> texts(Map<String, Object> keys, String key) {
    Object value = keys.getOrDefault(key, List.of());
    List<?> items = value instanceof List<?> several ? several : List.of(value);
    return items.stream().map(Object::toString).toList();
  }

  private FieldType type(String written) {
    try {
      return written == null ? null : FieldType.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRules(file, rule, "unknown-type", written);
    }
  }
}
