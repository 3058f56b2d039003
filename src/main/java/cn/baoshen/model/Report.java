package cn.baoshen.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One report as it was read: the values of its fields as a tree, and where each was found.
 *
 * <p>A value is a {@link BigDecimal} (amounts in 万元, rates in percent, integers, scores), a {@link
 * String} (texts, phones, and dates as ISO {@code 2025-03-01}), a nested map (a group of fields) or
 * a list of maps (the rows of a table, filler rows left out). What is not filled, or could not be
 * read, is absent. A path names a value: {@code evaluation.funds.rate}, {@code
 * special.items[0].amount}.
 *
 * @param form id of the form that it fills in
 * @param values the tree, group by group; keys are field ids' last parts
 * @param places path to place: a JSON Pointer, or sheet!cell. It also has the places of cells that
 *     are empty, so that a finding can point at them
 */
public record Report(String form, Map<String, Object> values, Map<String, String> places) {
  /** Key under which a row of a keyed table carries the name it has in JSON. */
  public static final String ROW_KEY = "key";

  public Report {
    values = immutable(values);
    places = Map.copyOf(places);
  }

  /** The value at a path, or null when it is not filled. */
  public @Nullable Object at(String path) {
    @Nullable Object here = values;
    int from = 0;
    while (here != null && from <= path.length()) {
      int to = stepEnd(path, from);
      here = step(here, path.substring(from, to));
      from = to + 1;
    }
    return here;
  }

  /** Each rule asks for its figures by path, so no pattern is looked for. */
  private static int stepEnd(String path, int from) {
    int to = from;
    while (to < path.length() && path.charAt(to) != '.' && path.charAt(to) != '[') {
      to++;
    }
    return to;
  }

  private static @Nullable Object step(@Nullable Object here, String step) {
    if (here instanceof Map<?, ?> group) {
      return group.get(step);
    }
    if (here instanceof List<?> rows && step.endsWith("]")) {
      int row = Integer.parseInt(step.substring(0, step.length() - 1));
      return row < rows.size() ? rows.get(row) : null;
    }
    return null;
  }

  /** The rows of a table, empty when the table is absent. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> rows(String table) {
    Object found = at(table);
    return found instanceof List<?> rows ? (List<Map<String, Object>>) rows : List.of();
  }

  private static Map<String, Object> immutable(Map<String, Object> group) {
    Map<String, Object> copy = new LinkedHashMap<>();
    group.forEach((key, value) -> copy.put(key, immutableValue(value)));
    return Collections.unmodifiableMap(copy);
  }

  @SuppressWarnings("unchecked")
  private static Object immutableValue(Object value) {
    if (value instanceof Map<?, ?> group) {
      return immutable((Map<String, Object>) group);
    }
    if (value instanceof List<?> rows) {
      return rows.stream().map(Report::immutableValue).toList();
    }
    // Whole numbers come back from storage as integers; a report knows exact decimals only.
    return value instanceof Number number && !(value instanceof BigDecimal)
        ? new BigDecimal(number.toString())
        : value;
  }
}
