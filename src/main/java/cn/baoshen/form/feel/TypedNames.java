package cn.baoshen.form.feel;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that are known around an expression, with their types. */
final class TypedNames {
  private final KnownNames names;
  private final Map<String, Type> heads = new LinkedHashMap<>();

  TypedNames(KnownNames names) {
    this.names = names;
    names.form().parameters().forEach((name, value) -> heads.put(name, Type.ofValue(value)));
    names.variables().forEach((name, value) -> heads.put(name, Type.ofValue(value)));
    if (names.row() != null) {
      heads.put(ReportValues.ROW, Type.row(names.row()));
    }
    if (names.values() != null) {
      heads.put(ReportValues.VALUE, common(names.values()));
    }
  }

  /** A table as a whole is asked for and never reckoned with. */
  private static Type common(Set<FieldType> types) {
    return types.stream()
        .filter(type -> type != FieldType.TABLE)
        .map(Type::of)
        .reduce(Type.Basic.NULL, Type::or);
  }

  /** The fields whose ids begin with this step. */
  private @Nullable Type fields(String head) {
    Map<String, Object> tree = new LinkedHashMap<>();
    names.form().fields().values().stream()
        .filter(field -> (field.id() + ".").startsWith(head + "."))
        .forEach(field -> FieldTree.put(tree, field.id(), Type.of(field)));
    return tree.isEmpty() ? null : group(requireNonNull(tree.get(head)));
  }

  private static Type group(Object part) {
    if (part instanceof Type type) {
      return type;
    }
    Map<String, Type> entries = new LinkedHashMap<>();
    ((Map<?, ?>) part).forEach((key, value) -> entries.put(key.toString(), group(value)));
    return new Type.Group(entries);
  }

  /** The type of a name; null when nobody knows it. */
  Type of(String head) {
    return heads.computeIfAbsent(head, this::fields);
  }

  /** All names with their steps. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    for (Field field : names.form().fields().values()) {
      add(field.id(), Type.of(field), all);
    }
    heads.forEach((name, type) -> add(name, type, all));
    return all;
  }

  private static void add(String name, Type type, List<String> all) {
    all.add(name);
    if (type.item() instanceof Type.Group group) {
      group.entries().forEach((key, entry) -> add(name + "." + key, entry, all));
    }
  }
}
