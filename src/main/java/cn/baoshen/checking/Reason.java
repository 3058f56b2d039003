package cn.baoshen.checking;

import cn.baoshen.form.Field;
import cn.baoshen.form.Reasons;
import cn.baoshen.form.feel.ReportValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place where a unit says why something is out of the ordinary.
 *
 * @param field the text field for it
 * @param notReasons words that fill the place and say nothing, such as 略; a list of text, or null
 */
record Reason(Field field, @Nullable Object notReasons) {
  /** What the unit says there; null when it says nothing. */
  @Nullable String stated(ReportValues values) {
    return values.at(field) instanceof String text ? text : null;
  }

  /** True when it says why. */
  boolean isGiven(ReportValues values) {
    String stated = stated(values);
    return stated != null
        && Reasons.isGiven(stated, notReasons instanceof List<?> list ? list : List.of());
  }
}
