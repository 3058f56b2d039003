package cn.baoshen.checking;

import cn.baoshen.form.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The types of fields by the names that rules give them. */
final class FieldTypes {
  private FieldTypes() {}

  /** Null for a name that no type has. */
  static FieldType named(String written) {
    return Arrays.stream(FieldType.values())
        .filter(type -> name(type).equals(written.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  static List<String> names() {
    return Arrays.stream(FieldType.values()).map(FieldTypes::name).toList();
  }

  private static String name(FieldType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
