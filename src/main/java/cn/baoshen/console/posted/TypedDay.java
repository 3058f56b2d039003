package cn.baoshen.console.posted;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.CellValue;
import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as people write it: 2027-03-01, 2027年3月1日, 2027.3.1. */
final class TypedDay extends PropertyEditorSupport {
  @Override
  public void setAsText(String text) {
    setValue(read(text));
  }

  private static @Nullable LocalDate read(String text) {
    CellValue value = CellText.read(text, FieldType.DATE);
    if (value instanceof CellValue.Blank) {
      return null;
    }
    try {
      if (value instanceof CellValue.Filled day) {
        return LocalDate.parse(day.value().toString());
      }
    } catch (DateTimeParseException monthAlone) {
      throw new IllegalArgumentException(text, monthAlone);
    }
    throw new IllegalArgumentException(text);
  }

  /** The day as a field for days holds it; what is no day stays as it was typed. */
  static String plain(String text) {
    try {
      LocalDate day = read(text);
      return day == null ? text : day.toString();
    } catch (IllegalArgumentException noDay) {
      return text;
    }
  }
}
