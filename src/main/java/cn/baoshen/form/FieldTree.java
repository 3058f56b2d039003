package cn.baoshen.form;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A form's ids as a tree along their dots: groups are maps in the form's order. */
public final class FieldTree {
  private FieldTree() {}

  /** The fields themselves, tables included, as the leaves. */
  public static Map<String, Object> of(Form form) {
    Map<String, Object> tree = new LinkedHashMap<>();
    form.fields().forEach((id, field) -> put(tree, id, field));
    return tree;
  }

  /** A value for each field that is no table; a null stays in it, so that its name is known. */
  public static Map<String, Object> of(Form form, Function<Field, Object> value) {
    Map<String, Object> tree = new LinkedHashMap<>();
    form.fields().values().stream()
        .filter(field -> field.type() != FieldType.TABLE)
        .forEach(field -> put(tree, field.id(), value.apply(field)));
    return tree;
  }

  /** Those values that there are, as a report holds them. */
  public static Map<String, Object> of(Form form, Map<String, Object> byId) {
    Map<String, Object> tree = new LinkedHashMap<>();
    form.fields().keySet().stream()
        .filter(byId::containsKey)
        .forEach(id -> put(tree, id, requireNonNull(byId.get(id))));
    return tree;
  }

  @SuppressWarnings("unchecked")
  public static void put(Map<String, Object> tree, String id, Object value) {
    int dot = id.indexOf('.');
    if (dot < 0) {
      tree.put(id, value);
      return;
    }
    Object group = tree.computeIfAbsent(id.substring(0, dot), key -> new LinkedHashMap<>());
    put((Map<String, Object>) group, id.substring(dot + 1), value);
  }

  /** The values of a report to be changed: the groups are copies, the rows of tables are not. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> copy(Map<String, Object> group) {
    Map<String, Object> copy = new LinkedHashMap<>(group);
    copy.replaceAll(
        (key, value) -> value instanceof Map<?, ?> m ? copy((Map<String, Object>) m) : value);
    return copy;
  }
}
