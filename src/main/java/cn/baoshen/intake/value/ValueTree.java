package cn.baoshen.intake.value;

import cn.baoshen.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values by field id, as the tree that a report holds. */
public final class ValueTree {
  private ValueTree() {}

  public static Map<String, Object> of(Map<String, Object> values, Form form) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String id : form.fields().keySet()) {
      if (values.containsKey(id)) {
        put(tree, id, values.get(id));
      }
    }
    return tree;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> tree, String id, Object value) {
    int dot = id.indexOf('.');
    if (dot < 0) {
      tree.put(id, value);
      return;
    }
    Object group = tree.computeIfAbsent(id.substring(0, dot), key -> new LinkedHashMap<>());
    put((Map<String, Object>) group, id.substring(dot + 1), value);
  }
}
