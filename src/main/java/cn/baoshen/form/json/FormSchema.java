package cn.baoshen.form.json;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.ReplyLabels;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema (draft 2020-12) of the submissions of a form, for programs that write them. */
public final class FormSchema {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final Form form;
  private final int year;

  private FormSchema(Form form, int year) {
    this.form = form;
    this.year = year;
  }

  /**
   * UTF-8 JSON, indented.
   *
   * @param year the year that labels speak of
   */
  public static byte[] write(Form form, int year) {
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsBytes(new FormSchema(form, year).tree());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a schema of plain values cannot fail to be written", e);
    }
  }

  private Map<String, Object> tree() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:baoshen:form:" + form.id());
    root.put("title", form.title());
    root.putAll(object());
    properties(root).put("form", Map.of("const", form.id()));
    properties(root).put(ReplyLabels.usual().sheet(), replies());
    fill(root, FieldTree.of(form));
    return root;
  }

  private static Map<String, Object> replies() {
    Map<String, Object> replies = new LinkedHashMap<>();
    replies.put("type", "object");
    replies.put("additionalProperties", Map.of("type", "string"));
    return replies;
  }

  private static Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", new LinkedHashMap<String, Object>());
    object.put("required", new ArrayList<String>());
    object.put("additionalProperties", false);
    return object;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Map<String, Object> object) {
    return (Map<String, Object>) requireNonNull(object.get("properties"));
  }

  @SuppressWarnings("unchecked")
  private static void require(Map<String, Object> object, String key) {
    List<String> required = (List<String>) requireNonNull(object.get("required"));
    if (!required.contains(key)) {
      required.add(key);
    }
  }

  private void fill(Map<String, Object> object, Map<?, ?> fields) {
    fields.forEach(
        (key, field) -> {
          properties(object).put(key.toString(), schema(field));
          if (isRequired(field)) {
            require(object, key.toString());
          }
        });
  }

  private Object schema(Object node) {
    if (node instanceof Field field) {
      return schema(field);
    }
    Map<String, Object> group = object();
    fill(group, (Map<?, ?>) node);
    return group;
  }

  /** A group is required as soon as one of its fields is. */
  private static boolean isRequired(Object node) {
    return node instanceof Field field
        ? field.required()
        : ((Map<?, ?>) node).values().stream().anyMatch(FormSchema::isRequired);
  }

  private Map<String, Object> schema(Field field) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("title", field.label(year));
    if (field.type() != FieldType.TABLE) {
      value(field, schema);
    } else if (field.keyed()) {
      keyed(field, schema);
    } else {
      schema.put("type", "array");
      schema.put("items", row(field, true));
    }
    return schema;
  }

  private void keyed(Field table, Map<String, Object> schema) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (Field.NamedRow usual : table.rows()) {
      Map<String, Object> row = new LinkedHashMap<>(Map.of("title", usual.name()));
      row.putAll(row(table, false));
      named.put(usual.key(), row);
    }
    schema.put("type", "object");
    schema.put("properties", named);
    schema.put("additionalProperties", row(table, true));
  }

  /**
   * @param whole whether the row has to be filled; one that a keyed table suggests may stay empty
   */
  private Map<String, Object> row(Field table, boolean whole) {
    Map<String, Object> row = object();
    for (Field column : table.columns()) {
      properties(row).put(column.id(), schema(column));
      if (whole && column.required()) {
        require(row, column.id());
      }
    }
    return row;
  }

  /** Figures may be written as texts too, as people type them: 1,234.50 and 98.6%. */
  private void value(Field field, Map<String, Object> schema) {
    boolean figure = field.type().isNumeric();
    List<String> types = new ArrayList<>(figure ? List.of("number", "string") : List.of("string"));
    if (!field.required()) {
      types.add("null");
    }
    schema.put("type", types.size() == 1 ? types.get(0) : types);
    if (field.required()) {
      schema.put("minLength", 1);
    }
    if (figure && form.isNeverNegative(field)) {
      schema.put("minimum", 0);
    }
  }
}
