package cn.baoshen.form;

/**
 * One place of a report and what stands there.
 *
 * @param row the row it belongs to; null for a field of its own
 * @param value null when it is not filled
 */
public record Place(String path, Field field, TableRow row, Object value) {
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
  Object typed() {
    return Values.typed(field, value);
  }

  /** True when anything stands there. */
  public boolean isFilled() {
    return value != null;
  }
}
