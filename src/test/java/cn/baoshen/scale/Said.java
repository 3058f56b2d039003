package cn.baoshen.scale;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A statement that was sent.
 *
 * @param values those of the time that took longest
 * @param times how often it was sent
 * @param nanos how long it took in all
 * @param worst how long it took at most
 */
public record Said(String sql, List<Object> values, int times, long nanos, long worst) {
  static Said once(String sql, Collection<Object> values, long nanos) {
    return new Said(sql, Collections.unmodifiableList(new ArrayList<>(values)), 1, nanos, nanos);
  }

  /** The statement whatever the length of its lists. */
  public String kind() {
    return sql.replaceAll("\\(\\?[ ,?]++\\)", "(?, …)");
  }

  /** True when it looks for rows of ours; what only adds one has nothing to look for. */
  public boolean isQuestion() {
    return sql.matches("(?is)\\(?(select|update|delete)\\b.*")
        && !sql.contains("information_schema")
        && !sql.contains("INFORMATION_SCHEMA")
        && !sql.contains("flyway_schema_history");
  }

  Said and(Said other) {
    Said slower = other.worst > worst ? other : this;
    return new Said(
        slower.sql, slower.values, times + other.times, nanos + other.nanos, slower.worst);
  }
}
