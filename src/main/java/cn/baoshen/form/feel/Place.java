package cn.baoshen.form.feel;

import cn.baoshen.form.Field;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One place of a report and what stands there.
 *
 * @param row the row it belongs to; null for a field of its own
 * @param value null when it is not filled
 */
public record Place(String path, Field field, @Nullable TableRow row, @Nullable Object value) {
  /** Two places of one report are the same when their paths are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Place place && place.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** The path with the row's number, as a report's places have it. */
  public String position() {
    return row == null ? path : row.table().id() + "[" + row.number() + "]." + field.id();
  }

  /** What stands there as expressions see it: a date is a date, not a text. */
  @Nullable Object typed() {
    return ReportValues.typed(field, value);
  }

  /** The figure that stands there; zero when there is none. */
  public BigDecimal figure() {
    return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
  }

  /** True when the unit says that the figure asked for here does not apply to it. */
  public boolean isInapplicable() {
    return field.type().isNumeric() && value instanceof String;
  }

  /** True when anything stands there. */
  public boolean isFilled() {
    return value != null;
  }
}
