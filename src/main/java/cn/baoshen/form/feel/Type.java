package cn.baoshen.form.feel;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FormMistake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an expression gives, as far as it can be told before any report comes. */
sealed interface Type {
  /** A single value. */
  enum Basic implements Type {
    NUMBER,
    TEXT,
    DATE,
    TRUTH,
    /** A length of time, a time of the day. */
    TIME,
    /** Nothing at all. */
    NULL,
    /** Nobody can tell. */
    ANY;

    @Override
    public Kind kind() {
      return Kind.valueOf(name());
    }
  }

  /** A list of values of a type. */
  record ListOf(Type item) implements Type {
    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }

  /** Named values. */
  record Group(Map<String, Type> entries) implements Type {
    @Override
    public Kind kind() {
      return Kind.GROUP;
    }
  }

  Kind kind();

  /** True when it may be of this kind. */
  default boolean mayBe(Kind wanted) {
    return kind() == wanted || kind() == Kind.ANY || kind() == Kind.NULL || wanted == Kind.ANY;
  }

  /** The item of a list; a single value stands for itself. */
  default Type item() {
    return this instanceof ListOf list ? list.item() : this;
  }

  /** What both can be; unknown when they differ. */
  default Type or(Type other) {
    if (this == Basic.NULL || equals(other)) {
      return other;
    }
    if (this instanceof Group one && other instanceof Group two) {
      Map<String, Type> entries = new LinkedHashMap<>(one.entries());
      two.entries().forEach((key, type) -> entries.merge(key, type, Type::or));
      return new Group(entries);
    }
    return other == Basic.NULL ? this : Basic.ANY;
  }

  /** In words, such as 文字. */
  default String said() {
    return kind() == Kind.LIST
        ? FormMistake.say("type-LIST", item().said())
        : FormMistake.say("type-" + kind());
  }

  static Type of(FieldType type) {
    return switch (type) {
      case TEXT, LONG_TEXT, PHONE -> Basic.TEXT;
      case DATE -> Basic.DATE;
      case TABLE -> new ListOf(Basic.ANY);
      default -> Basic.NUMBER;
    };
  }

  static Type of(Field field) {
    return field.type() == FieldType.TABLE ? new ListOf(row(field)) : of(field.type());
  }

  /** A row of a table. */
  static Group row(Field table) {
    Map<String, Type> entries = new LinkedHashMap<>();
    table.columns().forEach(column -> entries.put(column.id(), of(column)));
    return new Group(entries);
  }

  /** The type of a value that is known already. */
  static Type ofValue(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Type> entries = new LinkedHashMap<>();
      map.forEach((key, entry) -> entries.put(key.toString(), ofValue(entry)));
      return new Group(entries);
    }
    if (value instanceof List<?> list) {
      return new ListOf(list.stream().map(Type::ofValue).reduce(Basic.NULL, Type::or));
    }
    return single(value);
  }

  private static Type single(Object value) {
    if (value instanceof BigDecimal || value instanceof Integer) {
      return Basic.NUMBER;
    }
    if (value instanceof Boolean) {
      return Basic.TRUTH;
    }
    if (value instanceof LocalDate) {
      return Basic.DATE;
    }
    return value instanceof String ? Basic.TEXT : Basic.ANY;
  }
}
