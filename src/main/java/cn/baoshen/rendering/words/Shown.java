package cn.baoshen.rendering.words;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FigureFormat;
import org.jspecify.annotations.Nullable;

/** The values of a report as a document prints them: figures as everywhere, dates in words. */
final class Shown {
  private Shown() {}

  /** The text of a value in a field; empty when it is not filled. */
  static String of(Field field, @Nullable Object value) {
    boolean usual = value == null || field.writing().decimals() < 0;
    return usual ? of(field.type(), value) : requireNonNull(FigureFormat.stated(value, field));
  }

  /** The text of a value as is usual for its type. */
  static String of(FieldType type, @Nullable Object value) {
    String text = value == null ? "" : requireNonNull(FigureFormat.stated(value, type));
    return type == FieldType.DATE ? Dates.day(text) : text;
  }
}
