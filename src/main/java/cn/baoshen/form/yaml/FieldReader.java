package cn.baoshen.form.yaml;

import cn.baoshen.form.Derived;
import cn.baoshen.form.Field;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Origins;
import cn.baoshen.form.file.Bound;
import cn.baoshen.form.file.YamlFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries under {@code fields}, read into fields by their ids; what is wrong is noted. */
final class FieldReader {
  private final YamlFile file;
  private final Origins origins;
  private final FormMistakes mistakes;
  private final List<Derived> figures = new ArrayList<>();

  FieldReader(YamlFile file, Origins origins) {
    this.file = file;
    this.origins = origins;
    this.mistakes = file.mistakes();
  }

  Map<String, Field> fields(JsonNode written) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (JsonNode node : FormReader.items(written)) {
      read(node, fields);
    }
    fields.keySet().removeIf(id -> isGroup(id, fields));
    return Collections.unmodifiableMap(fields);
  }

  /** What the matrices of the form compute. */
  List<Derived> figures() {
    return figures;
  }

  private void read(JsonNode node, Map<String, Field> fields) {
    String id = id(node);
    Bound<FieldEntry> bound = file.as(node, FieldEntry.class, id);
    FieldEntry entry = bound.value();
    if (entry == null || !isComplete(entry, bound.faulty(), node, id)) {
      leaveOut(node, id);
      return;
    }
    unknown(entry, node, id);
    for (Field field : entry.fields()) {
      Origin origin = file.at(node);
      origins.put("fields/" + field.id(), origin);
      columns(node, field);
      boolean fresh = fields.putIfAbsent(field.id(), field) == null;
      mistakes.require(fresh, origin, field.id(), "duplicate");
      figuresOf(entry, field.id(), origin);
      if (!bound.faulty().isEmpty()) {
        mistakes.unsure(field.id());
      }
    }
    figures.addAll(entry.figures());
  }

  private void figuresOf(FieldEntry entry, String id, Origin origin) {
    if (entry.matrix() != null && entry.figure() != null) {
      String row = id.substring(0, id.lastIndexOf('.'));
      origins.put("derived/" + row + "." + entry.figure().key(), origin);
    }
  }

  private void columns(JsonNode node, Field field) {
    List<JsonNode> columns = FormReader.items(node.path("columns"));
    for (JsonNode column : columns) {
      origins.put("fields/" + field.id() + "/" + column.path("id").asText(), file.at(column));
    }
  }

  /** Whatever the entry may have been meant to name is known, so that its users are no mistakes. */
  private void leaveOut(JsonNode node, String id) {
    mistakes.unsure(id);
    node.properties().stream()
        .map(Map.Entry::getValue)
        .filter(JsonNode::isTextual)
        .forEach(text -> mistakes.unsure(text.asText()));
    node.path("matrix").properties().forEach(row -> mistakes.unsure(row.getKey()));
  }

  private static String id(JsonNode node) {
    List<String> rows = new ArrayList<>();
    node.path("matrix").fieldNames().forEachRemaining(rows::add);
    return node.path("id").asText(String.join(", ", rows));
  }

  private boolean isComplete(FieldEntry entry, Set<String> faulty, JsonNode node, String id) {
    boolean complete = true;
    for (String key : entry.missing()) {
      complete = false;
      mistakes.require(faulty.contains(key), file.at(node), id, "missing", key);
    }
    List<JsonNode> columns = FormReader.items(node.path("columns"));
    for (int i = 0; entry.columns() != null && i < entry.columns().size(); i++) {
      FieldEntry column = entry.columns().get(i);
      if (column == null) {
        mistakes.add(file.at(node, "columns"), id, "missing", "columns");
        return false;
      }
      Set<String> known = faulty.contains("columns") ? Set.of("id", "label", "type") : Set.of();
      complete &= isComplete(column, known, columns.get(i), id + "." + column.id());
    }
    return complete;
  }

  private void unknown(FieldEntry entry, JsonNode node, String id) {
    String unknown = entry.unknown();
    if (unknown != null) {
      List<String> known = new ArrayList<>(entry.matrix().keySet());
      known.addAll(entry.of().keySet());
      String hint = NameHint.of(unknown, known);
      mistakes.add(file.at(node), id, "unknown-line", unknown, hint, String.join(", ", known));
    }
  }

  private boolean isGroup(String id, Map<String, Field> fields) {
    return fields.keySet().stream()
        .filter(other -> other.startsWith(id + "."))
        .findFirst()
        .map(
            other -> {
              mistakes.add(origins.of("fields/" + id), id, "group-and-field", other);
              mistakes.unsure(id);
              return true;
            })
        .orElse(false);
  }
}
