package cn.baoshen.intake.value;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a form as the tree of keys that JSON shows.
 *
 * @param children key to a {@link Field} or a further group, in the form's order
 */
public record Group(Map<String, Object> children) {
  public static Group of(Form form) {
    Group root = new Group(new LinkedHashMap<>());
    form.fields().values().forEach(field -> root.add(field.id(), field));
    return root;
  }

  private void add(String id, Field field) {
    int dot = id.indexOf('.');
    if (dot < 0) {
      children.put(id, field);
      return;
    }
    Group group =
        (Group)
            children.computeIfAbsent(id.substring(0, dot), key -> new Group(new LinkedHashMap<>()));
    group.add(id.substring(dot + 1), field);
  }
}
