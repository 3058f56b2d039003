package cn.baoshen.rendering.words;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FigureFormat;

/** The values of a report as a document prints them: figures as everywhere, dates in words. */
final class Shown {
  private Shown() {}

  /** The text of a value; empty when it is not filled. */
  static String of(Field field, Object value) {
    String text = value == null ? "" : FigureFormat.stated(value, field);
    return field.type() == FieldType.DATE ? Dates.day(text) : text;
  }
}
