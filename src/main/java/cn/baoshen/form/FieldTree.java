package cn.baoshen.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The fields of a form as a tree along the dots of their ids, with a value for each. */
public final class FieldTree {
  private FieldTree() {}

  /** The tree of all fields that are no tables; a null stays in it, so that its name is known. */
  public static Map<String, Object> of(Form form, Function<Field, Object> value) {
    Map<String, Object> tree = new LinkedHashMap<>();
    form.fields().values().stream()
        .filter(field -> field.type() != FieldType.TABLE)
        .forEach(field -> put(tree, field.id(), value.apply(field)));
    return tree;
  }

  @SuppressWarnings("unchecked")
  public static void put(Map<String, Object> tree, String id, Object value) {
    String[] steps = id.split("\\.");
    Map<String, Object> here = tree;
    for (int i = 0; i < steps.length - 1; i++) {
      here =
          (Map<String, Object>)
              here.computeIfAbsent(steps[i], k -> new LinkedHashMap<String, Object>());
    }
    here.put(steps[steps.length - 1], value);
  }
}
