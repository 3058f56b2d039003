package cn.baoshen.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types a field of a form can have. */
public enum FieldType {
  TEXT,
  LONG_TEXT,
  INTEGER,
  /** 万元, exact. */
  AMOUNT,
  /** Any other exact number: areas, weights. */
  NUMBER,
  /** Percent: 98.6 stands for 98.6 %. */
  RATE,
  SCORE,
  /** ISO text in a report. */
  DATE,
  PHONE,
  /** A list of rows. */
  TABLE;

  /** Characters that a field takes whose form says nothing of it; 0 for what is no text. */
  public int longest() {
    return switch (this) {
      case TEXT -> 2_000;
      case LONG_TEXT -> 30_000;
      default -> 0;
    };
  }

  public boolean isNumeric() {
    return switch (this) {
      case INTEGER, AMOUNT, NUMBER, RATE, SCORE -> true;
      default -> false;
    };
  }

  /** The type that forms write as this; null for a name that no type has. */
  public static @Nullable FieldType named(String written) {
    return Arrays.stream(values())
        .filter(type -> type.written().equals(written.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  /** The names of all types, as forms write them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(FieldType::written).toList();
  }

  /** How forms write it. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
