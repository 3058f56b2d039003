package cn.baoshen.form.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a folder says beside its workbook, laid over what the workbook says: an entry of the same id
 * or name is changed key by key, a rule of the same id is replaced, what is new is added.
 */
final class Overlay {
  private static final Set<String> LISTS = Set.of("fields", "sheets", "derived");
  private static final Set<String> MAPS = Set.of("parameters", "aliases", "identity");

  private Overlay() {}

  static ObjectNode form(ObjectNode compiled, ObjectNode own) {
    ObjectNode both = compiled.deepCopy();
    own.properties()
        .forEach(
            entry -> {
              String key = entry.getKey();
              if (LISTS.contains(key) && entry.getValue() instanceof ArrayNode list) {
                both.set(key, lists(both.withArray(key), list, false));
              } else if (MAPS.contains(key) && entry.getValue() instanceof ObjectNode map) {
                both.withObject("/" + key).setAll(map);
              } else {
                both.set(key, entry.getValue());
              }
            });
    return both;
  }

  static ObjectNode rules(ObjectNode compiled, ObjectNode own) {
    ObjectNode both = compiled.deepCopy();
    if (own.get("rules") instanceof ArrayNode rules) {
      both.set("rules", lists(both.withArray("rules"), rules, true));
    }
    return both;
  }

  private static ArrayNode lists(ArrayNode compiled, ArrayNode own, boolean whole) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    compiled.forEach(entry -> entries.put(name(entry), entry));
    own.forEach(
        entry ->
            entries.merge(
                name(entry), entry, (old, changed) -> whole ? changed : changed(old, changed)));
    return compiled.arrayNode().addAll(entries.values());
  }

  private static JsonNode changed(JsonNode old, JsonNode changes) {
    return old.isObject() && changes.isObject()
        ? ((ObjectNode) old.deepCopy()).setAll((ObjectNode) changes)
        : changes;
  }

  private static String name(JsonNode entry) {
    for (String key : new String[] {"id", "name"}) {
      if (entry.hasNonNull(key)) {
        return entry.get(key).asText();
      }
    }
    return entry.toString();
  }
}
