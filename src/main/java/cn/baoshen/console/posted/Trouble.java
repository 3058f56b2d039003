package cn.baoshen.console.posted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.ClassUtils;

/**
 * What is wrong with one field.
 *
 * @param key of the sentence; the field's label and what was typed are put into it
 * @param field its name; empty when the sentence names it
 */
record Trouble(String key, String field, String typed) {
  private static final String FIELD = "console.field.";
  private static final int SHOWN = 60;

  static Trouble missing(String field) {
    return new Trouble("console.typed.missing", field, "");
  }

  static Trouble tooLong(String field, int most) {
    return new Trouble("console.typed.long", field, String.valueOf(most));
  }

  /** What was typed is not of this type. */
  static Trouble unreadable(String field, @Nullable Object typed, @Nullable Class<?> type) {
    return new Trouble("console.typed." + kind(type), field, shortened(typed));
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "choice";
    }
    if (LocalDate.class.isAssignableFrom(type)) {
      return "day";
    }
    Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
    if (BigDecimal.class.isAssignableFrom(boxed)) {
      return "number";
    }
    return Number.class.isAssignableFrom(boxed) ? "whole" : "choice";
  }

  private static String shortened(@Nullable Object typed) {
    String text = typed == null ? "" : typed.toString().strip().replaceAll("\\s+", " ");
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /**
   * The sentence.
   *
   * @param form the last word of the address that it was sent to: what one field is called by all
   *     forms, another is not
   */
  String said(String form, MessageSource words, Locale locale) {
    String general = words.getMessage(FIELD + field, null, field, locale);
    String label = words.getMessage(FIELD + form + "." + field, null, general, locale);
    return words.getMessage(key, new Object[] {label, typed}, locale);
  }
}
