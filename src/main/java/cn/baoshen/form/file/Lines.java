package cn.baoshen.form.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** In which line of its file each entry of a tree stands. */
public final class Lines {
  /** By list or map; only these are told apart by what they are, and not by what they say. */
  private final Map<JsonNode, Map<String, Integer>> lines = new IdentityHashMap<>();

  /** Notes an entry of a list or a map; the key "" is the list or map itself. */
  public void put(JsonNode container, String key, int line) {
    lines.computeIfAbsent(container, c -> new HashMap<>()).put(key, line);
  }

  /** The line of one entry; else that of the list or map; 0 when nobody knows. */
  public int of(JsonNode container, String key) {
    Map<String, Integer> known = lines.getOrDefault(container, Map.of());
    return known.getOrDefault(key, known.getOrDefault("", 0));
  }

  public boolean has(JsonNode container, String key) {
    return lines.getOrDefault(container, Map.of()).containsKey(key);
  }

  /** The line in which a list or a map begins. */
  public int of(JsonNode container) {
    return of(container, "");
  }

  /** Lets a copy be known by the lines of its original, as far as they are alike. */
  public <T extends JsonNode> T copied(JsonNode original, T copy) {
    Map<String, Integer> known = lines.get(original);
    if (known != null) {
      lines.put(copy, new HashMap<>(known));
      original.properties().forEach(entry -> inner(entry.getValue(), copy.get(entry.getKey())));
      for (int i = 0; original.isArray() && i < original.size(); i++) {
        inner(original.get(i), copy.get(i));
      }
    }
    return copy;
  }

  private void inner(JsonNode original, JsonNode copy) {
    if (copy != null && copy != original && copy.isContainerNode()) {
      copied(original, copy);
    }
  }
}
